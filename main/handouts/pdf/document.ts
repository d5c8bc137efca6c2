/** A handout as a PDF: measured first, then drawn page by page. */
import { createHash } from 'node:crypto'
import { mostOnOneSheet } from '../../../shared/program/sheet-rules.ts'
import type { HandoutSnapshot, Sheet } from '../../../shared/sheet/snapshot.ts'
import { joined, stackHeight } from '../../paper/block.ts'
import type { Block, PaperContext } from '../../paper/block.ts'
import { adviceBlocks } from './advice.ts'
import { diaryBlocks } from './diary.ts'
import { exerciseBlocks } from './exercise-block.ts'
import type { FigureSource } from '../../paper/figure.ts'
import type { Fonts } from '../../paper/fonts.ts'
import { contentsBlock, titleBlock, weeksBlock } from './overview.ts'
import { fillIn, frameFor } from './page.ts'
import type { Frame } from './page.ts'
import { balancePages, fillPages } from '../../paper/paginate.ts'
import { drawPages } from '../../paper/draw-pages.ts'
import type { DrawnPaper } from '../../paper/draw-pages.ts'
import { openDocument, openPen } from '../../paper/pen.ts'
import { listBlocks, painBlocks, stopBlocks } from './safety.ts'
import { hasSheets, keyBlock, sheetHeading } from './sheet.ts'
import { leafMargin, margin, pageSizes, sizesFor, themeFor } from '../../paper/theme.ts'

interface PlannedPage {
  readonly blocks: readonly Block[]
  readonly sheet: Sheet | null
}

/** Draws the sheets of a snapshot. The same snapshot, fonts and figures give the same bytes. */
export async function drawHandout(
  snapshot: HandoutSnapshot,
  fonts: Fonts,
  figures: FigureSource,
): Promise<DrawnPaper> {
  const doc = openDocument({
    title: snapshot.words.documentTitle,
    author: snapshot.clinic.name,
    language: snapshot.language,
    madeAt: snapshot.madeAt,
    digest: createHash('sha256').update(JSON.stringify(snapshot)).digest('hex').slice(0, 32),
  })
  const pen = openPen(doc, fonts)
  const onLeaf = snapshot.arrangement === 'leaves' && snapshot.diaries.length > 0
  const { side } = onLeaf ? leafMargin : margin
  const context: PaperContext = {
    pen,
    theme: themeFor(snapshot.blackInk),
    sizes: sizesFor(snapshot.typeSize, onLeaf),
    onLeaf,
    left: side,
    width: pageSizes[snapshot.paper].width - side * 2,
  }
  const frame = frameFor(snapshot, context)
  const pages = planPages(snapshot, context, frame, figures)

  return drawPages(
    pen,
    pages.map(({ blocks }) => blocks),
    (page, section) => {
      frame.begin(page, pages.length, section)
      return page === 1 ? frame.firstTop : frame.nextTop
    },
  )
}

/** Which blocks stand on which page. What is done when comes first, then each sheet on a page of its own. */
function planPages(
  snapshot: HandoutSnapshot,
  context: PaperContext,
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
  const safety = [...painBlocks(context, snapshot), ...stopBlocks(context, snapshot)]
  const criteria = stages.map((stage) => stage.moveOn)
  const moveOn =
    criteria.length > 0 ? listBlocks(context, words.moveOnHeading, criteria, words.moveOnRule) : []
  const next = [
    ...(after ? listBlocks(context, after.heading, after.lines, after.retest) : []),
    ...(after && after.set.length > 0 ? listBlocks(context, after.setHeading, after.set) : []),
  ]
  const hasDiary = snapshot.parts.overview && snapshot.diaries.length > 0
  const hasOverview = snapshot.parts.overview && !hasDiary
  const overview = hasOverview ? [titleBlock(context, words.planHeading), weeksBlock(context, snapshot)] : []
  const contents = hasOverview && hasSheets(snapshot) ? [contentsBlock(context, snapshot, pagesOf)] : []
  const safetyPages = (): Block[][] => {
    const { first, next: others } = free()
    const shortest = [
      [...overview, ...moveOn, ...contents, ...safety, ...next],
      [...overview, ...contents, ...safety, ...moveOn, ...next],
    ].map((blocks) => fillPages(blocks, first, others))
    return shortest.reduce((best, other) => (other.length < best.length ? other : best))
  }
  const flowing = (blocks: readonly Block[]): Block[][] => {
    const limits = { ...free(), most: mostOnOneSheet, counts: (block: Block) => block.isExercise === true }
    return balancePages(blocks, limits).map((page) => spread(page, free().next, context.sizes.body))
  }
  const addPages = (groups: readonly (readonly Block[])[]): void => {
    for (const blocks of groups) pages.push({ blocks, sheet: null })
  }
  // Today first, then how, then when it hurts; an overview of many weeks has that beside it.
  const painPage = (): number =>
    pages.findIndex(({ blocks }) => blocks.some(({ place }) => place === 'pain')) + 1
  // What a diary is longer than its page stands above the exercises, not on a page that is nearly empty.
  let rest: Block[] = []
  for (const diary of hasDiary ? snapshot.diaries : []) {
    const { first, next: others } = free()
    const blocks = diaryBlocks(context, snapshot, diary, { first, next: others }, painPage)
    const diaryPages = fillPages(blocks, first, others)
    if (context.onLeaf && diaryPages.length > 1 && diary === snapshot.diaries.at(-1))
      rest = diaryPages.pop() ?? []
    addPages(diaryPages)
  }
  if (hasOverview) addPages(safetyPages())
  if (!hasSheets(snapshot)) addPages(rest.length > 0 ? [rest] : [])
  else {
    if (hasDiary)
      addPages(
        flowing([
          ...rest,
          ...sheetBlocks(snapshot, context, figures, free().next),
          // When to move on is for the visit to say.
          ...(context.onLeaf ? [] : moveOn),
          ...safety,
          ...next,
        ]),
      )
    else
      for (const sheet of snapshot.sheets)
        pages.push(...sheetPages(snapshot, sheet, context, figures, free()))
  }
  if (!hasOverview && !(hasDiary && hasSheets(snapshot))) addPages(safetyPages())
  addPages(fillPages(adviceBlocks(context, snapshot, free().next), free().first, free().next))
  return pages
}

