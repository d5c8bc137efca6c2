/** Where the patient stands at the start. */
import { useTranslation } from 'react-i18next'
import { measureOf, valueOf, withValue } from '../../../shared/domain/measure.ts'
import type { MeasureId } from '../../../shared/domain/measure.ts'
import { regionOf } from '../../../shared/regions/index.ts'
import { FieldRow, FormSection, NumberField, RatingField, TextArea } from '../../ui/index.ts'
import type { EpisodeDraft, PartProps } from './episode-draft.ts'

export function BaselineFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation('app')
  const { baseline, condition } = draft
  const asked: readonly MeasureId[] = regionOf(condition).baseline
  const ratings = asked.filter((id) => measureOf(id).unit === 'rating')
  const numbers = asked.filter((id) => measureOf(id).unit !== 'rating')
  const change = (part: Partial<EpisodeDraft['baseline']>) => onChange({ baseline: { ...baseline, ...part } })
  const fieldOf = (id: MeasureId) => ({
    name: `episode.baseline.measures.${id}`,
    label: t(`measures.names.${id}`),
    value: valueOf(baseline.measures, id),
    onChange: (value: number | null) => change({ measures: withValue(baseline.measures, id, value) }),
  })
  return (
    <FormSection title={t('episodes.form.baselineTitle')} note={t('episodes.form.baselineNote')}>
      {ratings.map((id) => (
        <RatingField
          key={id}
          {...fieldOf(id)}
          {...(id === ratings.at(-1)
            ? { lowest: t('episodes.form.painLowest'), highest: t('episodes.form.painHighest') }
            : {})}
        />
      ))}
      <FieldRow columns={3}>
        {numbers.map((id) => (
          <NumberField key={id} plain {...fieldOf(id)} unit={t(`measures.units.${measureOf(id).unit}`)} />
        ))}
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
