/** Messages from the window. Each is answered only for the main frame of our own window showing our own page. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { CallAnswer } from '../../../shared/contract/index.ts'
import { fail } from '../../../shared/result.ts'
import { z } from '../../../shared/schema.ts'
import type { Core } from '../../core/ports.ts'
import { channels } from './channels.ts'
import { origin } from './origin.ts'

const callSchema = z.object({
  name: z.string().max(100),
  input: z.unknown(),
  requestId: z.string().min(1).max(100),
})
const cancelSchema = z.object({ requestId: z.string().min(1).max(100) })

type CurrentWindow = () => BrowserWindow | null

/**
 * Whether a message comes from our own page. The frame is gone (null) when it went elsewhere in the meantime; a frame
 * inside the page, a developer tool and a page of another origin are strangers.
 */
export function isOurPage(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: BrowserWindow | null,
): boolean {
  const frame = event.senderFrame
  if (frame === null || window === null || window.isDestroyed()) return false
  const { webContents } = window
  return event.sender === webContents && frame === webContents.mainFrame && frame.origin === origin
}

/** Connects the window's calls with the core. What is refused is answered as data; nothing is thrown across. */
export function answerCalls(core: Pick<Core, 'dispatch' | 'cancel'>, currentWindow: CurrentWindow): void {
  handle(channels.call, callSchema, currentWindow, (request) =>
    core.dispatch({ name: request.name, input: request.input, requestId: request.requestId }),
  )
  handle(channels.cancel, cancelSchema, currentWindow, async ({ requestId }) => {
    core.cancel(requestId)
    return { ok: true, value: {} }
  })
}

/** The only place that registers a channel, so that none can miss the check. */
function handle<Message extends z.ZodType>(
  channel: string,
  message: Message,
  currentWindow: CurrentWindow,
  run: (message: z.output<Message>) => Promise<CallAnswer>,
): void {
  ipcMain.handle(channel, async (event, ...words: readonly unknown[]): Promise<CallAnswer> => {
    if (!isOurPage(event, currentWindow())) return fail({ code: 'not_allowed' })
    const parsed = message.safeParse(words[0])
    if (!parsed.success || words.length !== 1) return fail({ code: 'invalid_input' })
    return run(parsed.data)
  })
}
