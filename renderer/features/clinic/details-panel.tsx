import { useTranslation } from 'react-i18next'
import type { ClinicDetails } from '../../../shared/domain/clinic.ts'
import { countries, emergencyNumberOf } from '../../../shared/domain/emergency-number.ts'
import type { Country } from '../../../shared/domain/emergency-number.ts'
import { papers } from '../../../shared/domain/handout.ts'
import { useReadOnly, useCommand, useErrorSentence, useQueryCall, useRecordForm } from '../../api/index.ts'
import {
  ErrorState,
  FieldRow,
  fieldsOf,
  Panel,
  RadioGroup,
  RecordFoot,
  RecordForm,
  Select,
  showToast,
  Skeleton,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import './clinic.css'

/** Name, address and paper of the clinic, as they are printed. */
export function DetailsPanel() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const details = useQueryCall('clinic.details', {})
  return (
    <Panel title={t('clinic.page.details')} className="setting-panel">
      {details.error ? (
        <ErrorState text={sentence(details.error)} onRetry={() => void details.refetch()} />
      ) : null}
      {details.data ? <DetailsForm stored={details.data} /> : null}
      {details.isPending ? <Skeleton lines={5} /> : null}
    </Panel>
  )
}

const noCountry = 'none'

/** The countries whose emergency number is known, by name. */
function countryNames(language: string): { value: Country; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return countries
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language))
}

function DetailsForm({ stored }: { readonly stored: ClinicDetails }) {
  const { t, i18n } = useTranslation('app')
  const readOnly = useReadOnly('manage-clinic')
  const update = useCommand('clinic.update')
  const form = useRecordForm({
    key: 'clinic.details',
    stored,
    send: (clinic) => update.run({ clinic }),
    onSaved: () => showToast(t('ui.record.saved')),
  })
  const field = fieldsOf('clinic', form.value, form.change)

  return (
    <RecordForm form={form} aria-label={t('clinic.page.details')}>
      <p className="muted">{t('clinic.page.detailsText')}</p>
      <TextField {...field('name')} label={t('clinic.page.name')} />
      <TextArea {...field('address')} label={t('clinic.page.address')} rows={2} optional />
      <FieldRow>
        <TextField {...field('phone')} label={t('clinic.page.phone')} optional figures />
        <TextField {...field('email')} label={t('clinic.page.email')} optional />
      </FieldRow>
      <FieldRow>
        <Select
          name="clinic.country"
          label={t('clinic.page.country')}
          options={[{ value: noCountry, label: t('clinic.page.noCountry') }, ...countryNames(i18n.language)]}
          value={form.value.country ?? noCountry}
          onChange={(country) => form.change({ country: country === noCountry ? null : country })}
        />
        <TextField
          {...field('emergencyNumber')}
          label={t('clinic.page.emergencyNumber')}
          hint={t(
            form.value.country === null ? 'clinic.page.emergencyUnknown' : 'clinic.page.emergencyHint',
            { number: emergencyNumberOf({ ...form.value, emergencyNumber: '' }) },
          )}
          optional
          figures
        />
      </FieldRow>
      <RadioGroup
        {...field('paper')}
        label={t('clinic.page.paper')}
        horizontal
        options={papers.map((value) => ({ value, label: t(`terms.papers.${value}`) }))}
      />
      <RecordFoot form={form} saveLabel={t('clinic.page.save')} isDisabled={!form.isDirty || readOnly} />
    </RecordForm>
  )
}
