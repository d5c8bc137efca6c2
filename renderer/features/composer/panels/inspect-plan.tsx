/** The plan as a whole: title, first day, lighter weeks, stages with their gates, the rules it came with. */
import { Feather } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { lighterRhythms } from '../../../../shared/domain/plan.ts'
import type { Stage } from '../../../../shared/domain/plan.ts'
import { isCalendarDate } from '../../../../shared/domain/calendar-day.ts'
import {
  setLighterRhythm,
  setStageMoveOn,
  setStageWeeks,
  setStartsOn,
  setTitle,
  toggleLighterWeek,
} from '../../../../shared/program/plan-edit.ts'
import { criterionText } from '../../../../shared/text/criterion-sentence.ts'
import { planRules, planSentence, planTitle, stageAim, stageName } from '../../../../shared/text/plan-text.ts'
import { allWeeks, weekDates } from '../../../../shared/program/weeks.ts'
import { Dagger } from '../../../exercise/index.ts'
import { DateField, NumberField, Select, useDateText } from '../../../ui/index.ts'
import { useComposer, useParts } from '../use-composer.ts'
import { PlanChecks } from './plan-checks.tsx'
import { PlanDays } from './plan-days.tsx'
import { PlanSafety } from './plan-safety.tsx'
import { SettledField } from './settled-field.tsx'

export function InspectPlan() {
  const { t } = useTranslation('app')
  const { editor, readOnly } = useParts()
  const dates = useDateText()
  const title = useComposer((state) => planTitle(t, state.document))
  const weeks = useComposer((state) => state.document.weeks)
  const startsOn = useComposer((state) => state.document.startsOn)
  const stages = useComposer((state) => state.document.stages)
  const rhythm = useComposer((state) => state.document.lighterRhythm)
  const lighterWeeks = useComposer((state) => state.document.lighterWeeks)
  const note = useComposer((state) => state.document.note)
  const rules = planRules(t, { note })
  return (
    <>
      <section className="inspect__part inspect__settings stack gap-3">
        <SettledField
          field="title"
          label={t('composer.inspector.title')}
          value={title}
          maxLength={160}
          isDisabled={readOnly}
          onSettle={(text) => {
            if (text.trim() === '') return false
            editor.change({ action: 'edit-plan' }, (plan) => setTitle(plan, text))
            return true
          }}
        />
        <DateField
          label={t('composer.inspector.startsOn')}
          value={startsOn}
          isDisabled={readOnly}
          hint={t('composer.inspector.ends', { day: dates.day(weekDates(startsOn, weeks).last) })}
          onChange={(day) => {
            if (isCalendarDate(day)) editor.change({ action: 'edit-plan' }, (plan) => setStartsOn(plan, day))
          }}
        />
        <Select
          label={t('composer.inspector.lighter')}
          options={lighterRhythms.map((one) => ({
            value: one,
            label: t(`composer.inspector.rhythm.${one}`),
          }))}
          value={rhythm}
          isDisabled={readOnly}
          onChange={(next) =>
            void editor.change({ action: 'edit-lighter-weeks' }, (plan) => setLighterRhythm(plan, next))
          }
        />
        <div role="group" aria-label={t('composer.inspector.lighter')} className="inspect__weeks">
          {allWeeks({ weeks }).map((week) => (
            <ToggleButton
              key={week}
              className="inspect__week row centred gap-1"
              aria-label={t('composer.inspector.lighterWeek', { week })}
              isSelected={lighterWeeks.includes(week)}
              isDisabled={readOnly}
              onChange={() =>
                void editor.change({ action: 'edit-lighter-weeks' }, (plan) => toggleLighterWeek(plan, week))
              }
            >
              {lighterWeeks.includes(week) ? <Feather aria-hidden="true" /> : null}
              {week}
            </ToggleButton>
          ))}
        </div>
      </section>
      <PlanChecks />
      <PlanDays />
      <section className="inspect__part">
        <h3>{t('composer.inspector.stages')}</h3>
        {stages.map((stage) => (
          <StagePart
            key={stage.number}
            stage={stage}
            weeks={weeks}
            isFirst={stage === stages[0]}
            isLast={stage === stages.at(-1)}
          />
        ))}
        <p className="inspect__legend muted">{t('composer.clinicDefaultNote')}</p>
      </section>
      <PlanSafety />
      {rules.length > 0 ? (
        <section className="inspect__part">
          <h3>{t('composer.inspector.rules')}</h3>
          <ul className="inspect__list">
            {rules.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function StagePart({
  stage,
  weeks,
  isFirst,
  isLast,
}: {
  readonly stage: Stage
  /** Length of the plan. */
  readonly weeks: number
  readonly isFirst: boolean
  readonly isLast: boolean
}) {
  const { t } = useTranslation('app')
  const { editor, readOnly } = useParts()
  const { number, firstWeek: first, lastWeek: last } = stage
  return (
    <div className="inspect__stage" data-stage={number}>
      <div className="split gap-2">
        <span className="inspect__stage-name stack medium">
          {t('catalog.stageBand', { number, name: stageName(t, stage) })}
          <span className="muted">
            {first === last
              ? t('composer.inspector.oneWeek', { first })
              : t('catalog.stageWeeks', { first, last })}
          </span>
        </span>
        {isLast ? null : (
          <NumberField
            label={t('composer.inspector.lastWeek', { number })}
            hideLabel
            className="inspect__stepper"
            value={last}
            minValue={first}
            maxValue={weeks}
            isDisabled={readOnly}
            onChange={(week) => {
              if (week === null) return
              editor.change({ action: 'edit-stages' }, (plan) =>
                setStageWeeks(plan, number, { first, last: week }),
              )
            }}
          />
        )}
      </div>
      {stage.aim ? <p className="inspect__aim">{stageAim(t, stage)}</p> : null}
      {stage.gate.length > 0 ? (
        <>
          <h4 className="inspect__gate-title">{t('composer.inspector.gate')}</h4>
          <ul className="inspect__list">
            {stage.gate.map((criterion) => (
              <li key={criterion.id}>
                {criterionText(t, criterion)}
                {criterion.clinicDefault ? <Dagger /> : null}{' '}
                <span className="muted">({t(`composer.inspector.source.${criterion.source}`)})</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">{t('composer.inspector.noGate')}</p>
      )}
      {isFirst ? null : (
        <div className="inspect__move-on">
          <SettledField
            field={`moveOn.${number}`}
            label={t('composer.inspector.moveOn')}
            value={stage.moveOn ? planSentence(t, stage.moveOn) : ''}
            lines={2}
            maxLength={600}
            isDisabled={readOnly}
            onSettle={(text) => {
              editor.change({ action: 'edit-stages' }, (plan) => setStageMoveOn(plan, number, text))
              return true
            }}
          />
        </div>
      )}
    </div>
  )
}
