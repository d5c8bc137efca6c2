/** Runs in the page: draws an SVG and a page of a PDF at the same size and says how much of them differs. */

/** What of pdf.js is used here. */
interface PdfModule {
  GlobalWorkerOptions: { workerSrc: string }
  getDocument(source: { data: Uint8Array; verbosity: number }): { promise: Promise<PdfFile> }
}
interface PdfFile {
  getPage(number: number): Promise<PdfPage>
}
interface PdfPage {
  getViewport(view: { scale: number }): { width: number; height: number }
  render(job: { canvas: HTMLCanvasElement; viewport: { width: number; height: number } }): {
    promise: Promise<void>
  }
}

declare global {
  interface Window {
    openPdf(base64: string): Promise<void>
    differenceOf(svg: string, page: number, edge: number): Promise<number>
    differenceWhenMoved(svg: string, edge: number, shift: number): Promise<number>
  }
}

/** Installs the comparison in a page that can reach pdf.js at `/pdf.mjs`. Everything it needs is inside. */
export function installComparison({ threshold }: { readonly threshold: number }): void {
  let file: PdfFile | null = null

  window.openPdf = async (base64) => {
    const address = '/pdf.mjs'
    const pdf = (await import(address)) as PdfModule
    pdf.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs'
    const data = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
    file = await pdf.getDocument({ data, verbosity: 0 }).promise
  }

  function emptyCanvas(edge: number): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
    const canvas = document.createElement('canvas')
    canvas.width = edge
    canvas.height = edge
    const pen = canvas.getContext('2d', { willReadFrequently: true })
    if (!pen) throw new Error('No canvas')
    pen.fillStyle = '#ffffff'
    pen.fillRect(0, 0, edge, edge)
    return { canvas, pen }
  }

  function luminance(pen: CanvasRenderingContext2D, edge: number): Uint8ClampedArray {
    const { data } = pen.getImageData(0, 0, edge, edge)
    const grey = new Uint8ClampedArray(edge * edge)
    for (let i = 0; i < grey.length; i += 1) {
      grey[i] =
        0.2126 * (data[4 * i] ?? 0) + 0.7152 * (data[4 * i + 1] ?? 0) + 0.0722 * (data[4 * i + 2] ?? 0)
    }
    return grey
  }

  async function greyOfSvg(svg: string, edge: number, shift = 0): Promise<Uint8ClampedArray> {
    const image = new Image()
    const sized = svg.replace('<svg ', `<svg width="${edge}" height="${edge}" `)
    image.src = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }))
    await image.decode()
    const { pen } = emptyCanvas(edge)
    pen.drawImage(image, shift, shift, edge, edge)
    URL.revokeObjectURL(image.src)
    return luminance(pen, edge)
  }

  async function greyOfPage(number: number, edge: number): Promise<Uint8ClampedArray> {
    if (!file) throw new Error('No PDF is open')
    const page = await file.getPage(number)
    const viewport = page.getViewport({ scale: edge / page.getViewport({ scale: 1 }).width })
    const { canvas, pen } = emptyCanvas(edge)
    await page.render({ canvas, viewport }).promise
    return luminance(pen, edge)
  }

  /** Pixels of `one` that are darker or lighter than everything within a pixel of them in `other`. */
  function unmatched(one: Uint8ClampedArray, other: Uint8ClampedArray, edge: number): number {
    let count = 0
    for (let y = 1; y < edge - 1; y += 1) {
      for (let x = 1; x < edge - 1; x += 1) {
        const at = y * edge + x
        const value = one[at] ?? 0
        if (Math.abs(value - (other[at] ?? 0)) <= threshold) continue
        let [least, most] = [255, 0]
        for (let row = at - edge; row <= at + edge; row += edge) {
          for (let near = row - 1; near <= row + 1; near += 1) {
            const found = other[near] ?? 0
            if (found < least) least = found
            if (found > most) most = found
          }
        }
        if (value < least - threshold || value > most + threshold) count += 1
      }
    }
    return count
  }

  const share = (one: Uint8ClampedArray, other: Uint8ClampedArray, edge: number): number =>
    Math.max(unmatched(one, other, edge), unmatched(other, one, edge)) / (edge * edge)

  window.differenceOf = async (svg, page, edge) =>
    share(await greyOfSvg(svg, edge), await greyOfPage(page, edge), edge)
  window.differenceWhenMoved = async (svg, edge, shift) =>
    share(await greyOfSvg(svg, edge), await greyOfSvg(svg, edge, shift), edge)
}
