/**
 * Prints a PDF: each page is drawn at the resolution of a printer into a picture that fills one sheet, and the
 * window's own print dialog does the rest. This works the same in both hosts. A hidden frame with the browser's own
 * viewer would print vectors, but there the viewer is an extension that can be turned off, that loads on its own time
 * without saying when or whether it has, and that prints without its page knowing the outcome.
 */
import type { Paper } from '../../../../shared/domain/handout.ts'
import type { OpenPdf } from './open-pdf.ts'
import './print-pages.css'

/** Dots per inch: what an office laser printer resolves in text. */
const resolution = 300
const pointsPerInch = 72

function picture(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The page could not be stored'))),
      'image/png',
    )
  })
}

/**
 * Opens the print dialog with every page. Pictures live in memory only and are dropped after printing.
 *
 * @param onPage told each page as it is ready, counted from 1.
 */
export async function printPages(
  pdf: OpenPdf,
  paper: Paper,
  labelOf: (page: number) => string,
  onPage: (page: number) => void = () => undefined,
): Promise<void> {
  for (const left of document.querySelectorAll('body > .print-sheets')) left.remove()
  const area = document.createElement('div')
  area.className = `print-sheets print-sheets--${paper}`
  const addresses: string[] = []
  const tidy = () => {
    area.remove()
    for (const address of addresses) URL.revokeObjectURL(address)
  }
  try {
    for (const [index, size] of pdf.pages.entries()) {
      const canvas = await pdf.draw(index, Math.round((size.width / pointsPerInch) * resolution), {
        forPaper: true,
      })
      const address = URL.createObjectURL(await picture(canvas))
      addresses.push(address)
      canvas.width = 0
      const image = document.createElement('img')
      image.src = address
      image.alt = labelOf(index + 1)
      await image.decode()
      area.append(image)
      onPage(index + 1)
    }
    document.body.append(area)
    window.addEventListener('afterprint', tidy, { once: true })
    window.print()
  } catch (error) {
    tidy()
    throw error
  }
}
