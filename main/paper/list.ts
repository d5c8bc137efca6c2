/** Lists: what marks an item, and beside it what it says. Every list of a sheet is drawn and tagged here. */
import type { PaperContext } from './block.ts'
import type { Paragraph, Parent, TextStyle } from './pen.ts'

export interface ListItem {
  readonly label: Paragraph
  readonly text: Paragraph
}

interface ListPlace {
  readonly left: number
  /** Points from the left edge to the text. */
  readonly inset: number
  /** Space below each item. */
  readonly between: number
  /** Whether the labels are numbers. */
  readonly isNumbered?: boolean
}

export interface List {
  readonly height: number
  /** Draws with its top at `y`. */
  draw(y: number, parent: Parent): void
}

export function listOf({ pen }: PaperContext, items: readonly ListItem[], place: ListPlace): List {
  const { left, inset, between, isNumbered = false } = place
  return {
    height: items.reduce((sum, { text }) => sum + text.height + between, 0),
    draw(y, parent) {
      if (items.length === 0) return
      let top = y
      const draw = (list: Parent): void => {
        for (const { label, text } of items) {
          const at = top
          pen.group(list, 'LI', (item) => {
            pen.tag(item, 'Lbl', () => pen.write(label, left, at))
            pen.tag(item, 'LBody', () => pen.write(text, left + inset, at))
          })
          top += text.height + between
        }
      }
      pen.group(parent, 'L', draw, { isNumbered })
    },
  }
}

/** Lines with a dot before each. */
export function bulletList(
  context: PaperContext,
  lines: readonly string[],
  { left, width, between }: { readonly left: number; readonly width: number; readonly between: number },
  style: TextStyle,
): List {
  const { pen, sizes } = context
  const inset = sizes.body * 0.95
  const label = pen.lay('•', style, inset)
  const items = lines.map((line) => ({ label, text: pen.lay(line, style, width - inset) }))
  return listOf(context, items, { left, inset, between })
}
