/** Arrows of a scene: along a point's real way, or placed by hand. */
import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { bodySpots, sceneBounds } from '../../../shared/domain/pose-scene.ts'
import type { BodySpot, PoseScene, SceneArrow } from '../../../shared/domain/pose-scene.ts'
import { distance } from '../../../shared/figure/geometry.ts'
import { endPose, spotOn, wayOf } from '../../../shared/figure/scene/scene-pose.ts'
import { Button, Checkbox, FieldRow, IconButton, NumberField, Select } from '../../ui/index.ts'
import { tidyPlace, withArrow, withoutAt } from './scene-edits.ts'
import type { SceneHistory } from './scene-history.ts'

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
      <div className="pose-panel__buttons cluster stretch">
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
          <fieldset
            key={`${index} ${arrow.kind}`}
            className="pose-panel__part stack gap-3"
            disabled={readOnly}
          >
            <legend>
              <span>{name}</span>
              <IconButton
                small
                icon={Trash2}
                label={t('poseEditor.remove', { name })}
                isDisabled={readOnly}
                onPress={() => put({ ...scene, arrows: withoutAt(scene.arrows, index) }, 'remove arrow')}
              />
            </legend>
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
                  {(['x', 'y'] as const).map((which) => (
                    <NumberField
                      key={which}
                      plain
                      label={t(which === 'x' ? 'poseEditor.besideX' : 'poseEditor.besideY')}
                      unit={t('poseEditor.cm')}
                      value={Math.round(arrow.beside[which]) + 0}
                      minValue={-80}
                      maxValue={80}
                      isDisabled={readOnly}
                      onChange={(value) =>
                        value !== null && set({ ...arrow, beside: { ...arrow.beside, [which]: value } })
                      }
                    />
                  ))}
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
          </fieldset>
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
      {(['x', 'y'] as const).map((which) => (
        <NumberField
          key={which}
          plain
          label={t(`poseEditor.arc.${point}.${which}`)}
          unit={t('poseEditor.cm')}
          value={Math.round(arrow[point][which]) + 0}
          isDisabled={readOnly}
          onChange={(value) =>
            value !== null && onChange({ ...arrow, [point]: tidyPlace({ ...arrow[point], [which]: value }) })
          }
        />
      ))}
    </FieldRow>
  ))
}
