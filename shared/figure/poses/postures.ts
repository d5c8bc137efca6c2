// Whole-body postures that several categories share: walking, running, squatting, hopping, balancing.

import type { PoseSpec } from '../body/pose.ts'
import type { Element } from '../figure-spec.ts'

type More = Partial<PoseSpec>

const swing = (forward: 'left' | 'right', reach = 26): More => ({
  leftArm: { shoulder: forward === 'left' ? reach : -reach, elbow: 22 },
  rightArm: { shoulder: forward === 'right' ? reach : -reach, elbow: 22 },
})

/** Walking, right heel touching down at `x`. */
export const walk = (x: number, more: More = {}): PoseSpec => ({
  plant: ['rightHeel', x, 0],
  lean: 2,
  right: { hip: 24, knee: 5, ankle: 0 },
  left: { ball: [x - 50, 0], pitch: -38 },
  ...swing('left'),
  ...more,
})

/** Walking on tiptoe, right ball of the foot at `x`. */
export const toeWalk = (x: number, more: More = {}): PoseSpec => ({
  plant: ['rightBall', x, 0],
  right: { hip: 17, knee: 4, ankle: -48, toe: 35 },
  left: { ball: [x - 40, 0], pitch: -44 },
  ...swing('left', 18),
  ...more,
})

/** Walking on the heels, right heel at `x`. */
export const heelWalk = (x: number, more: More = {}): PoseSpec => ({
  plant: ['rightHeel', x, 0],
  right: { hip: 17, knee: 6, ankle: 16 },
  left: { heel: [x - 30, 0], pitch: 15 },
  ...swing('left', 18),
  ...more,
})

/** Running, pushing off from the ball of the right foot at `x`. */
export const run = (x: number, more: More = {}): PoseSpec => ({
  plant: ['rightBall', x, 0],
  lean: 8,
  neck: -4,
  right: { hip: -12, knee: 14, ankle: -20, toe: 54 },
  left: { hip: 62, knee: 92, ankle: 4 },
  rightArm: { shoulder: 44, elbow: 98 },
  leftArm: { shoulder: -44, elbow: 86 },
  hands: 'fist',
  ...more,
})

/** Running, the right foot landing flat under the hips at `x`. */
export const land = (x: number, more: More = {}): PoseSpec => ({
  plant: ['rightHeel', x, 0],
  lean: 6,
  right: { hip: 22, knee: 30, ankle: 14 },
  left: { hip: -4, knee: 88, ankle: -20 },
  leftArm: { shoulder: 30, elbow: 92 },
  rightArm: { shoulder: -40, elbow: 86 },
  hands: 'fist',
  ...more,
})

/** Marching: standing on the right foot at `x`, left knee at hip height. */
export const march = (x: number, more: More = {}): PoseSpec => ({
  plant: ['rightHeel', x, 0],
  left: { hip: 86, knee: 88, ankle: 0 },
  rightArm: { shoulder: 48, elbow: 70 },
  leftArm: { shoulder: -32, elbow: 60 },
  ...more,
})

/** Half squat with the feet flat at `x`. */
export const squat = (x: number, more: More = {}): PoseSpec => ({
  plant: ['rightHeel', x, 0],
  lean: 34,
  neck: -18,
  right: { hip: 84, knee: 84, ankle: 34 },
  left: { hip: 84, knee: 84, ankle: 34 },
  ...more,
})

/** Knees softly bent before or after a hop. */
export const crouch = (x: number, more: More = {}): PoseSpec => ({
  plant: ['rightBall', x, 0],
  lean: 16,
  neck: -8,
  right: { hip: 42, knee: 48, ankle: 22 },
  left: { hip: 42, knee: 48, ankle: 22 },
  rightArm: { shoulder: -20, elbow: 30 },
  leftArm: { shoulder: -20, elbow: 30 },
  ...more,
})

/** In the air, toes at height `y`. */
export const hop = (x: number, y: number, more: More = {}): PoseSpec => ({
  plant: ['rightToe', x, y],
  lean: 3,
  right: { hip: 8, knee: 12, ankle: -38, toe: 10 },
  left: { hip: 8, knee: 12, ankle: -38, toe: 10 },
  rightArm: { shoulder: 30, elbow: 50 },
  leftArm: { shoulder: 30, elbow: 50 },
  ...more,
})

/** Seen from the front, on the right leg at (x, y), arms out. */
export const balance = (x: number, y = 0, more: More = {}): PoseSpec => ({
  view: 'front',
  plant: ['rightHeel', x, y],
  right: { hip: 6, knee: 12, ankle: 6, abduction: -4, inversion: -4 },
  left: { hip: 72, knee: 92, abduction: 8 },
  leftArm: { abduction: 58, elbow: 6 },
  rightArm: { abduction: 58, elbow: 6 },
  ...more,
})

/** On the balls of both feet. */
export const heelsUp = (x: number, more: More = {}): PoseSpec => ({
  plant: ['rightBall', x, 0],
  right: { ankle: -40, toe: 40 },
  left: { ankle: -40, toe: 40 },
  ...more,
})

/** Standing with the balls of the feet at `x`. */
export const heelsDown = (x: number, more: More = {}): PoseSpec => ({ plant: ['rightBall', x, 0], ...more })

/** Standing on top of something, heels at (x, y). */
export const standOn = (x: number, y: number): PoseSpec => ({
  plant: ['rightHeel', x, y],
  left: { hip: 18, knee: 10, ankle: 0 },
})

/** Sitting, seen from the front, the right ankle on the left knee and the hands at that foot. */
const crossed: PoseSpec = {
  view: 'front',
  plant: ['seat', 0, 45],
  lean: 4,
  trunk: 12,
  neck: 12,
  right: { hip: 118, abduction: 30, rotation: 60, knee: 120, ankle: 4, toe: 20 },
  left: { hip: 86, knee: 84, ankle: 6 },
  rightArm: { wrist: [34, 62, 5] },
  leftArm: { wrist: [35, 60, -14] },
}

export const crossedLegs: Element = { body: crossed }
