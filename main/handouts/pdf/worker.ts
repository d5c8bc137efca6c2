/**
 * The thread that draws handouts, so that the main loop never waits for one. It keeps its parsed fonts between sheets
 * and nothing else; it is fed with snapshots and hands bytes back.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import type { Report } from '../../../shared/sheet/report.ts'
import type { PhotoFiles } from '../../paper/figure.ts'
import { drawHandout } from './document.ts'
import { picturesWith } from '../../paper/figure.ts'
import { readFonts } from '../../paper/fonts.ts'
import { drawReport } from '../../paper/report.ts'

/** What can be drawn: the sheets of a handout with the photos that they name, or a report. */
export type Drawing =
  | { readonly snapshot: HandoutSnapshot; readonly photos: PhotoFiles }
  | { readonly report: Report }

type DrawRequest = { readonly id: number } & Drawing

/** What the thread is told: to draw, or to end after what it is at. */
export type DrawMessage = DrawRequest | 'end'

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

/** Settles when all that was asked so far is answered. */
let drawing = Promise.resolve()

port.on('message', (message: DrawMessage) => {
  drawing = message === 'end' ? drawing.then(() => port.close()) : drawing.then(() => answer(message))
})

async function answer({ id, ...what }: DrawRequest): Promise<void> {
  try {
    const drawn =
      'report' in what
        ? await drawReport(what.report, await fonts)
        : await drawHandout(what.snapshot, await fonts, picturesWith(what.photos))
    const bytes = Uint8Array.from(drawn.bytes)
    const reply: DrawAnswer = { id, ok: true, bytes, pages: drawn.pages, replaced: drawn.replaced }
    port?.postMessage(reply, [bytes.buffer])
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : 'unknown'
    port?.postMessage({ id, ok: false, reason } satisfies DrawAnswer)
  }
}
