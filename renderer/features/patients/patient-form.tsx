/** The record form, for a new patient and for a stored one. What is typed stays until it is saved or discarded. */
import { useTranslation } from 'react-i18next'
import { earliestBirthDate, patientLanguages, sexes } from '../../../shared/domain/patient.ts'
import { useAppState } from '../../api/index.ts'
import type { RecordFormOf } from '../../api/index.ts'
import {
  Checkbox,
  DateField,
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
  const { value: draft, change: onChange } = form
  const duplicates = useLikelyDuplicates(draft, patientId)
  return (
    <RecordForm fill form={form} aria-label={label} {...(newerText === undefined ? {} : { newerText })}>
      <div className="form__scroll fill gap-6">
        <div className="form__columns">
          <div className="form__column stack gap-6">
            <Identity draft={draft} onChange={onChange} isNew={patientId === null} />
            <Contact draft={draft} onChange={onChange} />
            <Note draft={draft} onChange={onChange} />
          </div>
          <div className="form__column stack gap-6">
            <DuplicatesPanel candidates={duplicates} />
            <Care draft={draft} onChange={onChange} />
          </div>
        </div>
      </div>
      <RecordFoot form={form} saveLabel={saveLabel} onLeave={onLeave} />
    </RecordForm>
  )
}

interface PartProps {
  readonly draft: PatientDraft
  readonly onChange: (part: Partial<PatientDraft>) => void
}

function Identity({ draft, onChange, isNew }: PartProps & { readonly isNew: boolean }) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  return (
    <FormSection title={t('patients.form.identity')}>
      <FieldRow>
        <TextField
          name="patient.givenName"
          label={t('patients.form.givenName')}
          value={draft.givenName}
          autoFocus={isNew}
          autoComplete="off"
          onChange={(givenName) => onChange({ givenName })}
        />
        <TextField
          name="patient.familyName"
          label={t('patients.form.familyName')}
          value={draft.familyName}
          autoComplete="off"
          onChange={(familyName) => onChange({ familyName })}
        />
      </FieldRow>
      <FieldRow>
        <DateField
          name="patient.birthDate"
          label={t('patients.form.birthDate')}
          value={draft.birthDate}
          earliest={earliestBirthDate}
          latest={today}
          onChange={(birthDate) => onChange({ birthDate })}
        />
        <TextField
          optional
          name="patient.preferredName"
          label={t('patients.form.preferredName')}
          value={draft.preferredName}
          autoComplete="off"
          onChange={(preferredName) => onChange({ preferredName })}
        />
      </FieldRow>
      <FieldRow columns={3}>
        <Select
          name="patient.sex"
          label={t('patients.form.sex')}
          value={draft.sex}
          options={sexes.map((value) => ({ value, label: t(`patients.sex.${value}`) }))}
          onChange={(sex) => onChange({ sex })}
        />
        <Select
          name="patient.language"
          label={t('patients.form.language')}
          value={draft.language}
          options={patientLanguages.map((value) => ({ value, label: t(`patients.languages.${value}`) }))}
          onChange={(language) => onChange({ language })}
        />
        <TextField
          figures
          optional={isNew}
          name="patient.recordNumber"
          label={t('patients.form.recordNumber')}
          placeholder={isNew ? t('patients.form.recordNumberNext') : ''}
          value={draft.recordNumber}
          autoComplete="off"
          onChange={(recordNumber) => onChange({ recordNumber })}
        />
      </FieldRow>
    </FormSection>
  )
}

function Contact({ draft, onChange }: PartProps) {
  const { t } = useTranslation('app')
  return (
    <FormSection title={t('patients.form.contact')}>
      <FieldRow>
        <TextField
          optional
          figures
          type="tel"
          name="patient.phone"
          label={t('patients.form.phone')}
          value={draft.phone}
          autoComplete="off"
          onChange={(phone) => onChange({ phone })}
        />
        <TextField
          optional
          name="patient.email"
          inputMode="email"
          label={t('patients.form.email')}
          value={draft.email}
          autoComplete="off"
          onChange={(email) => onChange({ email })}
        />
      </FieldRow>
      <FieldRow>
        <TextArea
          optional
          rows={2}
          name="patient.address"
          label={t('patients.form.address')}
          value={draft.address}
          onChange={(address) => onChange({ address })}
        />
        <TextArea
          optional
          rows={2}
          name="patient.emergencyContact"
          label={t('patients.form.emergencyContact')}
          value={draft.emergencyContact}
          onChange={(emergencyContact) => onChange({ emergencyContact })}
        />
      </FieldRow>
    </FormSection>
  )
}

/** Background, precautions and consent. */
function Care({ draft, onChange }: PartProps) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  return (
    <>
      <FormSection title={t('patients.form.background')}>
        <FieldRow columns={3}>
          <TextField
            optional
            name="patient.occupation"
            label={t('patients.form.occupation')}
            value={draft.occupation}
            onChange={(occupation) => onChange({ occupation })}
          />
          <TextField
            optional
            name="patient.sport"
            label={t('patients.form.sport')}
            value={draft.sport}
            onChange={(sport) => onChange({ sport })}
          />
          <NumberField
            optional
            plain
            name="patient.weeklyRunningKm"
            label={t('patients.form.weeklyRunning')}
            unit={t('patients.form.kmPerWeek')}
            value={draft.weeklyRunningKm}
            onChange={(weeklyRunningKm) => onChange({ weeklyRunningKm })}
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

function Note({ draft, onChange }: PartProps) {
  const { t } = useTranslation('app')
  return (
    <FormSection title={t('patients.form.noteTitle')}>
      <TextArea
        hideLabel
        rows={2}
        name="patient.note"
        label={t('patients.form.note')}
        value={draft.note}
        onChange={(note) => onChange({ note })}
      />
    </FormSection>
  )
}
