/**
 * A figure that the clinic has drawn: a person in one or two poses with equipment and arrows, as plain data. Places are
 * centimetres on the page as the view shows it, x to the right, y up, the floor at y = 0; angles are degrees with the
 * ranges of the jointed body. It is always written for the right side as the working one; the other side is its mirror.
 */
import { z } from '../schema.ts'
import { jointLimits as limits } from './joint-limits.ts'
import { idSchema } from './text.ts'

export const sceneViews = ['side', 'front', 'back'] as const

/** Points of the body that can be held in place. */
export const plantPoints = [
  'rightHeel',
  'leftHeel',
  'rightBall',
  'leftBall',
  'rightToe',
  'leftToe',
  'rightKnee',
  'leftKnee',
  'seat',
  'back',
  'pelvis',
] as const
export type PlantPoint = (typeof plantPoints)[number]

/** Points of the body that an arrow follows or a band is tied to. */
export const bodySpots = [
  'head',
  'rightElbow',
  'leftElbow',
  'rightHand',
  'leftHand',
  'pelvis',
  'rightKnee',
  'leftKnee',
  'rightAnkle',
  'leftAnkle',
  'rightHeel',
  'leftHeel',
  'rightBall',
  'leftBall',
  'rightToe',
  'leftToe',
] as const
export type BodySpot = (typeof bodySpots)[number]

/** Equipment that stands or lies somewhere. */
export const placedKinds = [
  'wall',
  'step',
  'chair',
  'stool',
  'bed',
  'board',
  'pad',
  'pillow',
  'pillowStack',
  'towel',
  'ball',
  'lacrosseBall',
  'roller',
  'bars',
  'cones',
  'ladder',
  'line',
  'hill',
  'softGround',
  'mirror',
  'ice',
  'shoes',
] as const
export type PlacedKind = (typeof placedKinds)[number]

export const heldKinds = ['kettlebell', 'weight'] as const
export const strapKinds = ['band', 'strap'] as const

export const workingParts = ['calf', 'achilles', 'shin', 'thigh', 'sole', 'ankle', 'foot'] as const
export type WorkingPart = (typeof workingParts)[number]
export const workingRegions = [
  ...workingParts.map((part) => `right ${part}` as const),
  ...workingParts.map((part) => `left ${part}` as const),
] as const

/** How many of each a scene may hold; more would be neither clear nor small on paper. */
export const sceneBounds = { props: 6, arrows: 4, regions: 4 } as const

/** Whole-body turns; no joint limits them. Lean -90 lies on the back, 90 face down; tip 90 lies on the right side. */
export const freeAngles = { lean: [-110, 110], tip: [-100, 100] } as const

type Range = readonly [low: number, high: number]

const within = ([low, high]: Range) => z.number().min(low, 'too_small').max(high, 'too_large')

const legSchema = z.object({
  hip: within(limits.leg.hip),
  abduction: within(limits.leg.abduction),
  rotation: within(limits.leg.rotation),
  knee: within(limits.leg.knee),
  ankle: within(limits.leg.ankle),
  inversion: within(limits.leg.inversion),
  toe: within(limits.leg.toe),
})
const armSchema = z.object({
  shoulder: within(limits.arm.shoulder),
  abduction: within(limits.arm.abduction),
  rotation: within(limits.arm.rotation),
  elbow: within(limits.arm.elbow),
  wrist: within(limits.arm.wrist),
})

export const sceneAnglesSchema = z.object({
  lean: within(freeAngles.lean),
  tip: within(freeAngles.tip),
  trunk: within(limits.trunk),
  sideBend: within(limits.sideBend),
  neck: within(limits.neck),
  legs: z.object({ left: legSchema, right: legSchema }),
  arms: z.object({ left: armSchema, right: armSchema }),
})
export type SceneAngles = z.infer<typeof sceneAnglesSchema>

export const placeRange = { x: [-260, 260], y: [-40, 260] } as const
const across = within(placeRange.x)
const up = within(placeRange.y)
const placeSchema = z.object({ x: across, y: up })
export type ScenePlace = z.infer<typeof placeSchema>

const placedPropSchema = z.object({
  kind: z.enum(placedKinds),
  /** Left and lower edge of the box that it fills. */
  x: across,
  y: up,
  width: within([2, 300]),
  height: within([1, 220]),
  /** Turned round: a chair with its back on the right. */
  flipped: z.boolean(),
  /** Drawn over the person instead of behind. */
  front: z.boolean(),
})
export type PlacedProp = z.infer<typeof placedPropSchema>

const heldPropSchema = z.object({ kind: z.enum(heldKinds), hand: z.enum(['left', 'right']) })

const strapEndSchema = z.union([z.object({ spot: z.enum(bodySpots) }), placeSchema])
export type StrapEnd = z.infer<typeof strapEndSchema>

/** A band or a towel pulled tight between two ends; an end that is no part of the body is tied to a post. */
const strapPropSchema = z.object({ kind: z.enum(strapKinds), from: strapEndSchema, to: strapEndSchema })

export const scenePropSchema = z.discriminatedUnion('kind', [
  placedPropSchema,
  heldPropSchema,
  strapPropSchema,
])
export type SceneProp = z.infer<typeof scenePropSchema>

export const sceneArrowSchema = z.discriminatedUnion('kind', [
  /** Along the way that a point really takes from the start to the end pose, moved aside so that it is seen. */
  z.object({
    kind: z.literal('path'),
    spot: z.enum(bodySpots),
    beside: z.object({ x: within([-80, 80]), y: within([-80, 80]) }),
    both: z.boolean(),
  }),
  /** Placed by hand: from, through, to. */
  z.object({
    kind: z.literal('arc'),
    from: placeSchema,
    via: placeSchema,
    to: placeSchema,
    both: z.boolean(),
  }),
])
export type SceneArrow = z.infer<typeof sceneArrowSchema>

export const poseSceneSchema = z.object({
  view: z.enum(sceneViews),
  /** The point that stays in place, and where. */
  plant: z.object({ point: z.enum(plantPoints), x: across, y: up }),
  /** Null where nothing moves. */
  start: sceneAnglesSchema.nullable(),
  /** How far from its place the planted point begins: a hop, or two pictures side by side. */
  startMoved: z.object({ x: within([-160, 160]), y: within([-80, 80]) }),
  end: sceneAnglesSchema,
  hands: z.enum(['open', 'fist']),
  eyesClosed: z.boolean(),
  shod: z.boolean(),
  props: z.array(scenePropSchema).max(sceneBounds.props, 'too_many'),
  arrows: z.array(sceneArrowSchema).max(sceneBounds.arrows, 'too_many'),
  hold: z.boolean(),
  repeat: z.boolean(),
  regions: z.array(z.enum(workingRegions)).max(sceneBounds.regions, 'too_many'),
  /** Written beside the figure; null where nothing is carried. */
  loadKg: within([0.5, 200]).nullable(),
})
export type PoseScene = z.infer<typeof poseSceneSchema>

/** What an own exercise is shown with. */
export const exerciseFigureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('catalog'), slug: idSchema }),
  z.object({ kind: z.literal('drawn'), drawing: poseSceneSchema }),
  z.object({ kind: z.literal('photo'), photoId: idSchema }),
])
export type ExerciseFigure = z.infer<typeof exerciseFigureSchema>
