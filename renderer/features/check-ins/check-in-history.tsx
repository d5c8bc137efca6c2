/** Every version of a check-in, newest first, with what each amendment changed. */
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CheckIn } from '../../../shared/domain/check-in.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { useErrorSentence, useQueryCall } from '../../api/index.ts'
import { Button, Chip, ErrorState, IconButton, Skeleton, classes, useDateText } from '../../ui/index.ts'

interface Fact {
  readonly id: string
  readonly name: string
  readonly value: string
}

export function CheckInHistory({
  checkIn,
  exercises,
  onClose,
  onAmend,
}: {
  readonly checkIn: CheckIn
  readonly exercises: ReadonlyMap<string, Exercise>
  readonly onClose: () => void
  /** Left out where nothing may be changed. */
  readonly onAmend?: () => void
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const sentence = useErrorSentence()
  const history = useQueryCall('checkIns.history', { id: checkIn.id })
  const versions = history.data?.versions ?? []

  return (
    <section className="check-in-history" aria-labelledby="check-in-history-title">
      <div className="check-in-form__head row gap-2">
        <h2 id="check-in-history-title">{t('checkIns.history.title', { day: dates.day(checkIn.on) })}</h2>
        <span className="check-in-form__head-end row stretch gap-1 rigid">
          {onAmend ? (
            <Button small onPress={onAmend}>
              {t('checkIns.history.amend')}
            </Button>
          ) : null}
          <IconButton small icon={X} label={t('checkIns.history.back')} onPress={onClose} />
        </span>
      </div>
      {history.error && !history.data ? (
        <ErrorState text={sentence(history.error)} onRetry={() => void history.refetch()} />
      ) : null}
      {history.isPending ? <Skeleton lines={6} /> : null}
      <ol>
        {versions.toReversed().map((version) => (
          <Version
            key={version.version}
            version={version}
            before={versions.find((one) => one.version === version.version - 1) ?? null}
            isCurrent={version.version === versions.length}
            exercises={exercises}
          />
        ))}
      </ol>
    </section>
  )
}

function Version({
  version,
  before,
  isCurrent,
  exercises,
}: {
  readonly version: CheckIn
  readonly before: CheckIn | null
  readonly isCurrent: boolean
  readonly exercises: ReadonlyMap<string, Exercise>
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const factsOf = useFacts(exercises)
  const now = factsOf(version)
  const earlier = before ? factsOf(before) : null
  // What an amendment took away is shown as well, with nothing in its place.
  const gone = earlier?.filter((fact) => !now.some((one) => one.id === fact.id)) ?? []
  const facts = [...now, ...gone.map((fact) => ({ ...fact, value: '' }))]

  return (
    <li className="check-in-version">
      <div className="check-in-version__head cluster">
        <span className="strong">{t('checkIns.history.version', { version: version.version })}</span>
        {isCurrent ? <Chip tone="accent">{t('checkIns.history.current')}</Chip> : null}
        <span className="push muted small numbers">
          {dates.instant(version.recordedAt)} · {version.recordedBy}
        </span>
      </div>
      <p className="check-in-version__reason">
        {version.reason === '' ? t('checkIns.history.recorded') : `“${version.reason}”`}
      </p>
      <dl>
        {facts.map((fact) => {
          const was = earlier ? (earlier.find((one) => one.id === fact.id)?.value ?? '') : fact.value
          const isChanged = was !== fact.value
          if (fact.value === '' && !isChanged) return null
          return (
            <div
              key={fact.id}
              className={classes('check-in-version__fact', isChanged && 'check-in-version__fact--changed')}
            >
              <dt>
                {fact.name}
                {isChanged ? (
                  <span className="visually-hidden"> ({t('checkIns.history.changed')})</span>
                ) : null}
              </dt>
              <dd>
                {isChanged ? (
                  <ins>{fact.value === '' ? t('checkIns.history.empty') : fact.value}</ins>
                ) : (
                  fact.value
                )}
                {isChanged ? (
                  <del>
                    {t('checkIns.history.was', { value: was === '' ? t('checkIns.history.empty') : was })}
                  </del>
                ) : null}
              </dd>
            </div>
          )
        })}
      </dl>
    </li>
  )
}

function useFacts(exercises: ReadonlyMap<string, Exercise>): (checkIn: CheckIn) => Fact[] {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const figure = (value: number | null) => (value === null ? '' : String(value))
  return (checkIn) => [
    { id: 'on', name: t('checkIns.history.on'), value: dates.day(checkIn.on) },
    { id: 'source', name: t('checkIns.history.source'), value: t(`checkIns.sources.${checkIn.source}`) },
    { id: 'during', name: t('checkIns.history.painDuring'), value: figure(checkIn.painDuring) },
    { id: 'morning', name: t('checkIns.history.painNextMorning'), value: figure(checkIn.painNextMorning) },
    ...checkIn.adherence.map((entry) => ({
      id: `sessions.${entry.rowId}`,
      name: exercises.get(entry.exerciseId)?.name ?? t('checkIns.unknownExercise'),
      value: t('checkIns.history.doneOf', { done: entry.done, prescribed: entry.prescribed }),
    })),
    { id: 'effort', name: t('checkIns.history.effort'), value: figure(checkIn.effort) },
    { id: 'minutes', name: t('checkIns.history.minutes'), value: figure(checkIn.effortMinutes) },
    { id: 'note', name: t('checkIns.history.note'), value: checkIn.note },
  ]
}
