// The figure of every exercise: one parametric body and foot, posed by data, drawn as a plain drawing list.
// Screen (SVG) and paper (PDF) draw the same list. Imports nothing outside shared.

import type { Side } from './body/skeleton.ts'
import { composeFigure } from './compose.ts'
import type { ComposedFigure } from './compose.ts'
import { describeSpec } from './describe.ts'
import type { Drawing, TextMark } from './drawing.ts'
import type { FigureSpec } from './figure-spec.ts'
import { figureSpecs } from './poses/all.ts'

export type { Drawing, Mark, PathMark, TextMark, Tone } from './drawing.ts'
export type { Side } from './body/skeleton.ts'
export type { SvgOptions, ThemeName } from './svg.ts'
export { boxSize, mirror, tones } from './drawing.ts'
export { figureToSvg, themes } from './svg.ts'
export { describedLanguages } from './describe.ts'

export interface FigureOptions {
  /** The side that works; drawn for the right side and mirrored for the left. */
  readonly side?: Side
  /** A load in kilograms, written beside the weight of a figure that carries one. */
  readonly loadKg?: number
}

/** Every slug that has a figure. */
export const figureSlugs: readonly string[] = Object.keys(figureSpecs)

/** Whether a figure exists for this exercise. */
export const hasFigure = (slug: string): boolean => Object.hasOwn(figureSpecs, slug)

// Figures never change while the app runs, so each is drawn once for each side.
const drawn = new Map<string, ComposedFigure>()
const drawnLeft = new Map<string, Drawing>()

function drawOnce(slug: string, spec: FigureSpec, side: Side): Drawing {
  const figure = drawn.get(slug) ?? composeFigure(spec)
  drawn.set(slug, figure)
  if (side === 'right') return figure.right
  const left = drawnLeft.get(slug) ?? figure.left()
  drawnLeft.set(slug, left)
  return left
}

/** The load stands beside the signs, in the corner that scenes leave free. */
function withLoad(drawing: Drawing, loadKg: number, signs: number, side: Side): Drawing {
  const inset = 8 + 26 * signs
  const left = side === 'left'
  const label: TextMark = {
    kind: 'text',
    text: `${Math.round(loadKg * 10) / 10} kg`,
    x: left ? drawing.width - inset : inset,
    y: 21,
    size: 17,
    anchor: left ? 'end' : 'start',
    tone: 'accent',
  }
  return { ...drawing, marks: [...drawing.marks, label] }
}

/** The drawing list of an exercise, or undefined where no figure exists. */
export function figureFor(slug: string, options: FigureOptions = {}): Drawing | undefined {
  const spec = hasFigure(slug) ? figureSpecs[slug] : undefined
  if (!spec) return undefined
  const side = options.side ?? 'right'
  const sided = drawOnce(slug, spec, side)
  return options.loadKg === undefined ? sided : withLoad(sided, options.loadKg, spec.signs?.length ?? 0, side)
}

/**
 * What the figure shows, in words, for screen readers and captions. `language` is a code such as `en`; a language that
 * has no words yet gets English. Empty where no figure exists.
 */
export function describeFigure(slug: string, language: string, side: Side = 'right'): string {
  const spec = hasFigure(slug) ? figureSpecs[slug] : undefined
  return spec ? describeSpec(slug, spec, side, language) : ''
}