/** The exercises in the order of the day, one sheet after the other without a page of its own for each. */
function sheetBlocks(
  snapshot: HandoutSnapshot,
  context: PaperContext,
  figures: FigureSource,
  tallest: number,
): Block[] {
  return snapshot.sheets.flatMap((sheet) => {
    const heading = {
      ...sheetHeading(context, { ...sheet, hint: '' }, '', true),
      gap: context.sizes.body * (context.onLeaf ? 0.6 : 1),
    }
    const blocks = sheet.rows.flatMap((row) =>
      exerciseBlocks(context, snapshot, row, figures, tallest - heading.height),
    )
    const keys = sheet.keys.map((key) => keyBlock(context, key))
    // What a run means stands on its page.
    const stack = context.onLeaf ? withLast(blocks, keys, tallest - heading.height) : [...blocks, ...keys]
    const [first, ...others] = stack
    // A heading never stands alone at the foot of a page.
    return first ? [joined(heading, context.onLeaf ? { ...first, gap: 0 } : first), ...others] : []
  })
}

/** Sets `after` below the last block, never parted from it where a page has room for both. */
function withLast(blocks: readonly Block[], after: readonly Block[], tallest: number): Block[] {
  const last = blocks.at(-1)
  if (!last || after.length === 0 || stackHeight([last, ...after]) > tallest) return [...blocks, ...after]
  return [...blocks.slice(0, -1), after.reduce(joined, last)]
}

function sheetPages(
  snapshot: HandoutSnapshot,
  sheet: Sheet,
  context: PaperContext,
  figures: FigureSource,
  free: { readonly first: number; readonly next: number },
): PlannedPage[] {
  const widestPart = partText(snapshot, 88, 88)
  const first = free.first - sheetHeading(context, sheet, widestPart, true).height
  const next = free.next - sheetHeading(context, sheet, widestPart, false).height
  const blocks = [
    ...sheet.rows.flatMap((row) => exerciseBlocks(context, snapshot, row, figures, Math.min(first, next))),
    ...sheet.keys.map((key) => keyBlock(context, key)),
  ]
  const limits = { first, next, most: mostOnOneSheet, counts: (block: Block) => block.isExercise === true }
  const pages = balancePages(blocks, limits)
  return pages.map((page, index) => ({
    sheet,
    blocks: [
      sheetHeading(
        context,
        sheet,
        pages.length > 1 ? partText(snapshot, index + 1, pages.length) : '',
        index === 0,
      ),
      ...spread(page, index === 0 ? first : next, context.sizes.body),
    ],
  }))
}

function partText(snapshot: HandoutSnapshot, part: number, parts: number): string {
  return fillIn(snapshot.words.partOf, { part, parts })
}

/** Gives some of a page's free height to the gaps between its blocks, so that they breathe; what goes on has none. */
function spread(blocks: readonly Block[], free: number, body: number): Block[] {
  const spare = free - stackHeight(blocks)
  const extra = Math.max(0, Math.min(body * 1.4, spare / blocks.length))
  return blocks.map((block, index) => ({
    ...block,
    gap: index === 0 || block.gap === 0 ? 0 : block.gap + extra,
  }))
}
