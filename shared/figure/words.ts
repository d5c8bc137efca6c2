// What a language gives for the descriptions of figures. Figures know no language: the words are handed in.

import type { WorkingPart } from '../domain/pose-scene.ts'
import type { View } from './body/pose.ts'
import type { Side } from './body/skeleton.ts'
import type { Sign } from './figure-spec.ts'
import type { PropName } from './props/prop.ts'

/** What a person does as a whole. */
export type Posture =
  | 'standing'
  | 'oneLeg'
  | 'sitting'
  | 'longSitting'
  | 'halfKneeling'
  | 'lying'
  | 'prone'
  | 'sideLying'
  | 'squatting'

/** What moves by degrees. */
export type MovingJoint = 'ankle' | 'toe' | 'knee' | 'hip' | 'inversion' | 'shoulder' | 'elbow' | 'turn'

/** What a foot does that has no angle. */
export type FootChange = 'archRises' | 'toesSpread' | 'toesCurl'

/** A joint that moves from one angle to another, in degrees; see `BodyAngles` for what is positive. */
export interface JointChange {
  readonly joint: MovingJoint
  readonly side: Side
  readonly from: number
  readonly to: number
}

/** Everything a figure shows, without a word. */
export interface Shown {
  /** Null where no whole person is drawn; a person under way has no posture. */
  readonly person: { readonly view: View; readonly posture: Posture | null; readonly planted: Side } | null
  readonly moves: readonly JointChange[]
  /** What changes in a close-up of a foot. */
  readonly closeUp: readonly (JointChange | FootChange)[]
  readonly props: readonly PropName[]
  readonly regions: readonly WorkingPart[]
  readonly loadKg: number | null
  readonly signs: readonly Sign[]
  /** Numbered panels; 0 or 1 where the figure is one picture. */
  readonly parts: number
}

export interface FigureWords {
  /** What each built-in figure is about, in a sentence. */
  readonly says: Readonly<Record<string, string>>
  /** The sentences that tell what is shown, in the order they are read out. */
  readonly describe: (shown: Shown) => readonly string[]
}
