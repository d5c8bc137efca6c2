/** One exercise of the plan: how it is done, what is easier and harder, its doses, its settings in this plan. */
import { ChevronsDown, ChevronsUp, Repeat2, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dose } from '../../../../shared/domain/dose.ts'
import { sheetGroups } from '../../../../shared/domain/sheet-group.ts'
import type { Exercise } from '../../../../shared/domain/exercise.ts'
import type { PlanRow } from '../../../../shared/domain/plan.ts'
import { sources } from '../../../../shared/domain/source.ts'
import {
  formatDose,
  formatFrequency,
  parseFrequency,
  withRangeDashes,
} from '../../../../shared/program/dose-text.ts'
import { setRowFrequency, setRowNote, setRowSheet, setRowSide } from '../../../../shared/program/plan-edit.ts'
import { noteText } from '../../../../shared/text/plan-text.ts'
import { Dagger, ExerciseFigure, neighboursOf } from '../../../exercise/index.ts'
import { Button, Select } from '../../../ui/index.ts'
import { writeDose } from '../grid/selection-actions.ts'
import { swapExercise } from '../row-menu.tsx'
import { useParts } from '../use-composer.ts'
import { RowDays } from './row-days.tsx'
import { SettledField } from './settled-field.tsx'
import { sides } from '../../../../shared/domain/side.ts'

export const InspectRow = memo(function InspectRow({ row }: { readonly row: PlanRow }) {
  const { t } = useTranslation('app')
  const { exercises } = useParts()
  const exercise = exercises.get(row.exerciseId)
  if (!exercise) {
    return (
      <>
        <h2 className="inspect__name">{t('composer.unknownExercise')}</h2>
        <RowSettings row={row} />
      </>
    )
  }
  return (
    <>
      <div className="inspect__figure">
        <ExerciseFigure described exercise={exercise} side={row.side} />
      </div>
      <h2 className="inspect__name">{exercise.name}</h2>
      <p className="small muted">
        {t(`catalog.categories.${exercise.category}`)}
        {exercise.structure ? ` · ${exercise.structure}` : ''}
        {exercise.retiredAt === null ? '' : ` · ${t('composer.inspector.retired')}`}
      </p>
      <RowSettings row={row} />
      <Neighbours row={row} exercise={exercise} way="easier" />
      <Neighbours row={row} exercise={exercise} way="harder" />
      <Doses exercise={exercise} />
      <section className="inspect__part">
        <h3>{t('composer.inspector.steps')}</h3>
        <ol className="inspect__steps">
          {exercise.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      {exercise.cues.length > 0 ? (
        <section className="inspect__part">
          <h3>{t('composer.inspector.cues')}</h3>
          <ul className="inspect__list">
            {exercise.cues.map((cue) => (
              <li key={cue}>{cue}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {exercise.cautions.length > 0 ? (
        <section className="inspect__part">
          <h3 className="inspect__caution row gap-1h">
            <TriangleAlert aria-hidden="true" />
            {t('composer.inspector.cautions')}
          </h3>
          <ul className="inspect__list">
            {exercise.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {exercise.remark ? (
        <section className="inspect__part">
          <h3>{t('composer.inspector.remark')}</h3>
          <p>{exercise.remark}</p>
        </section>
      ) : null}
    </>
  )
})

function RowSettings({ row }: { readonly row: PlanRow }) {
  const { t } = useTranslation('app')
  const { editor, readOnly } = useParts()
  const about = { action: 'edit-row', subject: row.exerciseId } as const
  return (
    <section className="inspect__part inspect__settings stack gap-3" aria-label={t('composer.inspector.row')}>
      <div className="inspect__pair">
        <Select
          label={t('composer.menu.side')}
          options={sides.map((side) => ({ value: side, label: t(`terms.sides.${side}`) }))}
          value={row.side}
          isDisabled={readOnly}
          onChange={(side) => void editor.change(about, (plan) => setRowSide(plan, row.id, side))}
        />
        <Select
          label={t('composer.menu.sheet')}
          options={sheetGroups.map((sheet) => ({ value: sheet, label: t(`terms.sheets.${sheet}`) }))}
          value={row.sheet}
          isDisabled={readOnly}
          onChange={(sheet) => void editor.change(about, (plan) => setRowSheet(plan, row.id, sheet))}
        />
      </div>
      <RowDays row={row} />
      <SettledField
        field={`frequency.${row.id}`}
        label={t('composer.inspector.frequency')}
        value={formatFrequency(row.frequency)}
        hint={t('composer.inspector.frequencyHint')}
        problem={t('composer.inspector.frequencyWrong')}
        isDisabled={readOnly}
        onSettle={(text) => {
          const frequency = parseFrequency(text)
          if (frequency.ok) editor.change(about, (plan) => setRowFrequency(plan, row.id, frequency.value))
          return frequency.ok
        }}
      />
      <SettledField
        field={`note.${row.id}`}
        label={t('composer.inspector.note')}
        value={noteText(t, row.note)}
        lines={2}
        maxLength={300}
        isDisabled={readOnly}
        onSettle={(text) => {
          editor.change(about, (plan) => setRowNote(plan, row.id, text))
          return true
        }}
      />
    </section>
  )
}

function Neighbours({
  row,
  exercise,
  way,
}: {
  readonly row: PlanRow
  readonly exercise: Exercise
  readonly way: 'easier' | 'harder'
}) {
  const { t } = useTranslation('app')
  const { editor, exercises, readOnly } = useParts()
  const linked = neighboursOf(exercise, way, exercises)
  if (linked.length === 0) return null
  const Sign = way === 'easier' ? ChevronsDown : ChevronsUp
  return (
    <section className="inspect__part">
      <h3 className="inspect__way row gap-1h">
        <Sign aria-hidden="true" />
        {t(`composer.inspector.${way}`)}
      </h3>
      <ul className="inspect__linked">
        {linked.map((other) => (
          <li key={other.id}>
            <span>{other.name}</span>
            <Button
              small
              variant="quiet"
              icon={Repeat2}
              isDisabled={readOnly}
              aria-label={t('composer.inspector.swapFor', { exercise: other.name })}
              onPress={() => swapExercise(editor, row.id, other)}
            >
              {t('composer.inspector.swap')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Doses({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useTranslation('app')
  const { editor, readOnly } = useParts()
  const line = (dose: Dose, from: string, clinicDefault: boolean, key: string) => (
    <li key={key}>
      <span>
        <span className="numbers">{withRangeDashes(formatDose(dose))}</span>
        {clinicDefault ? <Dagger /> : null} <span className="muted">{from}</span>
      </span>
      <Button
        small
        variant="quiet"
        isDisabled={readOnly}
        aria-label={t('composer.inspector.useDose', { dose: formatDose(dose) })}
        onPress={() => void writeDose(editor, { dose, note: null, clinicDefault })}
      >
        {t('composer.inspector.use')}
      </Button>
    </li>
  )
  return (
    <section className="inspect__part">
      <h3>{t('composer.inspector.doses')}</h3>
      <ul className="inspect__linked">
        {exercise.sourceDoses.map(({ source, dose, note }, index) =>
          line(
            dose,
            note === ''
              ? t(`catalog.sourceShort.${source}`)
              : t('composer.inspector.statedWith', { source: t(`catalog.sourceShort.${source}`), note }),
            false,
            `${sources[source].id}-${index}`,
          ),
        )}
        {line(exercise.clinicDose, t('composer.inspector.clinicDose'), true, 'clinic')}
      </ul>
    </section>
  )
}
