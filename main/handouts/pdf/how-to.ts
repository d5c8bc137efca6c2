/** How an exercise is done: its steps, and what stands below them: a cue, what to take care of, a note. */
import type { HandoutSnapshot, SheetRow } from '../../../shared/sheet/snapshot.ts'
import type { PaperContext } from '../../paper/block.ts'
import { listOf } from '../../paper/list.ts'
import type { List } from '../../paper/list.ts'
import { drawCue, drawWarning } from '../../paper/marks.ts'
import type { Span } from '../../paper/pen.ts'

interface Place {
  readonly left: number
  readonly width: number
}

/** The steps from `from` to `to`, all of them where these are left out. */
export function stepsPart(
  context: PaperContext,
  { steps }: SheetRow,
  { left, width }: Place,
  from = 0,
  to = steps.length,
): List {
  const { pen, theme, sizes } = context
  const style = { size: sizes.body, colour: theme.text, leading: sizes.leading }
  const inset = pen.widthOf(`${steps.length}.`, sizes.body, 'semibold') + sizes.body * 0.55
  const items = steps.slice(from, to).map((step, index) => ({
    label: pen.lay(`${from + index + 1}.`, { ...style, weight: 'semibold', colour: theme.quiet }, width),
    text: pen.lay(step, style, width - inset),
  }))
  return listOf(context, items, { left, inset, between: 0, isNumbered: true })
}

/** A line with a sign and a label in front. */
export interface Remark {
  readonly kind: 'cue' | 'caution' | 'note'
  /** The first of its kind has the sign and the label; further cautions stand below it in the same box. */
  readonly label: string
  readonly text: string
}

export function remarksOf(
  { onLeaf }: PaperContext,
  { words, diaries }: HandoutSnapshot,
  row: SheetRow,
): Remark[] {
  // On the sheet of a week a cue earns its line only where nothing warns.
  const isShort = diaries.length > 0 && row.cautions.length > 0
  const cautions = onLeaf ? [row.cautions.join(' ')] : row.cautions
  const remarks: Remark[] = [
    { kind: 'cue', label: words.cue, text: isShort ? '' : row.cue },
    ...cautions.map((text, index) => ({
      kind: 'caution' as const,
      label: index === 0 ? words.caution : '',
      text,
    })),
    { kind: 'note', label: words.note, text: row.note },
  ]
  return remarks.filter(({ text }) => text !== '')
}

/** `hung` sets the signs in the space at the left of the place. */
export function remarksPart(
  { pen, theme, sizes }: PaperContext,
  remarks: readonly Remark[],
  { left, width, hung }: Place & { readonly hung: boolean },
): List {
  const { doc } = pen
  const style = { size: sizes.body, colour: theme.text, leading: sizes.leading }
  const above = sizes.body * 0.3
  const markSize = sizes.body * 1.15
  const markWidth = hung ? 0 : markSize + sizes.body * 0.6
  const markLeft = left - (hung ? markSize + sizes.body * 0.15 : 0)
  const lines = remarks.map(({ kind, label, text }) => {
    const spans: Span[] = [...(label ? [{ text: label, weight: 'semibold' as const }] : []), { text }]
    return { kind, leads: label !== '', text: pen.lay(spans, style, width - markWidth) }
  })
  return {
    height: lines.reduce((sum, { text }) => sum + text.height + above, 0),
    draw(y, parent) {
      let top = y
      for (const { kind, leads, text } of lines) {
        top += above
        const markTop = top + (text.lineHeight - markSize) / 2
        if (kind === 'cue') pen.artifact(() => drawCue(doc, markLeft, markTop, markSize, theme.accent))
        if (kind === 'caution') {
          pen.artifact(() => {
            doc.rect(markLeft - 4, top - 2, left + width - markLeft + 4, text.height + 4).fill(theme.warnSoft)
            if (leads) drawWarning(doc, markLeft, markTop, markSize, theme.warn)
          })
        }
        pen.tag(parent, 'P', () => pen.write(text, left + markWidth, top))
        top += text.height
      }
    },
  }
}
