/** Draws blocks that were laid out on pages, and ends the document. */
import type { Block } from './block.ts'
import { collectBytes } from './pen.ts'
import type { Parent, Pen } from './pen.ts'

export interface DrawnPaper {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Characters that the font lacks, each once; they were printed as a replacement mark. */
  readonly replaced: string
}

/** `begin` begins a page (from 1) with what stands around its blocks, and says where the first of them has its top. */
export async function drawPages(
  pen: Pen,
  pages: readonly (readonly Block[])[],
  begin: (page: number, section: Parent) => number,
): Promise<DrawnPaper> {
  const { doc } = pen
  const collected = collectBytes(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  pages.forEach((blocks, index) => {
    pen.group(root, 'Sect', (section) => {
      let y = begin(index + 1, section)
      blocks.forEach((block, position) => {
        if (position > 0) y += block.gap
        block.draw(y, section)
        y += block.height
      })
    })
  })
  root.end()
  doc.end()
  return { bytes: await collected, pages: pages.length, replaced: [...pen.replaced].sort().join('') }
}
