/** Reads the text of a PDF back, page by page, with pdf.js. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The text of each page, with single spaces. */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent()
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ')
    pages.push(text.replace(/\s+/g, ' ').trim())
  }
  await loading.destroy()
  return pages
}
