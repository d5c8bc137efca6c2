// The jointed body: bones of an adult of 172 cm (7.5 heads), and its joint angles.

export type Side = 'left' | 'right'

/** Bone lengths and fixed offsets in centimetres. */
export const bones = {
  thigh: 42,
  shank: 41,
  upperArm: 28,
  forearm: 25,
  hand: 9,
  /** From the line between the hip joints up to the joint where the trunk bends. */
  pelvis: 13,
  /** From that joint up to the base of the neck. */
  chest: 37,
  neck: 6.5,
  /** From the base of the skull to the middle of the head. */
  skull: 10.5,
  hipHalf: 8.5,
  shoulderHalf: 17.5,
  shoulderDrop: 6,
  ankleHeight: 8,
  heelBack: 6.5,
  ball: 12.5,
  ballHeight: 1.6,
  toe: 7,
} as const

/** Angles of one leg in degrees; 0 everywhere is standing straight. */
export interface LegAngles {
  /** Flexion forward, extension negative. */
  readonly hip: number
  /** Away from the midline, adduction negative. */
  readonly abduction: number
  /** Turning the knee and toes outward, inward negative. */
  readonly rotation: number
  /** Flexion. */
  readonly knee: number
  /** Dorsiflexion, plantarflexion negative. */
  readonly ankle: number
  /** Subtalar inversion (sole inward), eversion negative. */
  readonly inversion: number
  /** Toe extension, curl negative. */
  readonly toe: number
}

/** Angles of one arm in degrees; 0 everywhere is hanging down. */
export interface ArmAngles {
  readonly shoulder: number
  readonly abduction: number
  readonly rotation: number
  readonly elbow: number
  /** Extension (back of the hand towards the forearm), flexion negative. */
  readonly wrist: number
}

export interface BodyAngles {
  /** Whole pelvis tipped forward; -90 is lying on the back, 90 face down. Free, not a joint. */
  readonly lean: number
  /** Whole pelvis tipped to the right. Free, not a joint. */
  readonly tip: number
  /** Trunk flexion. */
  readonly trunk: number
  /** Trunk bend to the right. */
  readonly sideBend: number
  /** Neck flexion, looking up negative. */
  readonly neck: number
  readonly legs: Readonly<Record<Side, LegAngles>>
  readonly arms: Readonly<Record<Side, ArmAngles>>
}

/** Angles part of the way from one pose to another; `t` runs from 0 to 1. */
export function anglesBetween(a: BodyAngles, b: BodyAngles, t: number): BodyAngles {
  const mix = <Part extends object>(from: Part, to: Part): Part => {
    const out: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(from)) {
      const other = (to as Record<string, unknown>)[key]
      const isAngle = typeof value === 'number' && typeof other === 'number'
      out[key] = isAngle ? value + (other - value) * t : mix(value as object, other as object)
    }
    return out as Part
  }
  return mix(a, b)
}

export const restingLeg: LegAngles = {
  hip: 0,
  abduction: 0,
  rotation: 0,
  knee: 0,
  ankle: 0,
  inversion: 0,
  toe: 0,
}

export const restingArm: ArmAngles = { shoulder: 4, abduction: 4, rotation: 0, elbow: 12, wrist: 0 }
