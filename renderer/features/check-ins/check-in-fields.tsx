/** The fields of a check-in, the same for a new one and for an amendment. */
import { useTranslation } from 'react-i18next'
import { checkInSources } from '../../../shared/domain/check-in.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { painAdviceOf, painBoxOf } from '../../../shared/program/pain-rule.ts'
import { planSentence } from '../../../shared/text/plan-text.ts'
import { DateField, fieldsOf, RatingField, SegmentedControl, TextArea } from '../../ui/index.ts'
import type { RowToCount, Stretch } from '../../../shared/program/observations.ts'
import type { CheckInDraft } from './check-in-draft.ts'
import { CountField } from './count-field.tsx'
import { SessionsField } from './sessions-field.tsx'
import './check-in-form.css'

export interface CheckInFieldsProps {
  readonly draft: CheckInDraft
  readonly onChange: (part: Partial<CheckInDraft>) => void
  readonly rows: readonly RowToCount[]
  readonly stretch: Stretch | null
  readonly plan: PlanDocument | null
  readonly exercises: ReadonlyMap<string, Exercise>
  readonly earliest: string
  readonly latest: string
}

export function CheckInFields(props: CheckInFieldsProps) {
  const { draft, onChange, rows, stretch, plan, exercises, earliest, latest } = props
  const { t } = useTranslation('app')
  const field = fieldsOf('checkIn', draft, onChange)
  // The kiosk writes its own check-ins; nobody chooses it at the desk.
  const sources = checkInSources.filter((source) => source !== 'kiosk' || draft.source === 'kiosk')
  return (
    <>
      <div className="check-in-form__when">
        <DateField {...field('on')} label={t('checkIns.form.on')} earliest={earliest} latest={latest} />
        <SegmentedControl
          labelled
          label={t('checkIns.form.source')}
          options={sources.map((source) => ({ value: source, label: t(`checkIns.sources.${source}`) }))}
          value={draft.source}
          onChange={(source) => onChange({ source })}
        />
      </div>
      <div className="check-in-form__pains">
        <RatingField
          {...field('painDuring')}
          label={t('checkIns.form.painDuring')}
          {...(plan && draft.painDuring !== null
            ? { hint: planSentence(t, painAdviceOf(draft.painDuring, painBoxOf(plan))) }
            : {})}
        />
        <RatingField
          {...field('painNextMorning')}
          label={t('checkIns.form.painNextMorning')}
          lowest={t('checkIns.form.noPain')}
          highest={t('checkIns.form.worstPain')}
        />
      </div>
      <SessionsField
        draft={draft}
        rows={rows}
        stretch={stretch}
        plan={plan}
        exercises={exercises}
        onChange={(sessions) => onChange({ sessions })}
      />
      <div className="check-in-form__effort">
        <RatingField {...field('effort')} label={t('checkIns.form.effort')} />
        <CountField {...field('effortMinutes')} label={t('checkIns.form.minutes')} />
      </div>
      <TextArea
        {...field('note')}
        label={t('checkIns.form.note')}
        placeholder={t('checkIns.form.notePlaceholder')}
        rows={2}
      />
    </>
  )
}
