/**
 * Drawings as PDF form objects, kept between sheets. The same figures are printed again and again, and turning their
 * paths into operators and compressing them is most of the work of a page; a form is put into a file as it lies here.
 */
import { deflateSync } from 'node:zlib'
import type { Drawing, PathMark, TextMark } from '../../shared/figure/drawing.ts'
import { pathOperators } from './path-operators.ts'
import type { Theme } from './theme.ts'

/** A stretch of paths that follow each other, as one form. */
interface Form {
  readonly kind: 'form'
  /** Compressed operators. */
  readonly bytes: Buffer
  readonly dictionary: object
}

/** A drawing from back to front; words need a font of the document and are written one by one. */
export type DrawingPart = Form | TextMark

const known = new WeakMap<Drawing, Map<Theme, readonly DrawingPart[]>>()

/** The parts of a drawing in a theme. Built-in figures are always the same objects, so each is turned once. */
export function partsOf(drawing: Drawing, theme: Theme): readonly DrawingPart[] {
  const byTheme = known.get(drawing) ?? new Map<Theme, readonly DrawingPart[]>()
  known.set(drawing, byTheme)
  const before = byTheme.get(theme)
  if (before) return before
  const parts = turn(drawing, theme)
  byTheme.set(theme, parts)
  return parts
}

function turn(drawing: Drawing, theme: Theme): DrawingPart[] {
  const parts: DrawingPart[] = []
  let paths: PathMark[] = []
  const endStretch = (): void => {
    if (paths.length > 0) parts.push(formOf(drawing, paths, theme))
    paths = []
  }
  for (const mark of drawing.marks) {
    if (mark.kind === 'path') paths.push(mark)
    else {
      endStretch()
      parts.push(mark)
    }
  }
  endStretch()
  return parts
}

function formOf({ width, height }: Drawing, paths: readonly PathMark[], theme: Theme): Form {
  const opacities = new Set(paths.flatMap(({ opacity }) => (opacity === undefined ? [] : [opacity])))
  const states = [...opacities].map((share) => [
    stateName(share),
    { Type: 'ExtGState', ca: share, CA: share },
  ])
  const operators = ['1 j', '1 J', ...paths.map((mark) => operatorsOf(mark, theme))].join('\n')
  return {
    kind: 'form',
    bytes: deflateSync(Buffer.from(operators, 'latin1')),
    dictionary: {
      Type: 'XObject',
      Subtype: 'Form',
      // Wider than the box, so that a stroke at its edge is not cut.
      BBox: [-width, -height, width * 2, height * 2],
      Resources: states.length > 0 ? { ExtGState: Object.fromEntries(states) as object } : {},
      Filter: 'FlateDecode',
    },
  }
}

function stateName(opacity: number): string {
  return `Opacity${Math.round(opacity * 1000)}`
}

/** `#ff8000` as the numbers of a colour operator. */
function rgbOf(colour: string): string {
  const channels = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
  return channels.map((channel) => String(Math.round(channel * 1000) / 1000)).join(' ')
}

function operatorsOf(mark: PathMark, theme: Theme): string {
  const path = pathOperators(mark.path)
  const lines = ['q']
  if (mark.opacity !== undefined) lines.push(`/${stateName(mark.opacity)} gs`)
  // The stroke first, then the fill over its inner half, as the drawing list asks.
  if (mark.stroke) {
    lines.push(`${mark.width ?? 1} w`, `${rgbOf(theme.figure[mark.stroke])} RG`)
    if (mark.dash) lines.push(`[${mark.dash.join(' ')}] 0 d`)
    lines.push(path, 'S')
  }
  if (mark.fill) lines.push(`${rgbOf(theme.figure[mark.fill])} rg`, path, 'f')
  return [...lines, 'Q'].join('\n')
}
