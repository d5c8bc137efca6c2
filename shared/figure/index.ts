// The figure of every exercise: one parametric body and foot, posed by data, drawn as a plain drawing list.
// Screen (SVG) and paper (PDF) draw the same list. Imports nothing outside shared.

import type { ExerciseFigure } from '../domain/pose-scene.ts'
import type { Side } from './body/skeleton.ts'
import { composeFigure } from './compose.ts'
import type { ComposedFigure } from './compose.ts'
import { describeScene, describeSpec } from './describe.ts'
import type { Drawing } from './drawing.ts'
import type { FigureSpec } from './figure-spec.ts'
import { withLoad } from './load-label.ts'
import { figureSpecs } from './poses/all.ts'
import { drawScene } from './scene/draw-scene.ts'
import type { FigureWords } from './words.ts'

export type { Drawing, Mark, Path, PathMark, TextMark, Tone } from './drawing.ts'
export type { Side } from './body/skeleton.ts'
export type { FigureWords } from './words.ts'
export type { SvgOptions, ThemeName } from './svg.ts'
export { boxSize, mirror, tones } from './drawing.ts'
export { figureToSvg, svgPath, themes } from './svg.ts'
export { pictureOf } from './picture-of.ts'
export { describeScene } from './describe.ts'
export { drawScene } from './scene/draw-scene.ts'

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

/** The drawing list of an exercise, or undefined where no figure exists. */
export function figureFor(slug: string, options: FigureOptions = {}): Drawing | undefined {
  const spec = hasFigure(slug) ? figureSpecs[slug] : undefined
  if (!spec) return undefined
  const side = options.side ?? 'right'
  const sided = drawOnce(slug, spec, side)
  return options.loadKg === undefined ? sided : withLoad(sided, options.loadKg, spec.signs?.length ?? 0, side)
}

/** What the figure shows, in words, for screen readers and captions. Empty where no figure exists. */
export function describeFigure(slug: string, words: FigureWords, side: Side = 'right'): string {
  const spec = hasFigure(slug) ? figureSpecs[slug] : undefined
  return spec ? describeSpec(slug, spec, side, words) : ''
}

/**
 * The drawing of an exercise's picture (see `pictureOf`), built in or drawn by the clinic. Null where there is none, and
 * for a photo, which is no drawing.
 */
export function drawingOf(picture: ExerciseFigure | null, side: Side = 'right'): Drawing | null {
  switch (picture?.kind) {
    case 'catalog':
      return figureFor(picture.slug, { side }) ?? null
    case 'drawn':
      return drawScene(picture.drawing, { side })
    default:
      return null
  }
}

/** What an exercise's picture shows, in words; empty for none and for a photo. */
export function describePicture(
  picture: ExerciseFigure | null,
  words: FigureWords,
  side: Side = 'right',
): string {
  switch (picture?.kind) {
    case 'catalog':
      return describeFigure(picture.slug, words, side)
    case 'drawn':
      return describeScene(picture.drawing, words, side)
    default:
      return ''
  }
}
