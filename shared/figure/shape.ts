// A shape: contours in centimetres with tone names, before they are fitted into the box.

import { mapContour } from './geometry.ts'
import type { Contour, Vec2 } from './geometry.ts'
import type { Tone } from './drawing.ts'

export interface Shape {
  readonly kind: 'shape'
  readonly contours: readonly Contour[]
  readonly fill?: Tone
  readonly stroke?: Tone
  /** Stroke width as a multiple of the panel's line width. */
  readonly weight?: number
  readonly dash?: boolean
  readonly opacity?: number
  /** A fine detail that is left out below this scale (box units per centimetre). */
  readonly detail?: number
  /** Background that may run to the panel's edge and does not count when the panel is fitted. */
  readonly backdrop?: boolean
}

/** An arrow whose head keeps its size whatever the scale. Runs along the points as a smooth line. */
export interface Arrow {
  readonly kind: 'arrow'
  readonly through: readonly Vec2[]
  readonly both?: boolean
}

export interface Label {
  readonly kind: 'label'
  readonly at: Vec2
  readonly text: string
  /** Font size in box units. */
  readonly size: number
  readonly tone?: Tone
}

export type Item = Shape | Arrow | Label

export type Style = Omit<Shape, 'kind' | 'contours'>

/** One painted shape made of one or several contours. */
export const shape = (contours: readonly Contour[], style: Style): Shape => ({
  kind: 'shape',
  contours,
  ...style,
})

/** A filled shape with the usual outline. */
export const solid = (fill: Tone, ...contours: Contour[]): Shape => shape(contours, { fill, stroke: 'ink' })

/** A line. */
export const line = (stroke: Tone, weight: number, ...contours: Contour[]): Shape =>
  shape(contours, { stroke, weight })

/** Shapes with every point moved; `flips` where the mapping turns them round. */
export const mapShapes = (shapes: readonly Shape[], mapping: (p: Vec2) => Vec2, flips: boolean): Shape[] =>
  shapes.map((one) => ({
    ...one,
    contours: one.contours.map((contour) => mapContour(contour, mapping, 1, flips)),
  }))
