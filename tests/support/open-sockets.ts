/** Connections that leave this machine, of programs that run on it, out of the kernel's tables (Linux only). */
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

/** Every process whose command line holds this text. */
export function processesWith(text: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => textOf(`/proc/${name}/cmdline`).includes(text))
    .map(Number)
}

/** The far ends, as the kernel writes them, of sockets of these processes that are not on this machine. */
export function farEndsOf(processes: readonly number[]): readonly string[] {
  const ours = new Set(processes.flatMap(socketsOf))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
    textOf(`/proc/net/${table}`)
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const words = line.trim().split(/\s+/)
        const [, , far = ''] = words
        return ours.has(words[9] ?? '') && !isHere(far) ? [`${table} ${far}`] : []
      }),
  )
}

function socketsOf(id: number): readonly string[] {
  try {
    const folder = `/proc/${id}/fd`
    return readdirSync(folder).flatMap(
      (name) => /^socket:\[(\d+)\]$/.exec(linkOf(`${folder}/${name}`))?.[1] ?? [],
    )
  } catch {
    return []
  }
}

/** Loopback, or nobody yet. */
function isHere(address: string): boolean {
  const [host = ''] = address.split(':')
  return /^0+$/.test(host) || host.endsWith('7F') || host === '00000000000000000000000001000000'
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
