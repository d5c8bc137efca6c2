/** Advice that the clinician added: a title, what it says in short lists, and what it is written after. */
import type { Advice, HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import { stackHeight } from '../../paper/block.ts'
import type { Block, PaperContext } from '../../paper/block.ts'
import { bulletList } from '../../paper/list.ts'
import type { Parent, TextStyle } from '../../paper/pen.ts'
import { smallestType } from '../../paper/theme.ts'
import { titleBlock } from './overview.ts'

/** One block for each advice, so that none is split; one that is taller than a page is parted between its lists. */
export function adviceBlocks(context: PaperContext, snapshot: HandoutSnapshot, tallest: number): Block[] {
  const gap = context.sizes.body * 2.2
  return snapshot.advice.flatMap((advice) => {
    const pieces = piecesOf(context, advice)
    const whole = joined(pieces, gap)
    return whole.height <= tallest
      ? [whole]
      : pieces.map((piece, index) => (index === 0 ? { ...piece, gap } : piece))
  })
}

/** The title with its first list, each further list, and the source with the last of them. */
function piecesOf(context: PaperContext, { title, lead, parts, source }: Advice): Block[] {
  const { theme, sizes } = context
  // Nobody trains by it, so it stays small in large print too.
  const small = { size: Math.max(smallestType, sizes.body - 4), colour: theme.quiet }
  const lists = parts.map((part) => partBlock(context, part))
  const [first, ...rest] = lists
  const last = rest.pop()
  const head = [
    titleBlock(context, title),
    line(context, 'P', lead, { size: sizes.body, colour: theme.text }, 0),
    ...(first ? [first] : []),
  ]
  const foot = line(context, 'P', source, small, sizes.body * 0.7)
  if (!last) return [joined([...head, foot], 0)]
  return [joined(head, 0), ...rest, joined([last, foot], last.gap)]
}

function line(context: PaperContext, tag: 'H2' | 'P', words: string, style: TextStyle, gap: number): Block {
  const { pen, left, width } = context
  const text = pen.lay(words, style, width)
  return {
    height: text.height,
    gap,
    draw: (y, parent) => pen.tag(parent, tag, () => pen.write(text, left, y)),
  }
}

function partBlock(context: PaperContext, { title, lines }: Advice['parts'][number]): Block {
  const { theme, sizes, left, width } = context
  const body = { size: sizes.body, colour: theme.text }
  const between = sizes.body * 0.14
  const list = { ...bulletList(context, lines, { left, width, between }, body), gap: between }
  const gap = sizes.body * 0.8
  if (title === '') return { ...list, gap }
  const heading = line(context, 'H2', title, { ...body, size: sizes.heading, weight: 'semibold' }, 0)
  return joined([heading, list], gap)
}

/** Blocks that stay together. */
function joined(blocks: readonly Block[], gap: number): Block {
  return {
    height: stackHeight(blocks),
    gap,
    draw(y: number, parent: Parent) {
      let top = y
      blocks.forEach((block, index) => {
        if (index > 0) top += block.gap
        block.draw(top, parent)
        top += block.height
      })
    },
  }
}
