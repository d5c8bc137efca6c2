/** Messages from the window. Each is answered only for the main frame of our own window showing our own page. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { CallAnswer } from '../../../shared/contract/index.ts'
import { cancelRequestSchema } from '../../../shared/contract/request.ts'
import { fail, ok } from '../../../shared/result.ts'
import type { Core, SeatId } from '../../core/ports.ts'
import { channels } from './channels.ts'
import { origin } from './origin.ts'

/** There is one window, so there is one seat; who may speak for it is checked by `isOurPage`. */
export const windowSeat: SeatId = 'window'

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
export function answerCalls(
  core: Pick<Core, 'dispatch' | 'cancel' | 'document'>,
  currentWindow: CurrentWindow,
): void {
  handle(channels.call, currentWindow, (request, seatId) => core.dispatch(request, seatId))
  handle(channels.cancel, currentWindow, async (request, seatId) => {
    const parsed = cancelRequestSchema.safeParse(request)
    if (!parsed.success) return fail({ code: 'invalid_input' })
    core.cancel(parsed.data.requestId, seatId)
    return ok({})
  })
  handle(channels.document, currentWindow, async (ticket, seatId) => {
    const document = typeof ticket === 'string' ? core.document(ticket, seatId) : null
    return document === null ? fail({ code: 'not_found' }) : ok(document)
  })
}

/** The only place that registers a channel, so that none can miss the check. */
function handle(
  channel: string,
  currentWindow: CurrentWindow,
  run: (message: unknown, seatId: SeatId) => Promise<CallAnswer>,
): void {
  ipcMain.handle(channel, async (event, ...words: readonly unknown[]): Promise<CallAnswer> => {
    if (!isOurPage(event, currentWindow())) return fail({ code: 'not_allowed' })
    if (words.length !== 1) return fail({ code: 'invalid_input' })
    return run(words[0], windowSeat)
  })
}
