/** Draws a report: headings, paragraphs, lists and facts, over as many pages as they take. */
import { createHash } from 'node:crypto'
import type { Report, ReportPart } from '../../shared/sheet/report.ts'
import { joined } from './block.ts'
import type { Block, PaperContext } from './block.ts'
import { drawPages } from './draw-pages.ts'
import type { Fonts } from './fonts.ts'
import { fillPages } from './paginate.ts'
import { openDocument, openPen, type Paragraph, type TextStyle } from './pen.ts'
import { margin, pageSizes, sizesFor, themeFor } from './theme.ts'

/** Smaller than a handout's: it is read at a desk and may be long. */
const typeSize = 12
/** Lines that stay together; what is longer may go on over the page. */
const together = 10
const nameShare = 0.32
const indent = 14
const gaps = { part: 10, line: 3, heading: 18 } as const

/** The same report and fonts give the same bytes. */
export async function drawReport(report: Report, fonts: Fonts) {
  const doc = openDocument({
    title: report.title,
    author: report.clinic,
    language: report.language,
    madeAt: report.madeAt,
    digest: createHash('sha256').update(JSON.stringify(report)).digest('hex').slice(0, 32),
  })
  const pen = openPen(doc, fonts)
  const paper = pageSizes[report.paper]
  const context: PaperContext = {
    pen,
    theme: themeFor(false),
    sizes: sizesFor(typeSize),
    onLeaf: false,
    left: margin.side,
    width: paper.width - margin.side * 2,
  }
  const { theme, sizes, left, width } = context
  const quiet = { size: sizes.small, colour: theme.quiet }
  const foot = pen.lay(report.foot, quiet, width - 90)
  const footTop = paper.height - margin.bottom - foot.height
  const blocks = withHeadings([
    textBlock(context, report.title, { size: sizes.title, weight: 'bold', colour: theme.text }, 'H1', 0),
    textBlock(context, report.subtitle, { size: sizes.body, colour: theme.quiet }, 'P', 2),
    ...report.parts.flatMap((part) => blocksOf(context, part)),
  ])
  const pages = fillPages(blocks, footTop - 12 - margin.top, footTop - 12 - margin.top)
  return drawPages(pen, pages, (page) => {
    doc.addPage({ size: [paper.width, paper.height], margin: 0 })
    const number = report.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages.length))
    pen.artifact(() => {
      pen.write(foot, left, footTop)
      pen.write(pen.lay(number, quiet, 90), left, footTop, { right: left + width })
    }, 'Pagination')
    return margin.top
  })
}

interface ReportBlock extends Block {
  /** Never stands last on a page. */
  readonly leads?: boolean
}

function blocksOf(context: PaperContext, part: ReportPart): ReportBlock[] {
  const { theme, sizes } = context
  const plain = { size: sizes.body, colour: theme.text }
  switch (part.kind) {
    case 'heading': {
      const size = part.level === 1 ? sizes.heading : sizes.body
      const style = {
        size,
        weight: 'semibold',
        colour: part.level === 1 ? theme.accent : theme.text,
      } as const
      const gap = part.level === 1 ? gaps.heading : gaps.part
      return [{ ...textBlock(context, part.text, style, part.level === 1 ? 'H2' : 'H3', gap), leads: true }]
    }
    case 'text':
      return paragraphBlocks(context, part.text, plain, 0, gaps.part)
    case 'list':
      return part.lines.flatMap((line, index) =>
        paragraphBlocks(context, line, plain, indent, index === 0 ? gaps.part / 2 : gaps.line, '•'),
      )
    case 'facts':
      return part.facts.flatMap(([name, value], index) =>
        factBlocks(context, name, value, index === 0 ? gaps.part / 2 : gaps.line),
      )
  }
}

function textBlock(
  context: PaperContext,
  text: string,
  style: TextStyle,
  tag: string,
  gap: number,
): ReportBlock {
  const { pen, left, width } = context
  const laid = pen.lay(text, style, width)
  return {
    height: laid.height,
    gap,
    draw: (y, parent) => pen.tag(parent, tag, () => pen.write(laid, left, y)),
  }
}

/** The lines that somebody broke, and a paragraph too long for a page, cut where a line ends. */
function cut(context: PaperContext, text: string, style: TextStyle, width: number): Paragraph[] {
  const laid = text.split('\n').map((line) => context.pen.lay(line, style, width))
  const lines = laid.flatMap((one) => one.lines)
  const [first] = laid
  if (!first) return []
  const pieces: Paragraph[] = []
  for (let from = 0; from < lines.length; from += together) {
    const piece = lines.slice(from, from + together)
    pieces.push({ ...first, lines: piece, height: piece.length * first.lineHeight })
  }
  return pieces
}

function paragraphBlocks(
  context: PaperContext,
  text: string,
  style: TextStyle,
  inset: number,
  gap: number,
  mark = '',
): ReportBlock[] {
  const { pen, left, width } = context
  return cut(context, text, style, width - inset).map((piece, index) => ({
    height: piece.height,
    gap: index === 0 ? gap : 0,
    draw(y, parent) {
      if (mark !== '' && index === 0) pen.artifact(() => pen.write(pen.lay(mark, style, inset), left, y))
      pen.tag(parent, 'P', () => pen.write(piece, left + inset, y))
    },
  }))
}

function factBlocks(context: PaperContext, name: string, value: string, gap: number): ReportBlock[] {
  const { pen, theme, sizes, left, width } = context
  const names = pen.lay(name, { size: sizes.body, colour: theme.quiet }, width * nameShare - 10)
  const style = { size: sizes.body, colour: theme.text }
  return cut(context, value, style, width * (1 - nameShare)).map((piece, index) => ({
    height: index === 0 ? Math.max(names.height, piece.height) : piece.height,
    gap: index === 0 ? gap : 0,
    draw(y, parent) {
      if (index === 0) pen.tag(parent, 'P', () => pen.write(names, left, y))
      pen.tag(parent, 'P', () => pen.write(piece, left + width * nameShare, y))
    },
  }))
}

/** A heading and what follows it are one block, so that no page ends with a heading. */
function withHeadings(blocks: readonly ReportBlock[]): Block[] {
  const stack: Block[] = []
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index]
    if (!block) continue
    const next = block.leads ? stack.shift() : undefined
    stack.unshift(next ? joined(block, next) : block)
  }
  return stack
}
