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
 * One path. `d` is an SVG path string limited to absolute M L C Q A Z with numbers rounded to 0.1. Where both
 * `stroke` and `fill` are given the stroke is painted first and the fill covers its inner half, so that overlapping
 * sub-paths melt into one silhouette with one outline.
 */
export interface PathMark {
  readonly kind: 'path'
  readonly d: string
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

// Every number inside the box, written once: turning numbers into text is most of the work of drawing.
const written: (string | undefined)[] = Array.from({ length: boxSize * 10 + 1 })

/** A number as it is written in a path: at most one decimal, no trailing zero. */
export function pathNumber(value: number): string {
  const tenths = Math.round(value * 10)
  if (tenths < 0 || tenths > boxSize * 10) return String(tenths / 10)
  return (written[tenths] ??= String(tenths / 10))
}

/** Bytes of all path strings of marks. */
export const markBytes = (marks: readonly Mark[]): number =>
  marks.reduce((sum, mark) => sum + (mark.kind === 'path' ? mark.d.length : 0), 0)

/** Bytes of all path strings of a drawing. */
export const pathBytes = (drawing: Drawing): number => markBytes(drawing.marks)

/** How many numbers follow each path command. */
export const pathArity: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, A: 7, Z: 0 }

/** Rewrites the x of every point of a path; `flips` also turns arcs the other way round. */
function remapPath(d: string, mapping: (x: number) => number, flips: boolean): string {
  const remap = (x: string | undefined): string => pathNumber(mapping(Number(x)))
  return d.replaceAll(/([MLQCA])([^MLQCAZ]*)/g, (_all, command: string, rest: string) => {
    const numbers = rest.trim().split(/[ ,]+/)
    const out: string[] = []
    const step = pathArity[command] ?? 2
    for (let i = 0; i + step <= numbers.length; i += step) {
      if (command === 'A') {
        const [rx, ry, turn, large, sweep, x, y] = numbers.slice(i, i + 7)
        const way = flips
          ? `${pathNumber(-Number(turn))} ${large} ${sweep === '1' ? '0' : '1'}`
          : `${turn} ${large} ${sweep}`
        out.push(`${rx} ${ry} ${way} ${remap(x)} ${y}`)
      } else {
        for (let k = i; k < i + step; k += 2) out.push(`${remap(numbers[k])} ${numbers[k + 1]}`)
      }
    }
    return command + out.join(' ')
  })
}

const mirroredAnchor = { start: 'end', middle: 'middle', end: 'start' } as const

/** Marks mirrored about the upright line at half of `twiceAxis`; text moves but stays readable. */
export const mirrorMarks = (marks: readonly Mark[], twiceAxis: number): Mark[] =>
  marks.map((mark) =>
    mark.kind === 'path'
      ? { ...mark, d: remapPath(mark.d, (x) => twiceAxis - x, true) }
      : {
          ...mark,
          x: Number(pathNumber(twiceAxis - mark.x)),
          anchor: mirroredAnchor[mark.anchor],
        },
  )

/** Marks moved sideways. */
export const shiftMarks = (marks: readonly Mark[], by: number): Mark[] =>
  marks.map((mark) =>
    mark.kind === 'path'
      ? { ...mark, d: remapPath(mark.d, (x) => x + by, false) }
      : { ...mark, x: Number(pathNumber(mark.x + by)) },
  )

/** The same drawing for the other side of the body: left and right exchanged, text still readable. */
export const mirror = (drawing: Drawing): Drawing => ({
  ...drawing,
  marks: mirrorMarks(drawing.marks, drawing.width),
})
