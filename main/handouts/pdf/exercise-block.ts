/** One exercise: picture left, words right; the dose large, one cue, every warning. */
import type { HandoutSnapshot, SheetRow } from '../../../shared/sheet/snapshot.ts'
import type { Block, PaperContext } from '../../paper/block.ts'
import { doseBlock } from './dose-block.ts'
import { drawPicture } from '../../paper/figure.ts'
import type { FigureSource, Picture } from '../../paper/figure.ts'
import { drawCue, drawWarning } from '../../paper/marks.ts'
import type { Paragraph, Parent, Span } from '../../paper/pen.ts'
import { sizesFor } from '../../paper/theme.ts'

const smallestFallback = 7

/**
 * The block of a row. One that would be taller than a page is set in smaller type until it fits: an exercise is never
 * split and nothing of it is left out.
 */
export function exerciseBlock(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  row: SheetRow,
  figures: FigureSource,
  tallest: number,
): Block {
  const drawing = row.figure ? figures(row.figure) : null
  let block = shortestAt(context, snapshot, row, drawing)
  for (let body = context.sizes.body - 1; block.height > tallest && body >= smallestFallback; body -= 1) {
    const sizes = { ...sizesFor(body, context.onLeaf), small: Math.min(body, context.sizes.small) }
    block = shortestAt({ ...context, sizes }, snapshot, row, drawing)
  }
  return block
}

/** What begins to run below the picture, over the whole width; what comes before it stands beside the picture. */
type Below = 'nothing' | 'remarks' | 'steps'

/** On a leaf what stands below the picture is what makes the block shortest. */
function shortestAt(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  row: SheetRow,
  drawing: Picture | null,
): Block {
  const at = (below: Below): Block => blockAt(context, snapshot, row, drawing, below)
  if (!drawing) return at('nothing')
  // In large print the steps ran below, or a page would hold one exercise.
  if (!context.onLeaf) return at(snapshot.typeSize === 18 ? 'steps' : 'nothing')
  const ways = [at('nothing'), at('remarks'), at('steps')]
  return ways.reduce((best, other) => (other.height < best.height ? other : best))
}

/** A line with a sign and a label in front: the cue, the warning, a note. */
interface Remark {
  readonly kind: 'cue' | 'caution' | 'note'
  /** The first of its kind has the sign and the label; further cautions stand below it in the same box. */
  readonly leads: boolean
  readonly text: Paragraph
}

