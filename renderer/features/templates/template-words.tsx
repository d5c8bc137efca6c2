/** What a template says beside its rows: the words a patient reads, and what a clinician should know. */
import { OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import type { Words } from '../../../shared/domain/text.ts'
import { formatDose, formatFrequency, withRangeDashes } from '../../../shared/program/dose-text.ts'
import { painBoxOf, painRanges } from '../../../shared/program/pain-rule.ts'
import type { Template } from '../../../shared/program/template.ts'
import { criterionText } from '../../../shared/text/criterion-sentence.ts'
import { planSentence, templateRules } from '../../../shared/text/plan-text.ts'
import { Dagger } from '../../exercise/index.ts'

interface WordsProps {
  readonly template: Template
  readonly exercises: ReadonlyMap<string, Exercise> | null
}

export function TemplateWords({ template, exercises }: WordsProps) {
  const { t } = useTranslation('app')
  const { stopSigns, retest, weeks } = template
  const said = (words: readonly Words[]) => words.map((one) => planSentence(t, one))
  return (
    <>
      <div className="template__rules template__section">
        <PainBoxWords template={template} />
        <Rules isStop title={t('composer.inspector.urgent')} rules={said(stopSigns.urgent)} />
        <Rules isStop title={t('composer.inspector.call')} rules={said(stopSigns.call)} />
        <Rules
          title={t('composer.inspector.retest', { week: weeks })}
          rules={retest.map((what) =>
            'measure' in what ? t(`measures.names.${what.measure}`) : planSentence(t, what),
          )}
        />
      </div>
      <AfterWords template={template} exercises={exercises} />
      <div className="template__rules">
        <Rules title={t('templates.variants')} rules={templateRules(t, template, 'variants')} />
        <Rules title={t('templates.notes')} rules={templateRules(t, template, 'notes')} />
      </div>
    </>
  )
}

function PainBoxWords({ template }: Pick<WordsProps, 'template'>) {
  const { t } = useTranslation('app')
  const box = painBoxOf(template)
  const zones = painRanges(box).flatMap(({ from, to }, index) => {
    const words = box.zones[index]?.words
    if (!words) return []
    const label = t(from === to ? 'composer.inspector.painOf' : 'composer.inspector.painFrom', { from, to })
    return [t('templates.painZone', { zone: label, words: planSentence(t, words) })]
  })
  return (
    <Rules
      mark={box.source === ''}
      title={t('composer.inspector.pain')}
      rules={[...zones, ...box.also.map((words) => planSentence(t, words))]}
    >
      <p className="small muted">
        {t('composer.inspector.painTwice', { limit: box.twiceAbove })}
        {box.source === '' ? null : ` ${t('composer.inspector.painSource', { source: box.source })}`}
      </p>
    </Rules>
  )
}

function AfterWords({ template, exercises }: WordsProps) {
  const { t } = useTranslation('app')
  const { after, weeks } = template
  if (!after) return null
  const { gate, moveOn, advice, weeklySet } = after
  return (
    <section className="template__section">
      <h2>{t('composer.inspector.after', { week: weeks })}</h2>
      <div className="template__rules template__rules--under-heading">
        <section className="template__rule-list">
          <h3>{t('templates.toEnd')}</h3>
          <ul>
            {gate.map((criterion) => (
              <li key={criterion.id}>
                {criterionText(t, criterion)}
                {criterion.clinicDefault ? <Dagger /> : null}
              </li>
            ))}
          </ul>
          {moveOn ? <MoveOn words={moveOn} /> : null}
        </section>
        <section className="template__rule-list">
          <h3>{t('composer.inspector.weeklySet')}</h3>
          <ul>
            {weeklySet.map(({ exerciseId, dose, frequency, clinicDefault }) => (
              <li key={exerciseId}>
                {exercises?.get(exerciseId)?.name ?? exerciseId}{' '}
                <span className="muted numbers">
                  {withRangeDashes(`${formatDose(dose)} ${formatFrequency(frequency)}`)}
                </span>
                {clinicDefault ? <Dagger /> : null}
              </li>
            ))}
          </ul>
        </section>
        <Rules title={t('templates.advice')} rules={advice.map((words) => planSentence(t, words))} />
      </div>
    </section>
  )
}

/** What the patient reads about moving on. */
export function MoveOn({ words }: { readonly words: Words }) {
  const { t } = useTranslation('app')
  return (
    <>
      <h4 className="stage-gate__enter">{t('composer.inspector.moveOn')}</h4>
      <p>{planSentence(t, words)}</p>
    </>
  )
}

interface RulesProps {
  readonly title: string
  readonly rules: readonly string[]
  readonly mark?: boolean
  readonly isStop?: boolean
  readonly children?: ReactNode
}

/** A list under a heading; nothing where there is nothing to say. */
export function Rules({ title, rules, mark = false, isStop = false, children }: RulesProps) {
  if (rules.length === 0) return null
  return (
    <section className="template__rule-list">
      <h3>
        {isStop ? <OctagonAlert aria-hidden="true" /> : null}
        {title}
        {mark ? <Dagger /> : null}
      </h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {children}
    </section>
  )
}
