/** Equipment of a scene: added, placed, sized, taken away. */
import { useTranslation } from 'react-i18next'
import {
  bodySpots,
  heldKinds,
  placedKinds,
  placeRange,
  sceneBounds,
  strapKinds,
} from '../../../shared/domain/pose-scene.ts'
import type {
  BodySpot,
  PlacedProp,
  PoseScene,
  SceneProp,
  StrapEnd,
} from '../../../shared/domain/pose-scene.ts'
import { endPose, spotOn } from '../../../shared/figure/scene/scene-pose.ts'
import { isPlaced, placedPropKinds, usualProp } from '../../../shared/figure/scene/scene-props.ts'
import { Checkbox, FieldRow, SegmentedControl, Select } from '../../ui/index.ts'
import { LengthField, PanelPart, PlaceFields } from './place-fields.tsx'
import { tidyPlace, withoutAt, withProp } from './scene-edits.ts'
import type { SceneHistory } from './scene-history.ts'

const kinds = [...placedKinds, ...strapKinds, ...heldKinds] as const
type Kind = (typeof kinds)[number]

/** A new piece near the person, where it is seen. */
function newProp(scene: PoseScene, kind: Kind): SceneProp {
  const pose = endPose(scene)
  if (kind === 'kettlebell' || kind === 'weight') return { kind, hand: 'right' }
  const foot = spotOn(scene.view, pose.places, 'rightBall')
  if (kind === 'band' || kind === 'strap') {
    return { kind, from: tidyPlace({ x: foot.x + 50, y: Math.max(10, foot.y) }), to: { spot: 'rightBall' } }
  }
  const prop = usualProp(kind, 0)
  const isUnder =
    kind === 'pad' || kind === 'softGround' || kind === 'ladder' || kind === 'hill' || kind === 'towel'
  const x = isUnder ? foot.x - prop.width / 2 : foot.x + 16
  return { ...prop, ...tidyPlace({ x, y: 0 }) }
}

export interface PropsPanelProps {
  readonly history: SceneHistory
  readonly readOnly: boolean
}

export function PropsPanel({ history, readOnly }: PropsPanelProps) {
  const { t } = useTranslation('app')
  const { scene, change, settle } = history
  const isFull = scene.props.length >= sceneBounds.props
  const put = (next: PoseScene, about: string) => {
    change(next, about)
    settle()
  }
  return (
    <div className="stack gap-3">
      <Select
        label={t('poseEditor.addProp')}
        options={kinds.map((value) => ({ value, label: t(`poseEditor.props.${value}`) }))}
        value={null}
        isDisabled={readOnly || isFull}
        {...(isFull ? { hint: t('poseEditor.propsFull', { count: sceneBounds.props }) } : {})}
        onChange={(kind) => put({ ...scene, props: [...scene.props, newProp(scene, kind)] }, 'add prop')}
      />
      {scene.props.length === 0 ? <p className="muted">{t('poseEditor.noProps')}</p> : null}
      {scene.props.map((prop, index) => {
        const name = t(`poseEditor.props.${prop.kind}`)
        const set = (next: SceneProp) => put(withProp(scene, index, next), `prop ${index}`)
        return (
          // Pieces have no name of their own; they are only added at the end and taken away.
          // oxlint-disable-next-line react/no-array-index-key
          <PanelPart
            key={`${index} ${prop.kind}`}
            title={name}
            readOnly={readOnly}
            onRemove={() => put({ ...scene, props: withoutAt(scene.props, index) }, 'remove prop')}
          >
            {isPlaced(prop) ? <PlacedFields prop={prop} onChange={set} readOnly={readOnly} /> : null}
            {'hand' in prop ? (
              <SegmentedControl
                label={t('poseEditor.hand')}
                options={(['right', 'left'] as const).map((value) => ({
                  value,
                  label: t(`poseEditor.hands.${value}`),
                }))}
                value={prop.hand}
                isDisabled={readOnly}
                onChange={(hand) => set({ ...prop, hand })}
              />
            ) : null}
            {'from' in prop ? (
              <>
                <EndFields
                  label={t('poseEditor.from')}
                  end={prop.from}
                  readOnly={readOnly}
                  onChange={(from) => set({ ...prop, from })}
                />
                <EndFields
                  label={t('poseEditor.to')}
                  end={prop.to}
                  readOnly={readOnly}
                  onChange={(to) => set({ ...prop, to })}
                />
              </>
            ) : null}
          </PanelPart>
        )
      })}
    </div>
  )
}

interface PlacedFieldsProps {
  readonly prop: PlacedProp
  readonly onChange: (prop: PlacedProp) => void
  readonly readOnly: boolean
}

function PlacedFields({ prop, onChange, readOnly }: PlacedFieldsProps) {
  const { t } = useTranslation('app')
  const kind = placedPropKinds[prop.kind]
  const field = (which: 'x' | 'y' | 'width' | 'height', range: readonly [number, number]) => (
    <LengthField
      label={t(`poseEditor.box.${which}`)}
      value={prop[which]}
      range={range}
      readOnly={readOnly}
      onChange={(value) => onChange({ ...prop, [which]: value })}
    />
  )
  return (
    <>
      <FieldRow columns={4}>
        {field('x', placeRange.x)}
        {kind.raised ? field('y', placeRange.y) : null}
        {kind.widths ? field('width', kind.widths) : null}
        {kind.heights ? field('height', kind.heights) : null}
      </FieldRow>
      <div className="pose-panel__checks cluster stretch">
        {kind.turns ? (
          <Checkbox
            isSelected={prop.flipped}
            isDisabled={readOnly}
            onChange={(flipped) => onChange({ ...prop, flipped })}
          >
            {t('poseEditor.flipped')}
          </Checkbox>
        ) : null}
        <Checkbox
          isSelected={prop.front}
          isDisabled={readOnly}
          onChange={(front) => onChange({ ...prop, front })}
        >
          {t('poseEditor.front')}
        </Checkbox>
      </div>
    </>
  )
}

interface EndFieldsProps {
  readonly label: string
  readonly end: StrapEnd
  readonly readOnly: boolean
  readonly onChange: (end: StrapEnd) => void
}

const fixed = 'fixed'

function EndFields({ label, end, readOnly, onChange }: EndFieldsProps) {
  const { t } = useTranslation('app')
  const isSpot = 'spot' in end
  return (
    <FieldRow columns={3}>
      <Select<BodySpot | typeof fixed>
        label={label}
        options={[
          { value: fixed, label: t('poseEditor.fixedPlace') },
          ...bodySpots.map((value) => ({ value, label: t(`poseEditor.spots.${value}`) })),
        ]}
        value={isSpot ? end.spot : fixed}
        onChange={(value) => onChange(value === fixed ? { x: 60, y: 20 } : { spot: value })}
      />
      {isSpot ? null : (
        <PlaceFields place={end} ranges={placeRange} readOnly={readOnly} onChange={onChange} />
      )}
    </FieldRow>
  )
}
