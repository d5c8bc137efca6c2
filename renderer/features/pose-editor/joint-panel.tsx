/** Every joint as a slider with a number, a part of the body at a time. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { placeRange } from '../../../shared/domain/pose-scene.ts'
import type { PoseScene } from '../../../shared/domain/pose-scene.ts'
import {
  angleOf,
  jointGroups,
  jointsOf,
  rangeOf,
  restOf,
  withAngle,
} from '../../../shared/figure/scene/joints.ts'
import type { JointGroup, JointName } from '../../../shared/figure/scene/joints.ts'
import { FieldRow, Select, SliderField } from '../../ui/index.ts'
import { PanelPart, PlaceFields } from './place-fields.tsx'
import type { WhichPose } from './scene-edits.ts'
import { anglesOf, withAngles } from './scene-edits.ts'
import type { SceneHistory } from './scene-history.ts'

export interface JointPanelProps {
  readonly history: SceneHistory
  readonly pose: WhichPose
  readonly group: JointGroup
  readonly onGroup: (group: JointGroup) => void
  readonly readOnly: boolean
}

export function JointPanel({ history, pose, group, onGroup, readOnly }: JointPanelProps) {
  const { t } = useTranslation('app')
  return (
    <div className="stack gap-3">
      <Select
        label={t('poseEditor.group')}
        options={jointGroups.map((value) => ({ value, label: t(`poseEditor.groups.${value}`) }))}
        value={group}
        onChange={onGroup}
      />
      <div className="stack gap-half">
        {jointsOf(group).map((joint) => (
          <JointSlider key={joint} joint={joint} history={history} pose={pose} readOnly={readOnly} />
        ))}
      </div>
      <p className="muted small">{t('poseEditor.range')}</p>
      <PlacePart history={history} readOnly={readOnly} />
    </div>
  )
}

function useJointName(joint: JointName): string {
  const { t } = useTranslation('app')
  const [, limb, name] = joint.split(' ')
  if (limb === 'leg') return t(`poseEditor.joints.leg.${name as 'hip'}`)
  if (limb === 'arm') return t(`poseEditor.joints.arm.${name as 'elbow'}`)
  return t(`poseEditor.joints.${joint as 'lean'}`)
}

interface JointSliderProps {
  readonly joint: JointName
  readonly history: SceneHistory
  readonly pose: WhichPose
  readonly readOnly: boolean
}

function JointSlider({ joint, history, pose, readOnly }: JointSliderProps) {
  const { t } = useTranslation('app')
  const { scene, change, settle } = history
  const name = useJointName(joint)
  const [low, high] = rangeOf(joint)
  const bend = useCallback(
    (degrees: number) =>
      change(
        withAngles(scene, pose, withAngle(anglesOf(scene, pose), joint, degrees)),
        `bend ${pose} ${joint}`,
      ),
    [scene, pose, joint, change],
  )
  return (
    <SliderField
      label={name}
      value={angleOf(anglesOf(scene, pose), joint)}
      onChange={bend}
      onSettle={settle}
      minValue={low}
      maxValue={high}
      unit={t('poseEditor.degree')}
      unitName={t('poseEditor.degrees')}
      rest={restOf(joint)}
      resetLabel={t('poseEditor.reset', { joint: name })}
      isDisabled={readOnly}
    />
  )
}

const startRange = { x: [-160, 160], y: [-80, 80] } as const

/** Where the planted point lies, and how far from it the start begins. */
function PlacePart({ history, readOnly }: Pick<JointPanelProps, 'history' | 'readOnly'>) {
  const { t } = useTranslation('app')
  const { scene, change, settle } = history
  const put = (next: PoseScene) => {
    change(next, 'place')
    settle()
  }
  const { plant, startMoved } = scene
  return (
    <>
      <PanelPart title={t('poseEditor.place')} readOnly={readOnly}>
        <FieldRow columns={3}>
          <PlaceFields
            place={plant}
            ranges={placeRange}
            readOnly={readOnly}
            onChange={(to) => put({ ...scene, plant: { ...plant, ...to } })}
          />
        </FieldRow>
      </PanelPart>
      {scene.start ? (
        <PanelPart title={t('poseEditor.startMoved')} readOnly={readOnly}>
          <FieldRow columns={3}>
            <PlaceFields
              place={startMoved}
              ranges={startRange}
              readOnly={readOnly}
              onChange={(by) => put({ ...scene, startMoved: by })}
            />
          </FieldRow>
          <p className="muted small">{t('poseEditor.startMovedHint')}</p>
        </PanelPart>
      ) : null}
    </>
  )
}
