/** Opens a PDF for drawing. The library and its thread are only loaded when the first one is asked for. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

export interface PageSize {
  /** In points, 1/72 inch. */
  readonly width: number
  readonly height: number
}

export interface OpenPdf {
  readonly pages: readonly PageSize[]
  /**
   * Draws a page (from 0) onto a new canvas that is `pixels` wide. `forPaper` draws as for a printer: at once,
   * whether or not the window is on screen.
   */
  readonly draw: (
    page: number,
    pixels: number,
    options?: { signal?: AbortSignal; forPaper?: boolean },
  ) => Promise<HTMLCanvasElement>
  readonly close: () => void
}

async function startLibrary() {
  const library = await import('pdfjs-dist')
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  return { library, worker: library.PDFWorker.create({ port: thread }) }
}

let started: ReturnType<typeof startLibrary> | null = null

function libraryOnce(): ReturnType<typeof startLibrary> {
  started ??= startLibrary().catch((error: unknown) => {
    started = null
    throw error
  })
  return started
}

/** Throws when the bytes cannot be read as a PDF, or when `signal` was aborted. */
export async function openPdf(bytes: Uint8Array, signal?: AbortSignal): Promise<OpenPdf> {
  const { library, worker } = await libraryOnce()
  signal?.throwIfAborted()
  // Our files embed their fonts and hold no pictures, so nothing else has to be fetched or compiled.
  const task = library.getDocument({
    data: bytes,
    worker,
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
  })
  const file: PDFDocumentProxy = await task.promise
  const pages: PDFPageProxy[] = []
  for (let number = 1; number <= file.numPages; number += 1) pages.push(await file.getPage(number))
  if (signal?.aborted) {
    void task.destroy()
    signal.throwIfAborted()
  }
  return {
    pages: pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 })
      return { width, height }
    }),
    async draw(index, pixels, options = {}) {
      const page = pages[index]
      if (!page) throw new Error(`Expected page ${index} of ${pages.length}`)
      const viewport = page.getViewport({ scale: pixels / page.getViewport({ scale: 1 }).width })
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      const drawing = page.render({ canvas, viewport, intent: options.forPaper ? 'print' : 'display' })
      const stop = () => drawing.cancel()
      options.signal?.addEventListener('abort', stop)
      try {
        await drawing.promise
      } finally {
        options.signal?.removeEventListener('abort', stop)
      }
      return canvas
    },
    close: () => void task.destroy(),
  }
}
