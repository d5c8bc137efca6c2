/** Where the patient stands at the start. */
import { useTranslation } from 'react-i18next'
import { FieldRow, FormSection, NumberField, RatingField, TextArea } from '../../ui/index.ts'
import type { EpisodeDraft, PartProps } from './episode-draft.ts'

export function BaselineFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation('app')
  const { baseline } = draft
  const change = (part: Partial<EpisodeDraft['baseline']>) => onChange({ baseline: { ...baseline, ...part } })
  return (
    <FormSection title={t('episodes.form.baselineTitle')} note={t('episodes.form.baselineNote')}>
      <RatingField
        name="episode.baseline.painNow"
        label={t('episodes.form.painNow')}
        value={baseline.painNow}
        onChange={(painNow) => change({ painNow })}
      />
      <RatingField
        name="episode.baseline.painWorst"
        label={t('episodes.form.painWorst')}
        value={baseline.painWorst}
        onChange={(painWorst) => change({ painWorst })}
      />
      <RatingField
        name="episode.baseline.painFirstSteps"
        label={t('episodes.form.painFirstSteps')}
        value={baseline.painFirstSteps}
        onChange={(painFirstSteps) => change({ painFirstSteps })}
        lowest={t('episodes.form.painLowest')}
        highest={t('episodes.form.painHighest')}
      />
      <FieldRow columns={3}>
        <NumberField
          plain
          name="episode.baseline.morningStiffnessMinutes"
          label={t('episodes.form.stiffness')}
          unit={t('episodes.form.minutes')}
          value={baseline.morningStiffnessMinutes}
          onChange={(morningStiffnessMinutes) => change({ morningStiffnessMinutes })}
        />
        <NumberField
          plain
          name="episode.baseline.weeklyRunningKm"
          label={t('episodes.form.weeklyRunning')}
          unit={t('episodes.form.kmPerWeek')}
          value={baseline.weeklyRunningKm}
          onChange={(weeklyRunningKm) => change({ weeklyRunningKm })}
        />
        <NumberField
          plain
          name="episode.baseline.longestRunKm"
          label={t('episodes.form.longestRun')}
          unit={t('episodes.form.km')}
          value={baseline.longestRunKm}
          onChange={(longestRunKm) => change({ longestRunKm })}
        />
      </FieldRow>
      <TextArea
        rows={2}
        name="episode.baseline.note"
        label={t('episodes.form.baselineNoteLabel')}
        value={baseline.note}
        onChange={(note) => change({ note })}
      />
    </FormSection>
  )
}
