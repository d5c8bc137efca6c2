/**
 * A program in a process of its own that is to be killed: loaded at once, it waits for a word on its standard input, and says
 * what it does line by line.
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'

export interface DoomedChild {
  /** Lets it begin, and ends once it was killed. Fails with what it complained of when it ended by itself. */
  run(): Promise<void>
  /** Kills it so many milliseconds from now, and tells the moment. */
  killIn(milliseconds: number, atDeath?: () => void): void
}

/** `words` are its arguments; `hear` gets each line that it says. */
export function doomedChild(
  script: string,
  words: readonly string[],
  hear: (line: string, child: DoomedChild) => void,
): DoomedChild {
  const running = spawn(process.execPath, [script, ...words], { stdio: 'pipe' })
  let complaint = ''
  running.stderr.on('data', (text: Buffer) => {
    complaint += text.toString()
  })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    running.once('close', (_code, signal) => resolve(signal))
  })
  const child: DoomedChild = {
    async run() {
      running.stdin.write('go\n')
      expect(await ended, complaint).toBe('SIGKILL')
    },
    killIn(milliseconds, atDeath) {
      setTimeout(() => {
        atDeath?.()
        running.kill('SIGKILL')
      }, milliseconds)
    },
  }
  createInterface({ input: running.stdout }).on('line', (line) => hear(line, child))
  return child
}
