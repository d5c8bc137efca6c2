// Scenes to begin with: a few plain postures, and every built-in figure that a scene can show.

import type { PoseScene } from '../../domain/pose-scene.ts'
import type { PoseSpec } from '../body/pose.ts'
import { figureSpecs } from '../poses/all.ts'
import { longSit, sit, stand } from '../poses/layout.ts'
import { sceneFromPoses, sceneOfFigure } from './scene-of-figure.ts'
import { usualProp } from './scene-props.ts'

export const plainPostures = [
  'standing',
  'standingFront',
  'oneLeg',
  'sitting',
  'longSitting',
  'halfKneeling',
  'allFours',
  'lying',
  'lyingKneesBent',
  'prone',
  'sideLying',
] as const
export type PlainPosture = (typeof plainPostures)[number]

const poses: Readonly<Record<PlainPosture, PoseSpec>> = {
  standing: stand(0),
  standingFront: stand(0, { view: 'front' }),
  oneLeg: stand(0, { left: { hip: 40, knee: 80 } }),
  sitting: sit(0),
  longSitting: longSit(0),
  halfKneeling: {
    plant: ['leftKnee', 0, 0],
    left: { hip: 0, knee: 92, ankle: -40 },
    right: { heel: [40, 0] },
  },
  allFours: {
    plant: ['rightKnee', 0, 0],
    lean: 86,
    neck: -28,
    right: { hip: 88, knee: 92, ankle: -50 },
    left: { hip: 88, knee: 92, ankle: -50 },
    rightArm: { shoulder: 88, elbow: 0 },
    leftArm: { shoulder: 88, elbow: 0 },
  },
  lying: {
    plant: ['back', 0, 0],
    lean: -88,
    neck: 10,
    right: { hip: 0, knee: 0, ankle: -10 },
    left: { hip: 0, knee: 0, ankle: -10 },
    rightArm: { shoulder: 4, elbow: 4 },
    leftArm: { shoulder: 4, elbow: 4 },
  },
  lyingKneesBent: {
    plant: ['back', -30, 0],
    lean: -88,
    neck: 8,
    right: { heel: [50, 0] },
    left: { heel: [50, 0] },
    rightArm: { shoulder: 4, elbow: 4 },
    leftArm: { shoulder: 4, elbow: 4 },
  },
  prone: {
    plant: ['pelvis', 0, 12],
    lean: 88,
    neck: -14,
    right: { hip: 0, knee: 0, ankle: -50 },
    left: { hip: 0, knee: 0, ankle: -50 },
    rightArm: { shoulder: 150, elbow: 100 },
    leftArm: { shoulder: 150, elbow: 100 },
  },
  sideLying: {
    view: 'front',
    plant: ['pelvis', 0, 18],
    tip: -90,
    right: { hip: 4, abduction: 0 },
    left: { hip: 24, knee: 30 },
    rightArm: { shoulder: 10, abduction: 6, elbow: 20 },
    leftArm: { shoulder: 90, elbow: 60 },
  },
}

/** A plain posture without movement. */
export function plainScene(posture: PlainPosture): PoseScene {
  const scene = sceneFromPoses(poses[posture])
  if (posture === 'sitting') return { ...scene, props: [usualProp('chair', -5.6)] }
  if (posture === 'allFours') {
    // In a written pose a wrist is a place to reach; the flat hands are angles.
    const { left, right } = scene.end.arms
    const arms = { left: { ...left, wrist: 84 }, right: { ...right, wrist: 84 } }
    return { ...scene, end: { ...scene.end, arms } }
  }
  return scene
}

const read = new Map<string, PoseScene | null>()

/** A built-in figure as a scene; null where a scene cannot show it. */
export function sceneOfSlug(slug: string): PoseScene | null {
  const spec = Object.hasOwn(figureSpecs, slug) ? figureSpecs[slug] : undefined
  if (!spec) return null
  const known = read.get(slug)
  if (known !== undefined) return known
  const scene = sceneOfFigure(spec)
  read.set(slug, scene)
  return scene
}

/** The built-in figures that can be a start, in the order of the catalog. */
export const startingSlugs = (): string[] =>
  Object.keys(figureSpecs).filter((slug) => sceneOfSlug(slug) !== null)
