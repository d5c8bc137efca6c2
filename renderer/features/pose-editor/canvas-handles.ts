/** The points of the surface that can be pulled, and what each pull does to the scene. */
import type { TFunction } from 'i18next'
import type {
  PoseScene,
  SceneArrow,
  ScenePlace,
  SceneProp,
  StrapEnd,
} from '../../../shared/domain/pose-scene.ts'
import {
  dragHandle,
  handleNames,
  handlePlace,
  movesWholeBody,
} from '../../../shared/figure/scene/drag-scene.ts'
import type { HandleName } from '../../../shared/figure/scene/drag-scene.ts'
import type { JointGroup } from '../../../shared/figure/scene/joints.ts'
import { wayOf } from '../../../shared/figure/scene/scene-pose.ts'
import { isPlaced, placedPropKinds } from '../../../shared/figure/scene/scene-props.ts'
import type { WhichPose } from './scene-edits.ts'
import { anglesOf, movedBy, placementOf, tidyPlace, withAngles, withArrow, withProp } from './scene-edits.ts'

export type HandleKind = 'joints' | 'props' | 'arrows' | 'none'

export interface Handle {
  readonly name: string
  readonly kind: 'main' | 'small' | 'thing'
  readonly at: ScenePlace
  readonly label: (t: TFunction) => string
  /** The part of the body whose sliders belong to it. */
  readonly group?: JointGroup
  /** The piece or arrow that it belongs to. */
  readonly index?: number
  readonly pull: (scene: PoseScene, to: ScenePlace) => PoseScene
}

const smallHandles: readonly HandleName[] = [
  'rightFingers',
  'leftFingers',
  'rightBall',
  'leftBall',
  'rightToe',
  'leftToe',
]

/** What lies on top is taken first: the near side over the far one. */
const paintingOrder = [...handleNames].sort(
  (a, b) => Number(b.startsWith('left')) - Number(a.startsWith('left')),
)

function groupOf(handle: HandleName): JointGroup {
  const side = handle.startsWith('left') ? 'left' : 'right'
  if (/Elbow|Wrist|Fingers/.test(handle)) return `${side} arm`
  return /Knee|Ankle|Ball|Toe/.test(handle) ? `${side} leg` : 'trunk'
}

function jointLabel(handle: HandleName, t: TFunction): string {
  if (handle === 'chest') return t('poseEditor.groups.trunk')
  if (handle === 'rightWrist' || handle === 'rightFingers') return t('poseEditor.spots.rightHand')
  if (handle === 'leftWrist' || handle === 'leftFingers') return t('poseEditor.spots.leftHand')
  return t(`poseEditor.spots.${handle}`)
}

function jointHandles(shown: PoseScene, pose: WhichPose): Handle[] {
  const placement = placementOf(shown, pose)
  const angles = anglesOf(shown, pose)
  return paintingOrder.map((handle) => ({
    name: handle,
    kind: smallHandles.includes(handle) ? 'small' : 'main',
    at: handlePlace(placement, angles, handle),
    label: (t) => jointLabel(handle, t),
    group: groupOf(handle),
    pull(scene, to) {
      const where = placementOf(scene, pose)
      const now = anglesOf(scene, pose)
      if (movesWholeBody(where, now, handle)) {
        const from = handlePlace(where, now, handle)
        return movedBy(scene, pose, to.x - from.x, to.y - from.y)
      }
      const next = dragHandle(where, now, handle, to)
      return next === now ? scene : withAngles(scene, pose, next)
    },
  }))
}

const isFixed = (end: StrapEnd): end is ScenePlace => 'x' in end

function propHandles(prop: SceneProp, index: number): Handle[] {
  const name = `prop ${index}`
  const label = (t: TFunction): string => t(`poseEditor.props.${prop.kind}`)
  if (isPlaced(prop)) {
    const kind = placedPropKinds[prop.kind]
    const middle = {
      x: prop.x + prop.width / 2,
      y: (kind.raised ? prop.y : 0) + Math.min(prop.height / 2, 60),
    }
    return [
      {
        name,
        kind: 'thing',
        index,
        at: middle,
        label,
        pull(scene, to) {
          const place = tidyPlace({ x: prop.x + to.x - middle.x, y: prop.y + to.y - middle.y })
          return withProp(scene, index, { ...prop, x: place.x, y: kind.raised ? place.y : prop.y })
        },
      },
    ]
  }
  if (!('from' in prop)) return []
  return (['from', 'to'] as const).flatMap((which): Handle[] => {
    const end = prop[which]
    if (!isFixed(end)) return []
    return [
      {
        name: `${name} ${which}`,
        kind: 'thing',
        index,
        at: end,
        label,
        pull: (scene, to) => withProp(scene, index, { ...prop, [which]: tidyPlace(to) }),
      },
    ]
  })
}

function arrowHandles(scene: PoseScene, arrow: SceneArrow, index: number): Handle[] {
  const name = `arrow ${index}`
  const label = (t: TFunction): string =>
    arrow.kind === 'arc'
      ? t('poseEditor.arcArrow')
      : t('poseEditor.pathArrow', { spot: t(`poseEditor.spots.${arrow.spot}`) })
  if (arrow.kind === 'arc') {
    return (['from', 'via', 'to'] as const).map((which) => ({
      name: `${name} ${which}`,
      kind: 'thing',
      index,
      at: arrow[which],
      label,
      pull: (now, to) => withArrow(now, index, { ...arrow, [which]: tidyPlace(to) }),
    }))
  }
  const middle = wayOf(scene, arrow.spot)[1]
  if (!middle) return []
  const clamp = (value: number): number => Math.min(80, Math.max(-80, Math.round(value * 10) / 10))
  return [
    {
      name,
      kind: 'thing',
      index,
      at: { x: middle.x + arrow.beside.x, y: middle.y + arrow.beside.y },
      label,
      pull: (now, to) =>
        withArrow(now, index, { ...arrow, beside: { x: clamp(to.x - middle.x), y: clamp(to.y - middle.y) } }),
    },
  ]
}

/** What can be pulled while this pose and these things are edited. */
export function handlesOf(scene: PoseScene, pose: WhichPose, kind: HandleKind): Handle[] {
  switch (kind) {
    case 'joints':
      return jointHandles(scene, pose)
    case 'props':
      return scene.props.flatMap(propHandles)
    case 'arrows':
      return scene.arrows.flatMap((arrow, index) => arrowHandles(scene, arrow, index))
    case 'none':
      return []
  }
}
