/** Every place that two people have changed, one under the other: what it was, what each made of it, and which one goes on. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choices, PlanConflict, VersionName } from '../../../../shared/program/merge-plans.ts'
import { ExerciseFigure } from '../../../exercise/index.ts'
import { Button, Dialog, RadioGroup } from '../../../ui/index.ts'
import { useParts } from '../use-composer.ts'
import { usePlanPlaces } from './place-text.ts'
import './merge-screen.css'

export interface MergeScreenProps {
  readonly conflicts: readonly PlanConflict[]
  /** Who stored the other version; empty where it is not known. */
  readonly names: string
  /** Leaves it for later: what is on screen stays as it is, unsaved. */
  readonly onClose: () => void
}

const versions = ['mine', 'theirs', 'was'] as const

export function MergeScreen({ conflicts, names, onClose }: MergeScreenProps) {
  const { t } = useTranslation('app')
  const { editor, exercises } = useParts()
  const { placeOf, versionOf } = usePlanPlaces()
  const [choices, setChoices] = useState<Choices>({})
  const open = conflicts.filter(({ id }) => !(id in choices)).length

  const chooseAll = (version: VersionName) =>
    setChoices(Object.fromEntries(conflicts.map(({ id }) => [id, version])))
  const labels = {
    mine: t('composer.merge.mine'),
    theirs: names === '' ? t('composer.merge.theirs') : t('composer.merge.theirsOf', { names }),
    was: t('composer.merge.was'),
  }

  return (
    <Dialog
      isOpen
      size="large"
      title={t('composer.merge.title')}
      onClose={onClose}
      actions={
        <>
          <span role="status" className="merge__left muted grow">
            {open === 0 ? t('composer.merge.allChosen') : t('composer.merge.toChoose', { count: open })}
          </span>
          <Button variant="quiet" onPress={onClose}>
            {t('composer.merge.later')}
          </Button>
          <Button variant="primary" isDisabled={open > 0} onPress={() => editor.decide(choices)}>
            {t('composer.merge.save')}
          </Button>
        </>
      }
    >
      <div className="stack gap-3">
        <div className="split gap-4">
          <p>{t('composer.merge.intro')}</p>
          <div className="row gap-2 rigid">
            <Button small onPress={() => chooseAll('mine')}>
              {t('composer.merge.allMine')}
            </Button>
            <Button small onPress={() => chooseAll('theirs')}>
              {t('composer.merge.allTheirs')}
            </Button>
          </div>
        </div>
        <ul className="merge__list">
          {conflicts.map((conflict) => {
            const exercise = exercises.get(conflict.exerciseId ?? '')
            return (
              <li key={conflict.id} className="merge__conflict row stretch gap-3">
                <span className="merge__figure rigid">
                  {exercise ? <ExerciseFigure exercise={exercise} size={48} /> : null}
                </span>
                <RadioGroup
                  className="grow"
                  label={placeOf(conflict)}
                  options={versions.map((version) => ({
                    value: version,
                    label: labels[version],
                    note: versionOf(conflict, version),
                  }))}
                  value={choices[conflict.id] ?? null}
                  onChange={(version) => setChoices((before) => ({ ...before, [conflict.id]: version }))}
                />
              </li>
            )
          })}
        </ul>
      </div>
    </Dialog>
  )
}
