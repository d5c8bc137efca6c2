/** Requests written by hand, for what no well-behaved client would send. */
import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface RawRequest {
  readonly port: number
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Sends exactly these headers (and the length of the body); follows nothing. */
export function ask(wanted: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: wanted.port,
        path: wanted.path,
        method: wanted.method ?? 'GET',
        headers: { ...wanted.headers },
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(wanted.body)
  })
}

/** Writes these bytes to the port and reads what comes until the other side ends, as it does after what it refuses. */
export function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
  })
}

/** The cookie that an answer sets, without its attributes. */
export function cookieOf(answer: RawAnswer): string {
  return (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? ''
}
