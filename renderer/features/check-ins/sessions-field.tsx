/** Sessions done of those prescribed, one line for each exercise; the plan's numbers stand there already. */
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { Button, useDateText } from '../../ui/index.ts'
import type { RowToCount, Stretch } from '../../../shared/program/observations.ts'
import type { CheckInDraft } from './check-in-draft.ts'
import { fillSessions, sessionTotal, sessionsOf } from './check-in-draft.ts'
import { CountField } from './count-field.tsx'

export function SessionsField({
  draft,
  rows,
  stretch,
  plan,
  exercises,
  onChange,
}: {
  readonly draft: CheckInDraft
  readonly rows: readonly RowToCount[]
  readonly stretch: Stretch | null
  readonly plan: PlanDocument | null
  readonly exercises: ReadonlyMap<string, Exercise>
  readonly onChange: (sessions: CheckInDraft['sessions']) => void
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const total = sessionTotal(draft, rows)
  const days =
    stretch === null || rows.length === 0
      ? null
      : stretch.from === stretch.to
        ? dates.dayOfYear(stretch.to)
        : t('checkIns.form.since', { from: dates.dayOfYear(stretch.from), to: dates.dayOfYear(stretch.to) })

  function whyNone(): string {
    if (plan === null) return t('checkIns.form.noPlan')
    if (draft.on < plan.startsOn) return t('checkIns.form.notStarted')
    return stretch === null ? t('checkIns.form.counted') : t('checkIns.form.nothingPrescribed')
  }

  function type(row: RowToCount, part: { done?: number | null; occasions?: number | null }): void {
    const before = draft.sessions[row.rowId] ?? { done: null }
    onChange({ ...draft.sessions, [row.rowId]: { ...before, ...part } })
  }

  return (
    <fieldset>
      <legend className="visually-hidden">{t('checkIns.form.adherence')}</legend>
      <div className="sessions__head row gap-2">
        <span className="sessions__title muted medium" aria-hidden="true">
          {t('checkIns.form.adherence')}
        </span>
        {days === null ? null : <span className="muted small nowrap numbers">{days}</span>}
        {rows.length === 0 ? null : (
          <span className="row stretch gap-1 push">
            <Button small onPress={() => onChange(fillSessions(draft, rows, 'all'))}>
              {t('checkIns.form.allDone')}
            </Button>
            <Button small onPress={() => onChange(fillSessions(draft, rows, 'none'))}>
              {t('checkIns.form.none')}
            </Button>
          </span>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="muted small">{whyNone()}</p>
      ) : (
        <ul className="sessions__rows">
          {rows.map((row) => {
            const name = exercises.get(row.exerciseId)?.name ?? t('checkIns.unknownExercise')
            const side = row.side === 'none' ? '' : t(`checkIns.sideMarks.${row.side}`)
            const spoken = side === '' ? name : `${name}, ${side}`
            const typed = sessionsOf(draft, row)
            return (
              <li key={row.rowId} className="sessions__row">
                <span className="row stretch gap-1h" title={spoken}>
                  <span className="one-line">{name}</span>
                  {side === '' ? null : <span className="rigid muted">{side}</span>}
                </span>
                <CountField
                  hideLabel
                  label={t('checkIns.form.done', { exercise: spoken })}
                  name={`sessions.${row.rowId}.done`}
                  value={typed.done}
                  onChange={(done) => type(row, { done })}
                />
                <span className="sessions__of muted small" aria-hidden={row.prescribed === null}>
                  {t('checkIns.form.of')}
                </span>
                {row.prescribed === null ? (
                  <CountField
                    hideLabel
                    label={t('checkIns.form.prescribed', { exercise: spoken })}
                    name={`sessions.${row.rowId}.occasions`}
                    value={typed.prescribed}
                    onChange={(occasions) => type(row, { occasions })}
                  />
                ) : (
                  <span className="sessions__prescribed numbers">{row.prescribed}</span>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {total === null ? null : (
        <p className="sessions__total muted small row stretch to-end gap-2 numbers" aria-live="polite">
          {t('checkIns.form.total', total)}
          {total.prescribed > 0 ? (
            <strong>
              {t('checkIns.percent', { percent: Math.round((100 * total.done) / total.prescribed) })}
            </strong>
          ) : null}
        </p>
      )}
    </fieldset>
  )
}
