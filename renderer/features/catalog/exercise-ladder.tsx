/** Where an exercise stands: what leads up to it, what it leads up to, what it is made of. */
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { ExerciseFigure, exercisesOf, StageChip } from '../../exercise/index.ts'
import type { Catalog } from '../../exercise/index.ts'
import { entryHref } from './addresses.ts'
import { amountOf } from './dose-lines.ts'

/** An entry in small: its figure, its name and how much. */
function InSmall({ exercise }: { readonly exercise: Exercise }) {
  return (
    <>
      <ExerciseFigure exercise={exercise} size={56} />
      <span className="grow">
        <span className="exercise-link__name medium">{exercise.name}</span>
        <span className="exercise-link__facts cluster">
          {exercise.stage === null ? null : <StageChip stage={exercise.stage} />}
          <span className="one-line muted small numbers">{amountOf(exercise)}</span>
        </span>
      </span>
    </>
  )
}

/** The way to another entry. */
export function ExerciseLink({ exercise }: { readonly exercise: Exercise }) {
  return (
    <a className="exercise-link grow row gap-3" href={entryHref(exercise.id)}>
      <InSmall exercise={exercise} />
    </a>
  )
}

interface RungProps {
  readonly title: string
  readonly exercises: readonly Exercise[]
  readonly none: string
}

function Rung({ title, exercises, none }: RungProps) {
  return (
    <div>
      <h3 className="ladder__title muted small medium">{title}</h3>
      {exercises.length === 0 ? <p className="ladder__none muted row">{none}</p> : null}
      <ul className="stack gap-1h">
        {exercises.map((one) => (
          <li key={one.id}>
            <ExerciseLink exercise={one} />
          </li>
        ))}
      </ul>
    </div>
  )
}

export function ExerciseLadder({
  exercise,
  catalog,
}: {
  readonly exercise: Exercise
  readonly catalog: Catalog
}) {
  const { t } = useTranslation('app')
  return (
    <div className="ladder">
      <Rung
        title={t('catalog.entry.easier')}
        none={t('catalog.entry.noEasier')}
        exercises={exercisesOf(exercise.easier, catalog.byId)}
      />
      <ArrowRight aria-hidden="true" className="ladder__arrow" />
      <div>
        <h3 className="ladder__title muted small medium">{t('catalog.entry.here')}</h3>
        <div className="ladder__here row gap-3">
          <InSmall exercise={exercise} />
        </div>
      </div>
      <ArrowRight aria-hidden="true" className="ladder__arrow" />
      <Rung
        title={t('catalog.entry.harder')}
        none={t('catalog.entry.noHarder')}
        exercises={exercisesOf(exercise.harder, catalog.byId)}
      />
    </div>
  )
}
