/** Where the patient stands at the start. */
import { useTranslation } from 'react-i18next'
import { measureOf, saidYes, valueOf, withValue, withYes } from '../../../shared/domain/measure.ts'
import type { MeasureId } from '../../../shared/domain/measure.ts'
import { regionOf } from '../../../shared/regions/index.ts'
import { Checkbox, FieldRow, FormSection, NumberField, RatingField, TextArea } from '../../ui/index.ts'
import type { EpisodeDraft, PartProps } from './episode-draft.ts'

export function BaselineFields({ draft, onChange }: PartProps) {
  const { t } = useTranslation('app')
  const { baseline, condition } = draft
  const asked: readonly MeasureId[] = regionOf(condition).baseline
  const ratings = asked.filter((id) => measureOf(id).unit === 'rating')
  const signs = asked.filter((id) => measureOf(id).unit === 'yesNo')
  const numbers = asked.filter((id) => !ratings.includes(id) && !signs.includes(id))
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
      {signs.length === 0 ? null : (
        <Signs
          ids={signs}
          yes={saidYes(baseline.measures, signs)}
          onChange={(yes) => change({ measures: withYes(baseline.measures, signs, yes) })}
        />
      )}
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

/** Signs that are there or not. One tick answers all of them; what nobody asked has no tick at all. */
function Signs({
  ids,
  yes,
  onChange,
}: {
  readonly ids: readonly MeasureId[]
  readonly yes: readonly MeasureId[] | null
  readonly onChange: (yes: readonly MeasureId[] | null) => void
}) {
  const { t } = useTranslation('app')
  const ticked = yes ?? []
  return (
    <fieldset className="episode-form__signs">
      <legend className="field__label row baseline gap-1h">{t('episodes.form.signs')}</legend>
      {ids.map((id) => (
        <Checkbox
          key={id}
          isSelected={ticked.includes(id)}
          onChange={(isThere) => onChange(isThere ? [...ticked, id] : ticked.filter((one) => one !== id))}
        >
          {t(`measures.names.${id}`)}
        </Checkbox>
      ))}
      <Checkbox isSelected={yes?.length === 0} onChange={(isNone) => onChange(isNone ? [] : null)}>
        {t('episodes.form.noSigns')}
      </Checkbox>
    </fieldset>
  )
}
