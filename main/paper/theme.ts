/** Colours, sizes and page geometry of the sheets. With black ink everything is black or white, and shape tells apart. */
import { stageColours, type StageColour } from '../../shared/domain/stage-colours.ts'
import { themes } from '../../shared/figure/svg.ts'
import type { Tone } from '../../shared/figure/drawing.ts'
import type { Paper } from '../../shared/domain/handout.ts'

export interface Theme {
  readonly blackInk: boolean
  readonly text: string
  readonly quiet: string
  readonly rule: string
  readonly accent: string
  readonly warn: string
  readonly warnSoft: string
  readonly stop: string
  /** By stage number minus one. */
  readonly stages: readonly StageColour[]
  /** Fill and number colour of the three zones of the pain scale. */
  readonly zones: readonly { readonly fill: string; readonly ink: string }[]
  readonly figure: Readonly<Record<Tone, string>>
}

const black = '#000000'
const white = '#ffffff'

const colour: Theme = {
  blackInk: false,
  text: '#111111',
  quiet: '#4a5560',
  rule: '#c9d0d6',
  accent: '#0f6470',
  warn: '#8a4b00',
  warnSoft: '#fdf3e1',
  stop: '#a01c1c',
  stages: stageColours.light,
  zones: [
    { fill: '#d3ecdc', ink: '#111111' },
    { fill: '#fbdf9d', ink: '#111111' },
    { fill: '#a83232', ink: '#ffffff' },
  ],
  figure: themes.light,
}

const blackOnly: Theme = {
  blackInk: true,
  text: black,
  quiet: black,
  rule: black,
  accent: black,
  warn: black,
  warnSoft: white,
  stop: black,
  stages: [1, 2, 3, 4].map(() => ({ strong: black, soft: white })),
  zones: [
    { fill: white, ink: black },
    { fill: white, ink: black },
    { fill: black, ink: white },
  ],
  figure: themes.paper,
}

export function themeFor(blackInk: boolean): Theme {
  return blackInk ? blackOnly : colour
}

/** Page sizes in points. */
export const pageSizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
}

/** Space to the edge of the paper in points; nothing is printed there. Most printers need 12 to 18. */
export const margin = { top: 36, side: 44, bottom: 32 } as const

/** The same around a leaf, whose pictures are larger: 10 millimetres above and below. */
export const leafMargin = { top: 28, side: 36, bottom: 28 } as const

/** Smallest type on a sheet in points. */
export const smallestType = 12

export interface Sizes {
  readonly body: number
  readonly small: number
  readonly dose: number
  readonly exercise: number
  readonly heading: number
  readonly title: number
  /** What stands around a page: the letterhead and the lines at its edges. */
  readonly edge: number
  /** Side of a picture. */
  readonly picture: number
  /** Line height of running text, in multiples of its size. */
  readonly leading: number
}

/** 50 millimetres: what people of any age see a posture in. A clinic default. */
const leafPicture = 142

/** The type scale for a body size of 12, 14 or 18 points; set closer, with larger pictures, on the leaves of the days to come. */
export function sizesFor(body: number, onLeaf = false): Sizes {
  return {
    body,
    small: Math.max(smallestType, body - 2),
    dose: Math.round(body * (onLeaf ? 1.12 : 1.2)),
    exercise: Math.round(body * (onLeaf ? 1.15 : 1.25)),
    heading: Math.round(body * 1.3),
    title: Math.round(onLeaf ? body * 1.1 + 6 : body * 1.6 + 4),
    edge: onLeaf ? smallestType : Math.max(smallestType, body - 2),
    // Smaller in large print, where the words need the room.
    picture: onLeaf ? leafPicture : body >= 18 ? 104 : Math.round(92 + body * 2),
    leading: onLeaf ? 1.2 : 1.33,
  }
}
