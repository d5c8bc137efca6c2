/** A handout as a PDF: measured first, then drawn page by page. */
import { createHash } from 'node:crypto'
import { mostOnOneSheet } from '../../../shared/program/sheet-rules.ts'
import type { HandoutSnapshot, Sheet } from '../../../shared/sheet/snapshot.ts'
import { stackHeight } from '../../paper/block.ts'
import type { Block, Studio } from '../../paper/block.ts'
import { adviceBlocks } from './advice.ts'
import { exerciseBlock } from './exercise-block.ts'
import type { FigureSource } from '../../paper/figure.ts'
import type { Fonts } from '../../paper/fonts.ts'
import { contentsBlock, titleBlock, weeksBlock } from './overview.ts'
import { fillIn, frameFor } from './page.ts'
import type { Frame } from './page.ts'
import { balancePages, fillPages } from '../../paper/paginate.ts'
import { collectBytes, openDocument, openPen } from '../../paper/pen.ts'
import { listBlocks, painBlock, stopBlocks } from './safety.ts'
import { hasSheets, keyBlock, sheetHeading } from './sheet.ts'
import { margin, pageSizes, sizesFor, themeFor } from '../../paper/theme.ts'

export interface RenderedHandout {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Characters that the font lacks, each once; they were printed as a replacement mark. */
  readonly replaced: string
}

interface PlannedPage {
  readonly blocks: readonly Block[]
  readonly sheet: Sheet | null
}

/** Draws the sheets of a snapshot. The same snapshot, fonts and figures give the same bytes. */
export async function drawHandout(
  snapshot: HandoutSnapshot,
  fonts: Fonts,
  figures: FigureSource,
): Promise<RenderedHandout> {
  const doc = openDocument({
    title: snapshot.words.documentTitle,
    author: snapshot.clinic.name,
    language: snapshot.language,
    madeAt: snapshot.madeAt,
    digest: createHash('sha256').update(JSON.stringify(snapshot)).digest('hex').slice(0, 32),
  })
  const collected = collectBytes(doc)
  const pen = openPen(doc, fonts)
  const studio: Studio = {
    pen,
    theme: themeFor(snapshot.blackInk),
    sizes: sizesFor(snapshot.typeSize),
    left: margin.side,
    width: pageSizes[snapshot.paper].width - margin.side * 2,
  }
  const frame = frameFor(snapshot, studio)
  const pages = planPages(snapshot, studio, frame, figures)

  const root = doc.struct('Document')
  doc.addStructure(root)
  pages.forEach((page, index) => {
    pen.group(root, 'Sect', (section) => {
      frame.begin(index + 1, pages.length, section)
      let y = index === 0 ? frame.firstTop : frame.nextTop
      page.blocks.forEach((block, position) => {
        if (position > 0) y += block.gap
        block.draw(y, section)
        y += block.height
      })
    })
  })
  root.end()
  doc.end()
  const bytes = await collected
  return { bytes, pages: pages.length, replaced: [...pen.replaced].sort().join('') }
}

/** Which blocks stand on which page. The overview comes first, then each sheet on a page of its own. */
function planPages(
  snapshot: HandoutSnapshot,
  studio: Studio,
  frame: Frame,
  figures: FigureSource,
): PlannedPage[] {
  const pages: PlannedPage[] = []
  const pagesOf = (sheet: Sheet): string => {
    const numbers = pages.flatMap((page, index) => (page.sheet === sheet ? [index + 1] : []))
    const [first = 1] = numbers
    const last = numbers.at(-1) ?? first
    const { page, twoPages, pages: morePages } = snapshot.words
    if (numbers.length <= 1) return fillIn(page, { first })
    return fillIn(numbers.length === 2 ? twoPages : morePages, { first, last })
  }
  const free = (): { first: number; next: number } => {
    const next = frame.bottom - frame.nextTop
    return { first: pages.length === 0 ? frame.bottom - frame.firstTop : next, next }
  }

  const { words, stages, after } = snapshot
  const { stepBack } = words.pain
  const safety = [
    painBlock(studio, snapshot),
    ...(stepBack.items.length > 0 ? listBlocks(studio, stepBack.heading, stepBack.items) : []),
    ...stopBlocks(studio, snapshot),
  ]
  const criteria = stages.map((stage) => stage.moveOn)
  const moveOn =
    criteria.length > 0 ? listBlocks(studio, words.moveOnHeading, criteria, words.moveOnRule) : []
  const next = [
    ...(after ? listBlocks(studio, after.heading, after.lines, after.retest) : []),
    ...(after && after.set.length > 0 ? listBlocks(studio, after.setHeading, after.set) : []),
  ]
  const overview = snapshot.parts.overview
    ? [titleBlock(studio, words.planHeading), weeksBlock(studio, snapshot)]
    : []
  const contents =
    snapshot.parts.overview && hasSheets(snapshot) ? [contentsBlock(studio, snapshot, pagesOf)] : []
  const safetyPages = (): Block[][] => {
    const { first, next: others } = free()
    const shortest = [
      [...overview, ...moveOn, ...contents, ...safety, ...next],
      [...overview, ...contents, ...safety, ...moveOn, ...next],
    ].map((blocks) => fillPages(blocks, first, others))
    return shortest.reduce((best, other) => (other.length < best.length ? other : best))
  }
  const addPages = (groups: readonly (readonly Block[])[]): void => {
    for (const blocks of groups) pages.push({ blocks, sheet: null })
  }
  if (snapshot.parts.overview) addPages(safetyPages())
  if (hasSheets(snapshot)) {
    for (const sheet of snapshot.sheets) pages.push(...sheetPages(snapshot, sheet, studio, figures, free()))
  }
  if (!snapshot.parts.overview) addPages(safetyPages())
  addPages(fillPages(adviceBlocks(studio, snapshot, free().next), free().first, free().next))
  return pages
}

function sheetPages(
  snapshot: HandoutSnapshot,
  sheet: Sheet,
  studio: Studio,
  figures: FigureSource,
  free: { readonly first: number; readonly next: number },
): PlannedPage[] {
  const widestPart = partText(snapshot, 88, 88)
  const first = free.first - sheetHeading(studio, sheet, widestPart, true).height
  const next = free.next - sheetHeading(studio, sheet, widestPart, false).height
  const blocks = [
    ...sheet.rows.map((row) => exerciseBlock(studio, snapshot, row, figures, Math.min(first, next))),
    ...sheet.keys.map((key) => keyBlock(studio, key)),
  ]
  const limits = { first, next, most: mostOnOneSheet, counts: (block: Block) => block.isExercise === true }
  const pages = balancePages(blocks, limits)
  return pages.map((page, index) => ({
    sheet,
    blocks: [
      sheetHeading(
        studio,
        sheet,
        pages.length > 1 ? partText(snapshot, index + 1, pages.length) : '',
        index === 0,
      ),
      ...spread(page, index === 0 ? first : next, studio.sizes.body),
    ],
  }))
}

function partText(snapshot: HandoutSnapshot, part: number, parts: number): string {
  return fillIn(snapshot.words.partOf, { part, parts })
}

/** Gives some of a page's free height to the gaps between its blocks, so that they breathe. */
function spread(blocks: readonly Block[], free: number, body: number): Block[] {
  const spare = free - stackHeight(blocks)
  const extra = Math.max(0, Math.min(body * 1.4, spare / blocks.length))
  return blocks.map((block, index) => ({ ...block, gap: index === 0 ? 0 : block.gap + extra }))
}
