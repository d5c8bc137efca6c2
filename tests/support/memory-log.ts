/** A log that is kept for the test to read. Faults are kept whole, so that a test can say what went wrong. */
import type { Log, LogFacts } from '../../main/logging/log.ts'

export interface LogLine {
  readonly event: string
  readonly facts: LogFacts
  readonly fault?: unknown
}

export interface MemoryLog extends Log {
  readonly lines: LogLine[]
}

export function memoryLog(): MemoryLog {
  const lines: LogLine[] = []
  return {
    lines,
    info: (event, facts = {}) => lines.push({ event, facts }),
    warn: (event, facts = {}) => lines.push({ event, facts }),
    fault: (event, facts, fault) => lines.push({ event, facts, fault }),
  }
}