function blockAt(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  row: SheetRow,
  drawing: Picture | null,
  below: Below,
): Block {
  const { pen, theme, sizes, onLeaf } = context
  const { doc } = pen
  const { words } = snapshot
  const body = { size: sizes.body, colour: theme.text, leading: sizes.leading }
  const gutter = Math.round(sizes.body * 1.2)
  const pictureWidth = drawing ? sizes.picture + gutter : 0
  const left = context.left + pictureWidth
  const width = context.width - pictureWidth
  const small = sizes.body * 0.3
  const besidePicture = { left, width }
  const wholeWidth = { left: context.left, width: context.width }
  const stepsAt = below === 'steps' ? wholeWidth : besidePicture
  const remarksAt = below === 'nothing' ? besidePicture : wholeWidth

  // On a leaf the side stands in the sentence of how often.
  const pill =
    row.side && !onLeaf
      ? pen.lay(row.side, { size: sizes.small, weight: 'semibold', colour: theme.accent }, width)
      : null
  const pillPad = sizes.small * 0.6
  const pillWidth = pill ? pill.width + pillPad * 2 : 0
  const nameSpans: Span[] = [{ text: `${row.number}.`, weight: 'regular' }, { text: row.name }]
  // Under the picture there is room for the name that the clinic knows it by.
  const underPicture = drawing !== null && (onLeaf || below !== 'steps')
  const clinicalName = pen.lay(
    row.clinicalName,
    { size: sizes.small, colour: theme.quiet, leading: 1.2 },
    underPicture ? sizes.picture : width,
  )
  const nameStyle = { size: sizes.exercise, weight: 'bold', colour: theme.text, leading: 1.25 } as const
  const nameBeside = pen.lay(nameSpans, nameStyle, width - pillWidth - gutter / 2)
  const besideFits = nameBeside.lines.length <= 2 || !pill
  const name = besideFits ? nameBeside : pen.lay(nameSpans, nameStyle, width)
  const pillBelow = pill !== null && !besideFits
  const dose = doseBlock(context, snapshot, row, left, width)

  const numberWidth = pen.widthOf(`${row.steps.length}.`, sizes.body, 'semibold') + sizes.body * 0.55
  const steps = row.steps.map((step) => pen.lay(step, body, stepsAt.width - numberWidth))
  const markSize = sizes.body * 1.15
  // On a leaf the sign stands in the space beside the picture, so that the words begin where the steps do.
  const isHung = onLeaf && drawing !== null && below === 'nothing'
  const markWidth = isHung ? 0 : markSize + sizes.body * 0.6
  const markLeft = remarksAt.left - (isHung ? markSize + sizes.body * 0.15 : 0)
  const remark = (kind: Remark['kind'], label: string, text: string): Remark[] => {
    const spans: Span[] = [...(label ? [{ text: label, weight: 'semibold' as const }] : []), { text }]
    return text
      ? [{ kind, leads: label !== '', text: pen.lay(spans, body, remarksAt.width - markWidth) }]
      : []
  }
  // On the sheet of a week a cue earns its line only where nothing warns.
  const isShort = snapshot.diaries.length > 0 && row.cautions.length > 0
  const cautions = onLeaf ? [row.cautions.join(' ')] : row.cautions
  const remarks = [
    ...(isShort ? [] : remark('cue', words.cue, row.cue)),
    ...cautions.flatMap((caution, index) => remark('caution', index === 0 ? words.caution : '', caution)),
    ...remark('note', words.note, row.note),
  ]

  const pillHeight = pill ? pill.height + 4 : 0
  const nameHeight = Math.max(name.height, besideFits ? pillHeight : 0) + (pillBelow ? pillHeight + 2 : 0)
  const head = nameHeight + (underPicture ? 0 : clinicalName.height)
  const stepsHeight = steps.reduce((sum, step) => sum + step.height, 0)
  const remarksHeight = remarks.reduce((sum, entry) => sum + entry.text.height + small, 0)
  const doseEnd = head + dose.height
  const stepsEnd = doseEnd + small + stepsHeight
  const textEnd = stepsEnd + remarksHeight
  const beside = { nothing: textEnd, remarks: stepsEnd, steps: doseEnd }[below]
  // On a leaf only where the words beside the picture are longer than both.
  const isNamed = underPicture && (!onLeaf || sizes.picture + clinicalName.height <= beside)
  const pictureHeight = drawing ? sizes.picture + (isNamed ? clinicalName.height : 0) : 0
  /** What the picture is taller than the words beside it. */
  const spare = Math.max(0, pictureHeight - beside)
  const rulePad = sizes.body * (onLeaf ? 0.4 : 0.7)

  function drawPill(y: number, parent: Parent): void {
    if (!pill) return
    const x = pillBelow ? left : left + width - pillWidth
    const top = pillBelow ? y + name.height + 2 : y + (name.lineHeight - pill.height) / 2
    pen.artifact(() =>
      doc
        .lineWidth(1)
        .roundedRect(x, top, pillWidth, pill.height, pill.height / 2)
        .stroke(theme.accent),
    )
    pen.tag(parent, 'P', () => pen.write(pill, x + pillPad, top))
  }

  function drawSteps(from: number, parent: Parent): number {
    let top = from
    pen.group(parent, 'L', (list) => {
      steps.forEach((step, index) => {
        const number = pen.lay(`${index + 1}.`, { ...body, weight: 'semibold', colour: theme.quiet }, width)
        pen.group(list, 'LI', (item) => {
          pen.tag(item, 'Lbl', () => pen.write(number, stepsAt.left, top))
          pen.tag(item, 'LBody', () => pen.write(step, stepsAt.left + numberWidth, top))
        })
        top += step.height
      })
    })
    return top
  }

  function drawRemarks(from: number, parent: Parent): void {
    let top = from
    for (const entry of remarks) {
      top += small
      const markTop = top + (entry.text.lineHeight - markSize) / 2
      if (entry.kind === 'cue') pen.artifact(() => drawCue(doc, markLeft, markTop, markSize, theme.accent))
      if (entry.kind === 'caution') {
        pen.artifact(() => {
          doc
            .rect(
              markLeft - 4,
              top - 2,
              remarksAt.left + remarksAt.width - markLeft + 4,
              entry.text.height + 4,
            )
            .fill(theme.warnSoft)
          if (entry.leads) drawWarning(doc, markLeft, markTop, markSize, theme.warn)
        })
      }
      pen.tag(parent, 'P', () => pen.write(entry.text, remarksAt.left + markWidth, top))
      top += entry.text.height
    }
  }

  return {
    height: textEnd + spare + rulePad,
    gap: sizes.body * (onLeaf ? 0.3 : 0.6),
    isExercise: true,
    draw(y, parent) {
      const top = y + rulePad
      pen.artifact(() =>
        doc
          .lineWidth(0.75)
          .moveTo(context.left, y)
          .lineTo(context.left + context.width, y)
          .stroke(theme.rule),
      )
      pen.group(parent, 'Sect', (section) => {
        pen.tag(section, 'H2', () => pen.write(name, left, top))
        drawPill(top, section)
        if (clinicalName.lines.length > 0 && (isNamed || !underPicture)) {
          const at = underPicture
            ? { x: context.left, y: top + sizes.picture }
            : { x: left, y: top + nameHeight }
          pen.tag(section, 'P', () => pen.write(clinicalName, at.x, at.y))
        }
        if (drawing && row.figure) {
          const side = sizes.picture
          pen.tag(
            section,
            'Figure',
            () => drawPicture(doc, drawing, { x: context.left, y: top, side }, theme),
            {
              alt: row.figure.alt,
              placement: 'Block',
              bbox: [context.left, top, context.left + side, top + side],
            },
          )
        }
        dose.draw(top + head, section)
        const stepsTop = top + doseEnd + small + (below === 'steps' ? spare : 0)
        const remarksTop = drawSteps(stepsTop, section) + (below === 'remarks' ? spare : 0)
        drawRemarks(remarksTop, section)
      })
    },
  }
}
