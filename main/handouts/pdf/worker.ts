/**
 * The thread that draws handouts, so that the main loop never waits for one. It keeps its parsed fonts between sheets
 * and nothing else; it is fed with snapshots and hands bytes back.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import type { PhotoFiles } from '../../paper/figure.ts'
import { drawHandout } from './document.ts'
import { picturesWith } from '../../paper/figure.ts'
import { readFonts } from '../../paper/fonts.ts'

export interface DrawRequest {
  readonly id: number
  readonly snapshot: HandoutSnapshot
  readonly photos: PhotoFiles
}

export type DrawAnswer =
  | {
      readonly id: number
      readonly ok: true
      readonly bytes: Uint8Array
      readonly pages: number
      readonly replaced: string
    }
  | { readonly id: number; readonly ok: false; readonly reason: string }

/** What the thread is started with. */
export interface WorkerSettings {
  readonly fontFolder: string
}

const settings = workerData as WorkerSettings
const port = parentPort
if (!port) throw new Error('Expected to run as a worker thread')

const fonts = readFonts(settings.fontFolder)
// Awaited by the first request; a missing file is reported there.
fonts.catch(() => undefined)

port.on('message', (request: DrawRequest) => {
  void answer(request)
})

async function answer({ id, snapshot, photos }: DrawRequest): Promise<void> {
  try {
    const drawn = await drawHandout(snapshot, await fonts, picturesWith(photos))
    const bytes = Uint8Array.from(drawn.bytes)
    const reply: DrawAnswer = { id, ok: true, bytes, pages: drawn.pages, replaced: drawn.replaced }
    port?.postMessage(reply, [bytes.buffer])
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : 'unknown'
    port?.postMessage({ id, ok: false, reason } satisfies DrawAnswer)
  }
}
