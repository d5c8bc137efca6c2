// The drawing list: what a figure is once it is drawn. Plain data, the same for screen (SVG) and paper (PDF).

/** Names of tones; a theme gives each one a colour. A drawing never holds a colour. */
export const tones = [
  'ink',
  'skin',
  'skin-far',
  'hair',
  'cloth',
  'cloth-dark',
  'shoe',
  'ghost',
  'ghost-ink',
  'accent',
  'tint',
  'band',
  'prop',
  'prop-dark',
  'ground',
  'soft',
  'water',
  'paper',
] as const

export type Tone = (typeof tones)[number]

/**
 * One step of a path, in box units rounded to 0.1: move, line, quadratic and cubic curve (control points first), the
 * shorter arc of a circle (radius, whether it runs clockwise as seen) and the way back to the last move.
 */
export type PathStep =
  | readonly ['M', x: number, y: number]
  | readonly ['L', x: number, y: number]
  | readonly ['Q', x1: number, y1: number, x: number, y: number]
  | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ['A', radius: number, clockwise: boolean, x: number, y: number]
  | readonly ['Z']
export type Path = readonly PathStep[]

/**
 * One path. Where both `stroke` and `fill` are given the stroke is painted first and the fill covers its inner half, so
 * that overlapping sub-paths melt into one silhouette with one outline.
 */
export interface PathMark {
  readonly kind: 'path'
  readonly path: Path
  readonly fill?: Tone
  readonly stroke?: Tone
  /** Stroke width in box units. Joins and caps are always round. */
  readonly width?: number
  /** Lengths of dash and gap in box units. */
  readonly dash?: readonly [number, number]
  /** 0 to 1; absent means 1. Only where there is a fill or a stroke, not both: SVG and PDF lay two of them differently. */
  readonly opacity?: number
}

/** A short label (a step number, a load). `x`, `y` is the baseline; `size` is the font size in box units. */
export interface TextMark {
  readonly kind: 'text'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly tone: Tone
}

export type Mark = PathMark | TextMark

/** A finished figure: marks in painting order inside a box of `width` x `height` units, y pointing down. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

/** Side of the square box that every figure fills. */
export const boxSize = 240

/** A length or a place as drawings hold it: rounded to 0.1. */
export const tenths = (value: number): number => Math.round(value * 10) / 10 + 0

/** A path with the x of every point rewritten; `flips` also turns arcs the other way round. */
const remapPath = (path: Path, mapping: (x: number) => number, flips: boolean): Path =>
  path.map((step): PathStep => {
    const to = (x: number): number => tenths(mapping(x))
    switch (step[0]) {
      case 'M':
      case 'L':
        return [step[0], to(step[1]), step[2]]
      case 'Q':
        return ['Q', to(step[1]), step[2], to(step[3]), step[4]]
      case 'C':
        return ['C', to(step[1]), step[2], to(step[3]), step[4], to(step[5]), step[6]]
      case 'A':
        return ['A', step[1], step[2] !== flips, to(step[3]), step[4]]
      case 'Z':
        return step
    }
  })

const mirroredAnchor = { start: 'end', middle: 'middle', end: 'start' } as const

/** Marks mirrored about the upright line at half of `twiceAxis`; text moves but stays readable. */
export const mirrorMarks = (marks: readonly Mark[], twiceAxis: number): Mark[] =>
  marks.map((mark) =>
    mark.kind === 'path'
      ? { ...mark, path: remapPath(mark.path, (x) => twiceAxis - x, true) }
      : {
          ...mark,
          x: tenths(twiceAxis - mark.x),
          anchor: mirroredAnchor[mark.anchor],
        },
  )

/** Marks moved sideways. */
export const shiftMarks = (marks: readonly Mark[], by: number): Mark[] =>
  marks.map((mark) =>
    mark.kind === 'path'
      ? { ...mark, path: remapPath(mark.path, (x) => x + by, false) }
      : { ...mark, x: tenths(mark.x + by) },
  )

/** The same drawing for the other side of the body: left and right exchanged, text still readable. */
export const mirror = (drawing: Drawing): Drawing => ({
  ...drawing,
  marks: mirrorMarks(drawing.marks, drawing.width),
})
