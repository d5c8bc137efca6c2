/** Arrows of a scene: along a point's real way, or placed by hand. */
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { bodySpots, sceneBounds } from '../../../shared/domain/pose-scene.ts'
import type { BodySpot, PoseScene, SceneArrow } from '../../../shared/domain/pose-scene.ts'
import { distance } from '../../../shared/figure/geometry.ts'
import { endPose, spotOn, wayOf } from '../../../shared/figure/scene/scene-pose.ts'
import { Button, Checkbox, FieldRow, Select } from '../../ui/index.ts'
import { PanelPart, PlaceFields } from './place-fields.tsx'
import { tidyPlace, withArrow, withoutAt } from './scene-edits.ts'
import type { SceneHistory } from './scene-history.ts'

const besideRange = { x: [-80, 80], y: [-80, 80] } as const

/** How far a spot goes between the poses, in centimetres on the page. */
function wayLength(scene: PoseScene, spot: BodySpot): number {
  const way = wayOf(scene, spot)
  const [from, to] = [way[0], way.at(-1)]
  return from && to ? distance(from, to) : 0
}

/** The arrow that a new one most likely is: along the way of what moves most. */
function newPathArrow(scene: PoseScene): SceneArrow {
  const [spot = 'rightToe'] = [...bodySpots].sort((a, b) => wayLength(scene, b) - wayLength(scene, a))
  return { kind: 'path', spot, beside: { x: 8, y: 8 }, both: false }
}

function newArcArrow(scene: PoseScene): SceneArrow {
  const hip = spotOn(scene.view, endPose(scene).places, 'pelvis')
  const at = (x: number, y: number) => tidyPlace({ x: hip.x + x, y: hip.y + y })
  return { kind: 'arc', from: at(26, -20), via: at(36, 0), to: at(26, 20), both: false }
}

export interface ArrowsPanelProps {
  readonly history: SceneHistory
  readonly readOnly: boolean
}

export function ArrowsPanel({ history, readOnly }: ArrowsPanelProps) {
  const { t } = useTranslation('app')
  const { scene, change, settle } = history
  const isFull = scene.arrows.length >= sceneBounds.arrows
  const put = (next: PoseScene, about: string) => {
    change(next, about)
    settle()
  }
  const add = (arrow: SceneArrow) => put({ ...scene, arrows: [...scene.arrows, arrow] }, 'add arrow')
  return (
    <div className="stack gap-3">
      <div className="gap-2 cluster stretch">
        <Button
          small
          icon={Plus}
          isDisabled={readOnly || isFull || scene.start === null}
          onPress={() => add(newPathArrow(scene))}
        >
          {t('poseEditor.addPathArrow')}
        </Button>
        <Button small icon={Plus} isDisabled={readOnly || isFull} onPress={() => add(newArcArrow(scene))}>
          {t('poseEditor.addArcArrow')}
        </Button>
      </div>
      {isFull ? (
        <p className="muted small">{t('poseEditor.arrowsFull', { count: sceneBounds.arrows })}</p>
      ) : null}
      <p className="muted small">
        {t(scene.arrows.length === 0 ? 'poseEditor.noArrows' : 'poseEditor.arrowHint')}
      </p>
      {scene.arrows.map((arrow, index) => {
        const name =
          arrow.kind === 'arc'
            ? t('poseEditor.arcArrow')
            : t('poseEditor.pathArrow', { spot: t(`poseEditor.spots.${arrow.spot}`) })
        const set = (next: SceneArrow) => put(withArrow(scene, index, next), `arrow ${index}`)
        return (
          // Arrows have no name of their own; they are only added at the end and taken away.
          // oxlint-disable-next-line react/no-array-index-key
          <PanelPart
            key={`${index} ${arrow.kind}`}
            title={name}
            readOnly={readOnly}
            onRemove={() => put({ ...scene, arrows: withoutAt(scene.arrows, index) }, 'remove arrow')}
          >
            {arrow.kind === 'path' ? (
              <>
                <FieldRow columns={4}>
                  <Select
                    label={t('poseEditor.follows')}
                    options={bodySpots.map((value) => ({ value, label: t(`poseEditor.spots.${value}`) }))}
                    value={arrow.spot}
                    isDisabled={readOnly}
                    onChange={(spot) => set({ ...arrow, spot })}
                  />
                  <PlaceFields
                    place={arrow.beside}
                    ranges={besideRange}
                    readOnly={readOnly}
                    label={(which) => t(which === 'x' ? 'poseEditor.besideX' : 'poseEditor.besideY')}
                    onChange={(beside) => set({ ...arrow, beside })}
                  />
                </FieldRow>
                {wayLength(scene, arrow.spot) < 3 ? (
                  <p className="muted small">{t('poseEditor.still')}</p>
                ) : null}
              </>
            ) : (
              <ArcFields arrow={arrow} onChange={set} readOnly={readOnly} />
            )}
            <Checkbox
              isSelected={arrow.both}
              isDisabled={readOnly}
              onChange={(both) => set({ ...arrow, both })}
            >
              {t('poseEditor.both')}
            </Checkbox>
          </PanelPart>
        )
      })}
    </div>
  )
}

type ArcArrow = Extract<SceneArrow, { kind: 'arc' }>

interface ArcFieldsProps {
  readonly arrow: ArcArrow
  readonly onChange: (arrow: ArcArrow) => void
  readonly readOnly: boolean
}

/** The three points of an arrow as numbers, for those who do not pull. */
function ArcFields({ arrow, onChange, readOnly }: ArcFieldsProps) {
  const { t } = useTranslation('app')
  return (['from', 'via', 'to'] as const).map((point) => (
    <FieldRow key={point} columns={3}>
      <PlaceFields
        place={arrow[point]}
        readOnly={readOnly}
        label={(which) => t(`poseEditor.arc.${point}.${which}`)}
        onChange={(place) => onChange({ ...arrow, [point]: tidyPlace(place) })}
      />
    </FieldRow>
  ))
}
