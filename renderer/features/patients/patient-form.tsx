/** The record form, for a new patient and for a stored one. What is typed stays until it is saved or discarded. */
import { ShieldAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dayRange } from '../../../shared/domain/calendar-day.ts'
import { patientLanguages, sexes } from '../../../shared/domain/patient.ts'
import { useAppState } from '../../api/index.ts'
import type { RecordFormOf } from '../../api/index.ts'
import {
  Checkbox,
  DateField,
  fieldsOf,
  FieldRow,
  FormSection,
  NumberField,
  RecordFoot,
  RecordForm,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import { DuplicatesPanel, useLikelyDuplicates } from './duplicates-panel.tsx'
import type { PatientDraft } from './patient-draft.ts'
import { PrecautionsField } from './precautions-field.tsx'
import './patient-form.css'

export interface PatientFormProps {
  readonly form: RecordFormOf<PatientDraft>
  readonly label: string
  readonly saveLabel: string
  /** The patient being edited, who is not their own duplicate. */
  readonly patientId: string | null
  /** In what the newer version differs. */
  readonly newerText?: string
  readonly onLeave: () => void
}

export function PatientForm({ form, label, saveLabel, patientId, newerText, onLeave }: PatientFormProps) {
  const { t } = useTranslation('app')
  const { sample } = useAppState()
  const { value: draft, change: onChange } = form
  const field = fieldsOf('patient', draft, onChange)
  const duplicates = useLikelyDuplicates(draft, patientId)
  return (
    <RecordForm fill form={form} aria-label={label} {...(newerText === undefined ? {} : { newerText })}>
      <div className="form__scroll fill gap-6">
        {sample && form.isDirty ? (
          <p className="notice notice--warning row gap-2" role="status">
            <ShieldAlert aria-hidden="true" className="lucide" />
            {t('patients.form.sample')}
          </p>
        ) : null}
        <div className="form__columns">
          <div className="stack gap-6">
            <Identity field={field} isNew={patientId === null} />
            <Contact field={field} />
            <Note field={field} />
          </div>
          <div className="stack gap-6">
            <DuplicatesPanel candidates={duplicates} />
            <Care field={field} draft={draft} onChange={onChange} />
          </div>
        </div>
      </div>
      <RecordFoot form={form} saveLabel={saveLabel} onLeave={onLeave} />
    </RecordForm>
  )
}

type Field = ReturnType<typeof fieldsOf<PatientDraft>>

interface CareProps {
  readonly field: Field
  readonly draft: PatientDraft
  readonly onChange: (part: Partial<PatientDraft>) => void
}

function Identity({ field, isNew }: { readonly field: Field; readonly isNew: boolean }) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  return (
    <FormSection title={t('patients.form.identity')}>
      <FieldRow>
        <TextField {...field('givenName')} label={t('patients.form.givenName')} autoFocus={isNew} />
        <TextField {...field('familyName')} label={t('patients.form.familyName')} />
      </FieldRow>
      <FieldRow>
        <DateField
          {...field('birthDate')}
          label={t('patients.form.birthDate')}
          earliest={dayRange.first}
          latest={today}
        />
        <TextField optional {...field('preferredName')} label={t('patients.form.preferredName')} />
      </FieldRow>
      <FieldRow columns={3}>
        <Select
          {...field('sex')}
          label={t('patients.form.sex')}
          options={sexes.map((value) => ({ value, label: t(`patients.sex.${value}`) }))}
        />
        <Select
          {...field('language')}
          label={t('patients.form.language')}
          options={patientLanguages.map((value) => ({ value, label: t(`patients.languages.${value}`) }))}
        />
        <TextField
          figures
          optional={isNew}
          {...field('recordNumber')}
          label={t('patients.form.recordNumber')}
          placeholder={isNew ? t('patients.form.recordNumberNext') : ''}
        />
      </FieldRow>
    </FormSection>
  )
}

function Contact({ field }: { readonly field: Field }) {
  const { t } = useTranslation('app')
  return (
    <FormSection title={t('patients.form.contact')}>
      <FieldRow>
        <TextField optional figures type="tel" {...field('phone')} label={t('patients.form.phone')} />
        <TextField optional {...field('email')} inputMode="email" label={t('patients.form.email')} />
      </FieldRow>
      <FieldRow>
        <TextArea optional rows={2} {...field('address')} label={t('patients.form.address')} />
        <TextArea
          optional
          rows={2}
          {...field('emergencyContact')}
          label={t('patients.form.emergencyContact')}
        />
      </FieldRow>
    </FormSection>
  )
}

/** Background, precautions and consent. */
function Care({ field, draft, onChange }: CareProps) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  return (
    <>
      <FormSection title={t('patients.form.background')}>
        <FieldRow columns={3}>
          <TextField optional {...field('occupation')} label={t('patients.form.occupation')} />
          <TextField optional {...field('sport')} label={t('patients.form.sport')} />
          <NumberField
            optional
            plain
            {...field('weeklyRunningKm')}
            label={t('patients.form.weeklyRunning')}
            unit={t('patients.form.kmPerWeek')}
          />
        </FieldRow>
      </FormSection>
      <FormSection title={t('patients.form.precautions')}>
        <PrecautionsField value={draft.precautions} onChange={(precautions) => onChange({ precautions })} />
      </FormSection>
      <FormSection title={t('patients.form.consent')}>
        <Checkbox
          isSelected={draft.consentGiven}
          onChange={(consentGiven) =>
            onChange({
              consentGiven,
              consentOn: consentGiven && draft.consentOn === '' ? today : draft.consentOn,
            })
          }
        >
          {t('patients.form.consentGiven')}
        </Checkbox>
        {draft.consentGiven || draft.consentOn !== '' || draft.consentNote !== '' ? (
          <FieldRow>
            <DateField
              optional
              name="patient.consent.on"
              label={t('patients.form.consentOn')}
              value={draft.consentOn}
              latest={today}
              onChange={(consentOn) => onChange({ consentOn })}
            />
            <TextField
              optional
              name="patient.consent.note"
              label={t('patients.form.consentNote')}
              value={draft.consentNote}
              onChange={(consentNote) => onChange({ consentNote })}
            />
          </FieldRow>
        ) : null}
      </FormSection>
    </>
  )
}

function Note({ field }: { readonly field: Field }) {
  const { t } = useTranslation('app')
  return (
    <FormSection title={t('patients.form.noteTitle')}>
      <TextArea hideLabel rows={2} {...field('note')} label={t('patients.form.note')} />
    </FormSection>
  )
}
