// The figure of every exercise: one parametric body and foot, posed by data, drawn as a plain drawing list.
// Screen (SVG) and paper (PDF) draw the same list. Imports nothing outside shared.

import type { Side } from './body/skeleton.ts'
import { composeFigure } from './compose.ts'
import { describeSpec } from './describe.ts'
import { mirror } from './drawing.ts'
import type { Drawing } from './drawing.ts'
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

const drawn = new Map<string, Drawing>()

function rightSide(slug: string, spec: FigureSpec): Drawing {
  const known = drawn.get(slug)
  if (known) return known
  const drawing = composeFigure(spec)
  drawn.set(slug, drawing)
  return drawing
}

function withLoad(drawing: Drawing, loadKg: number): Drawing {
  const text = `${Math.round(loadKg * 10) / 10} kg`
  return {
    ...drawing,
    marks: [...drawing.marks, { kind: 'text', text, x: 234, y: 20, size: 16, anchor: 'end', tone: 'accent' }],
  }
}

/** The drawing list of an exercise, or undefined where no figure exists. */
export function figureFor(slug: string, options: FigureOptions = {}): Drawing | undefined {
  const spec = hasFigure(slug) ? figureSpecs[slug] : undefined
  if (!spec) return undefined
  const right = rightSide(slug, spec)
  const sided = options.side === 'left' ? mirror(right) : right
  return options.loadKg === undefined ? sided : withLoad(sided, options.loadKg)
}

/**
 * What the figure shows, in words, for screen readers and captions. `language` is a code such as `en`; a language that
 * has no words yet gets English. Empty where no figure exists.
 */
export function describeFigure(slug: string, language: string, side: Side = 'right'): string {
  const spec = hasFigure(slug) ? figureSpecs[slug] : undefined
  return spec ? describeSpec(slug, spec, side, language) : ''
}
