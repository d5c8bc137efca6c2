/** Reading the body of a request, and the plain forms of an answer. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from '../host-text.ts'
import { securityHeaders } from '../window-content/security-headers.ts'
import { readJsonBody } from './json-body.ts'
import { isJson, isOurOrigin } from './request-checks.ts'

type PageText = 'needsAddress' | 'notHere' | 'refused'

/** The body of a request of our own pages; undefined when it was refused and answered. */
export async function checkedBody(
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ readonly value: unknown } | undefined> {
  const refusal = !isOurOrigin(request, port) ? 403 : !isJson(request) ? 415 : null
  if (refusal !== null) {
    refuse(response, refusal, 'refused')
    return undefined
  }
  const body = await readJsonBody(request)
  switch (body.kind) {
    case 'read':
      return { value: body.value }
    case 'too-large':
      refuse(response, 413, 'refused')
      return undefined
    case 'not-json':
      refuse(response, 400, 'refused')
      return undefined
    case 'broken-off':
      response.destroy()
      return undefined
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...securityHeaders,
    ...headers,
    'Content-Type': 'application/json; charset=utf-8',
  })
  response.end(JSON.stringify(value))
}

/** A short plain sentence. The connection ends too, so that a body nobody read cannot be taken for a next request. */
export function refuse(
  response: ServerResponse,
  status: number,
  page: PageText,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, {
    ...securityHeaders,
    ...headers,
    Connection: 'close',
    'Content-Type': 'text/plain; charset=utf-8',
  })
  response.end(text(`start.browserPages.${page}`))
}
