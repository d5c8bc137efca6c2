/**
 * The log: names, ids, durations and error codes, in a file inside the data folder. Never a field value: facts are
 * short words and numbers, everything else is dropped on the way in, and a fault gives its kind and its frames only.
 */
import { join } from 'node:path'
import electronLog from 'electron-log/node'

/** Words such as a call's name, an id or an error code; anything longer or with other characters is dropped. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>

export interface Log {
  info(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  /** Notes an unexpected fault under the reference that the person sees. The fault's message is not written. */
  fault(event: string, facts: LogFacts, fault: unknown): void
}

const safeWord = /^[A-Za-z0-9_.:-]{1,80}$/
const maxBytes = 1024 * 1024
const maxFrames = 12

/** Writes to `main.log` in the folder, which must exist; at 1 MiB the file becomes `main.old.log`. */
export function createFileLog(folder: string): Log {
  const logger = electronLog.create({ logId: `file ${folder}` })
  logger.transports.console.level = false
  // A log that cannot be written must not fill the terminal with stacks instead.
  for (const { transports } of [electronLog, logger]) transports.console.writeFn = () => undefined
  const file = logger.transports.file
  file.setAppName('Stridebook')
  file.level = 'info'
  file.maxSize = maxBytes
  file.format = '{iso} {level} {text}'
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  file.resolvePathFn = () => join(folder, 'main.log')
  return {
    info: (event, facts) => logger.info(line(event, facts)),
    warn: (event, facts) => logger.warn(line(event, facts)),
    fault: (event, facts, fault) =>
      logger.error([line(event, { ...facts, ...faultFacts(fault) }), ...frames(fault)].join('\n')),
  }
}

function line(event: string, facts: LogFacts = {}): string {
  const words = Object.entries(facts).map(([name, fact]) => `${word(name)}=${word(String(fact))}`)
  return [word(event), ...words].join(' ')
}

function word(text: string): string {
  return safeWord.test(text) ? text : '-'
}

function faultFacts(fault: unknown): LogFacts {
  if (!(fault instanceof Error)) return { kind: typeof fault }
  const kind = fault.name
  return 'code' in fault && typeof fault.code === 'string' ? { kind, code: fault.code } : { kind }
}

/** Where it happened: function, file and line, with the folders above the program cut off. */
function frames(fault: unknown): string[] {
  const found: string[] = []
  let current = fault
  while (current instanceof Error && found.length < maxFrames) {
    if (found.length > 0) found.push(`  caused by ${word(current.name)}`)
    for (const text of (current.stack ?? '').split('\n')) {
      const frame =
        /^ {4}at (?:(?:async )?([\w.$<># ]+) \()?(?:.*[\\/])?([\w.@-]+[\\/][\w.-]+:\d+:\d+)\)?$/.exec(text)
      if (frame && found.length < maxFrames) found.push(`  at ${frame[1] ?? '-'} ${frame[2] ?? '-'}`)
    }
    current = current.cause
  }
  return found
}
