/** Every joint as a slider with a number, a part of the body at a time. */
import { useCallback, useMemo } from 'react'
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
import { FieldRow, NumberField, Select, SliderField } from '../../ui/index.ts'
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

/** Where the planted point lies, and how far from it the start begins. */
function PlacePart({ history, readOnly }: Pick<JointPanelProps, 'history' | 'readOnly'>) {
  const { t } = useTranslation('app')
  const { scene, change, settle } = history
  const put = (next: PoseScene) => {
    change(next, 'place')
    settle()
  }
  const { plant, startMoved } = scene
  const common = useMemo(
    () => ({ plain: true, unit: t('poseEditor.cm'), step: 1, isDisabled: readOnly }),
    [t, readOnly],
  )
  return (
    <>
      <fieldset className="pose-panel__part stack gap-3">
        <legend>{t('poseEditor.place')}</legend>
        <FieldRow columns={3}>
          <NumberField
            {...common}
            label={t('poseEditor.box.x')}
            value={Math.round(plant.x) + 0}
            minValue={placeRange.x[0]}
            maxValue={placeRange.x[1]}
            onChange={(x) => x !== null && put({ ...scene, plant: { ...plant, x } })}
          />
          <NumberField
            {...common}
            label={t('poseEditor.box.y')}
            value={Math.round(plant.y) + 0}
            minValue={placeRange.y[0]}
            maxValue={placeRange.y[1]}
            onChange={(y) => y !== null && put({ ...scene, plant: { ...plant, y } })}
          />
        </FieldRow>
      </fieldset>
      {scene.start ? (
        <fieldset className="pose-panel__part stack gap-3">
          <legend>{t('poseEditor.startMoved')}</legend>
          <FieldRow columns={3}>
            <NumberField
              {...common}
              label={t('poseEditor.box.x')}
              value={Math.round(startMoved.x) + 0}
              minValue={-160}
              maxValue={160}
              onChange={(x) => x !== null && put({ ...scene, startMoved: { ...startMoved, x } })}
            />
            <NumberField
              {...common}
              label={t('poseEditor.box.y')}
              value={Math.round(startMoved.y) + 0}
              minValue={-80}
              maxValue={80}
              onChange={(y) => y !== null && put({ ...scene, startMoved: { ...startMoved, y } })}
            />
          </FieldRow>
          <p className="muted small">{t('poseEditor.startMovedHint')}</p>
        </fieldset>
      ) : null}
    </>
  )
}
