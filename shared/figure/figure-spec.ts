// How the catalog of poses is written: a figure is panels, a panel is a list of elements in painting order.

import type { BodyPart, Region } from './body/draw-body.ts'
import type { PlantedPoint, PoseSpec } from './body/pose.ts'
import type { SideFoot } from './foot/side-foot.ts'
import type { FrontFoot, TopFoot } from './foot/plan-foot.ts'
import type { Prop } from './props/prop.ts'
import type { Item } from './shape.ts'

export interface BodyElement {
  /** The end pose, drawn in full tone. */
  readonly body: PoseSpec
  /** The start pose, drawn light behind it. */
  readonly from?: PoseSpec
  /** Which limbs of the start pose are drawn; all of them when absent. */
  readonly show?: readonly BodyPart[]
  /** Draws the start pose this far to the left instead of behind, in centimetres. */
  readonly apart?: number
  /** Points that must be in the same place in both poses. */
  readonly keeps?: readonly PlantedPoint[]
  readonly shod?: boolean
  readonly tint?: readonly Region[]
  /** Draws only the legs: for small scenes about the feet. */
  readonly legsOnly?: boolean
  /** Mirrors the person about this x, so that they face left. */
  readonly flip?: number
}

export interface SideFootElement {
  readonly foot: SideFoot
  readonly from?: SideFoot
}

export interface TopFootElement {
  readonly top: TopFoot
  readonly from?: TopFoot
}

export interface SoleElement {
  readonly sole: TopFoot
  readonly from?: TopFoot
}

export interface FrontFootElement {
  readonly front: FrontFoot
  readonly from?: FrontFoot
}

/** A close-up of the face of a pose. */
export interface HeadElement {
  readonly head: PoseSpec
}

/** A close-up of the right lower leg of a pose. */
export interface LowerLegElement {
  readonly lowerLeg: PoseSpec
  readonly shod?: boolean
}

/** An arrow along the way that a point really takes between two poses. */
export interface SweepElement {
  readonly sweep: PlantedPoint
  readonly between: readonly [PoseSpec, PoseSpec]
  /** Moves the arrow off the limb, in centimetres. */
  readonly beside?: readonly [number, number]
  readonly both?: boolean
}

export type Element =
  | BodyElement
  | SideFootElement
  | TopFootElement
  | SoleElement
  | FrontFootElement
  | HeadElement
  | LowerLegElement
  | SweepElement
  | Prop
  | Item

export interface PanelSpec {
  /** Left, top, width, height in box units. */
  readonly area: readonly [number, number, number, number]
  readonly draw: readonly Element[]
  readonly floor?: boolean
  readonly zoom?: number
  readonly line?: number
  readonly arrows?: number
  /** A ring around a close-up: centre and radius in box units. */
  readonly ring?: readonly [number, number, number]
  /** Looks the same for both sides: a calendar, a chart, a page. */
  readonly sideless?: boolean
  /** A step number in the panel's corner. */
  readonly number?: number
}

/** Signs: keep still and count, do it again, breathe. */
export type Sign = 'hold' | 'repeat'

export interface FigureSpec {
  readonly panels: readonly PanelSpec[]
  readonly signs?: readonly Sign[]
}

export type FigureGroup = Readonly<Record<string, FigureSpec>>
