/** One exercise: picture left, words right; the dose large, one cue, every warning. */
import type { HandoutSnapshot, SheetRow } from '../../../shared/sheet/snapshot.ts'
import { lowestOf } from '../../paper/block.ts'
import type { Block, PaperContext } from '../../paper/block.ts'
import { doseBlock } from './dose-block.ts'
import { remarksOf, remarksPart, stepsPart } from './how-to.ts'
import { drawPicture } from '../../paper/figure.ts'
import type { FigureSource, Picture } from '../../paper/figure.ts'
import type { Parent, Span } from '../../paper/pen.ts'

/**
 * The block of a row. One that would be taller than a page goes on over it, step by step, in the same type: nothing of it
 * is left out, and nothing shrinks.
 */
export function exerciseBlocks(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  row: SheetRow,
  figures: FigureSource,
  tallest: number,
): Block[] {
  const drawing = row.figure ? figures(row.figure) : null
  const whole = lowestAt(context, snapshot, row, drawing)
  if (whole.height <= tallest) return [whole]
  const { left, width } = context
  const place = { left, width }
  const headOf = (doses: number, steps: number): Block => {
    const part = { doses: row.doses.slice(0, doses), steps: row.steps.slice(0, steps) }
    return lowestAt(context, snapshot, { ...row, ...part, cue: '', cautions: [], note: '' }, drawing)
  }
  // Its heading stands with a step where a page has room for both, and with as many of its doses as there is room for.
  const all = row.doses.length
  const ways: readonly (readonly [doses: number, steps: number])[] = [
    [all, 1],
    ...row.doses.map((_, index) => [all - index, 0] as const),
  ]
  const [doses, steps] = ways.find((way) => headOf(...way).height <= tallest) ?? [1, 0]
  const remarks = remarksOf(context, snapshot, row)
  const remarksAt = (some: typeof remarks) => remarksPart(context, some, { ...place, hung: false })
  const together = remarksAt(remarks)
  const more = { ...row, doses: row.doses.slice(doses), details: '', frequency: '', days: '', side: '' }
  const following = [
    ...(doses < all ? [doseBlock(context, snapshot, more, left, width)] : []),
    ...row.steps
      .slice(steps)
      .map((_, index) => stepsPart(context, row, place, steps + index, steps + index + 1)),
    ...(together.height <= tallest ? [together] : remarks.map((remark) => remarksAt([remark]))),
  ]
  return [headOf(doses, steps), ...following.map((part) => ({ ...part, gap: 0 }))]
}

/** What begins to run below the picture, over the whole width; what comes before it stands beside the picture. */
type Below = 'nothing' | 'remarks' | 'steps'

/** On a leaf what stands below the picture is what makes the block shortest. */
function lowestAt(
  context: PaperContext,
  snapshot: HandoutSnapshot,
  row: SheetRow,
  drawing: Picture | null,
): Block {
  const at = (below: Below): Block => blockAt(context, snapshot, row, drawing, below)
  if (!drawing) return at('nothing')
  // In large print the steps ran below, or a page would hold one exercise.
  if (!context.onLeaf) return at(snapshot.typeSize === 18 ? 'steps' : 'nothing')
  return lowestOf([at('nothing'), at('remarks'), at('steps')])
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

  const steps = stepsPart(context, row, stepsAt)
  // On a leaf the sign stands in the space beside the picture, so that the words begin where the steps do.
  const isHung = onLeaf && drawing !== null && below === 'nothing'
  const remarks = remarksPart(context, remarksOf(context, snapshot, row), { ...remarksAt, hung: isHung })

  const pillHeight = pill ? pill.height + 4 : 0
  const nameHeight = Math.max(name.height, besideFits ? pillHeight : 0) + (pillBelow ? pillHeight + 2 : 0)
  const head = nameHeight + (underPicture ? 0 : clinicalName.height)
  const doseEnd = head + dose.height
  const stepsEnd = doseEnd + small + steps.height
  const textEnd = stepsEnd + remarks.height
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
        steps.draw(stepsTop, section)
        remarks.draw(stepsTop + steps.height + (below === 'remarks' ? spare : 0), section)
      })
    },
  }
}
