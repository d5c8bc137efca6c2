/** What the plan says of pain, of stopping, of the re-test and of the weeks after it: the words its sheets print. */
import { useTranslation } from 'react-i18next'
import type { Words } from '../../../../shared/domain/text.ts'
import { formatDose, formatFrequency, withRangeDashes } from '../../../../shared/program/dose-text.ts'
import { painBoxOf, painRanges } from '../../../../shared/program/pain-rule.ts'
import { setPainLimit, setPainWords } from '../../../../shared/program/plan-edit.ts'
import { criterionText } from '../../../../shared/text/criterion-sentence.ts'
import { planSentence } from '../../../../shared/text/plan-text.ts'
import { Dagger } from '../../../exercise/index.ts'
import { NumberField } from '../../../ui/index.ts'
import { useComposer, useParts } from '../use-composer.ts'
import { SettledField } from './settled-field.tsx'

export function PlanSafety() {
  return (
    <>
      <PainBoxPart />
      <StopSigns />
      <Retest />
      <AfterPlanPart />
    </>
  )
}

function PainBoxPart() {
  const { t } = useTranslation('app')
  const { editor, readOnly } = useParts()
  const box = useComposer((state) => painBoxOf(state.document))
  const field = (part: 'zones' | 'also', index: number, label: string, words: Words) => (
    <SettledField
      key={`${part}-${index}`}
      field={`${part}.${index}`}
      label={label}
      hideLabel={part === 'zones'}
      value={planSentence(t, words)}
      lines={2}
      maxLength={300}
      problem={t('composer.inspector.painEmpty')}
      isDisabled={readOnly}
      onSettle={(text) => {
        if (text.trim() === '') return false
        editor.change({ action: 'edit-plan' }, (plan) => setPainWords(plan, part, index, text))
        return true
      }}
    />
  )
  const ranges = painRanges(box)
  return (
    <section className="inspect__part stack gap-2">
      <h3>{t('composer.inspector.pain')}</h3>
      {ranges.map(({ from, to }, index) => {
        const words = box.zones[index]?.words
        const label = t(from === to ? 'composer.inspector.painOf' : 'composer.inspector.painFrom', {
          from,
          to,
        })
        return (
          <div key={index} className="stack gap-1">
            <div className="split gap-2">
              <span className="medium">{label}</span>
              {index === ranges.length - 1 ? null : (
                <NumberField
                  label={t('composer.inspector.painUpTo', { from })}
                  hideLabel
                  className="inspect__stepper"
                  value={to}
                  minValue={from}
                  maxValue={(ranges[index + 1]?.to ?? to) - 1}
                  isDisabled={readOnly}
                  onChange={(upTo) => {
                    if (upTo === null) return
                    editor.change({ action: 'edit-plan' }, (plan) => setPainLimit(plan, index, upTo))
                  }}
                />
              )}
            </div>
            {words ? field('zones', index, label, words) : null}
          </div>
        )
      })}
      {box.also.map((words, index) => field('also', index, t('composer.inspector.painAlso'), words))}
      <p className="small muted">
        {t('composer.inspector.painTwice', { limit: box.twiceAbove })}
        {box.source === '' ? null : ` ${t('composer.inspector.painSource', { source: box.source })}`}
      </p>
    </section>
  )
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <section className="inspect__part">
      <h3>{title}</h3>
      <ul className="inspect__list">
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

function StopSigns() {
  const { t } = useTranslation('app')
  const { urgent, call } = useComposer((state) => state.document.stopSigns)
  const said = (words: readonly Words[]) => words.map((one) => planSentence(t, one))
  return (
    <>
      <Sentences title={t('composer.inspector.urgent')} sentences={said(urgent)} />
      <Sentences title={t('composer.inspector.call')} sentences={said(call)} />
    </>
  )
}

function Retest() {
  const { t } = useTranslation('app')
  const retest = useComposer((state) => state.document.retest)
  const weeks = useComposer((state) => state.document.weeks)
  return (
    <Sentences
      title={t('composer.inspector.retest', { week: weeks })}
      sentences={retest.map((one) =>
        'measure' in one ? t(`measures.names.${one.measure}`) : planSentence(t, one),
      )}
    />
  )
}

function AfterPlanPart() {
  const { t } = useTranslation('app')
  const { exercises } = useParts()
  const after = useComposer((state) => state.document.after)
  const weeks = useComposer((state) => state.document.weeks)
  if (!after) return null
  const { gate, moveOn, advice, weeklySet } = after
  return (
    <section className="inspect__part">
      <h3>{t('composer.inspector.after', { week: weeks })}</h3>
      <ul className="inspect__list">
        {gate.map((criterion) => (
          <li key={criterion.id}>
            {criterionText(t, criterion)}
            {criterion.clinicDefault ? <Dagger /> : null}
          </li>
        ))}
        {moveOn ? <li>{planSentence(t, moveOn)}</li> : null}
        {advice.map((words, index) => (
          <li key={index}>{planSentence(t, words)}</li>
        ))}
      </ul>
      {weeklySet.length > 0 ? (
        <>
          <h4 className="inspect__gate-title">{t('composer.inspector.weeklySet')}</h4>
          <ul className="inspect__list">
            {weeklySet.map(({ exerciseId, dose, frequency, clinicDefault }) => (
              <li key={exerciseId}>
                {exercises.get(exerciseId)?.name ?? t('composer.unknownExercise')}{' '}
                <span className="muted numbers">
                  {withRangeDashes(`${formatDose(dose)} ${formatFrequency(frequency)}`)}
                </span>
                {clinicDefault ? <Dagger /> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
