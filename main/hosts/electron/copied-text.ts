/** Empties the clipboard of what the window has copied, and of nothing that somebody has copied elsewhere since. */
import { createHash } from 'node:crypto'
import type { Clipboard } from 'electron'
import type { CopiedText } from '../../core/ports.ts'

export function copiedText(clipboard: Pick<Clipboard, 'readText' | 'clear'>): CopiedText {
  /** Of the text, which is not kept a second time. */
  let copied: string | null = null
  let steps: Promise<void> = Promise.resolve()

  async function digest(): Promise<string> {
    return createHash('sha256')
      .update(await clipboard.readText())
      .digest('hex')
  }

  /** In the order in which they were asked for. A clipboard that another program holds keeps no window open. */
  function inTurn(step: () => Promise<void>): void {
    steps = steps.then(step).catch(() => {
      copied = null
    })
  }

  return {
    copied: () =>
      inTurn(async () => {
        copied = await digest()
      }),
    forget: () =>
      inTurn(async () => {
        if (copied !== null && (await digest()) === copied) clipboard.clear()
        copied = null
      }),
  }
}
