/** What the record says of a person, to read. */
import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ageOn } from '../../../shared/domain/patient.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { useAppState, useReadOnly } from '../../api/index.ts'
import { ButtonLink, Chip, Facts, Panel, useDateText } from '../../ui/index.ts'
import { useIsRecordDirty } from './edit-record.tsx'
import './record-facts.css'

export function RecordFacts({
  patient,
  editHref,
  actions,
}: {
  readonly patient: Patient
  readonly editHref: string
  readonly actions?: ReactNode
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const readOnly = useReadOnly('register')
  const dates = useDateText()
  const isDirty = useIsRecordDirty(patient)

  const none = <span className="faint">{t('patients.record.none')}</span>
  const text = (value: string) => (value === '' ? none : <span className="record-facts__text">{value}</span>)
  const { consent } = patient
  const consentText = !consent.given
    ? t('patients.record.consentMissing')
    : consent.on === null
      ? t('patients.record.consentGivenUndated')
      : t('patients.record.consentGiven', { date: dates.day(consent.on) })

  const precautions =
    patient.precautions.length === 0 ? (
      t('patients.record.noPrecautions')
    ) : (
      <ul className="record-facts__list stack gap-half">
        {patient.precautions.map((one) => (
          <li key={one.code}>
            {t(`patients.precautions.${one.code}`)}
            {one.note ? <span className="muted">: {one.note}</span> : null}
          </li>
        ))}
      </ul>
    )
  const consentLine = (
    <>
      {consentText}
      {consent.note ? <span className="muted">: {consent.note}</span> : null}
    </>
  )

  return (
    <Panel
      title={t('patients.record.title')}
      actions={
        <>
          {isDirty ? <Chip tone="warning">{t('ui.notSaved')}</Chip> : null}
          {readOnly ? null : (
            <ButtonLink small icon={Pencil} href={editHref}>
              {t('patients.edit')}
            </ButtonLink>
          )}
          {actions}
        </>
      }
    >
      <Facts
        facts={[
          [t('patients.form.givenName'), text(patient.givenName)],
          [t('patients.form.familyName'), text(patient.familyName)],
          [t('patients.form.preferredName'), text(patient.preferredName)],
          [
            t('patients.form.birthDate'),
            t('patients.record.born', {
              date: dates.day(patient.birthDate),
              age: t('patients.age', { count: ageOn(patient.birthDate, today) }),
            }),
          ],
          [t('patients.form.sex'), t(`patients.sex.${patient.sex}`)],
          [t('patients.form.language'), t(`patients.languages.${patient.language}`)],
          [t('patients.form.recordNumber'), patient.recordNumber],
        ]}
      />
      <hr className="record-facts__line" />
      <Facts
        facts={[
          [t('patients.form.phone'), text(patient.phone)],
          [t('patients.form.email'), text(patient.email)],
          [t('patients.form.address'), text(patient.address)],
          [t('patients.form.emergencyContact'), text(patient.emergencyContact)],
        ]}
      />
      <hr className="record-facts__line" />
      <Facts
        facts={[
          [t('patients.form.occupation'), text(patient.occupation)],
          [t('patients.form.sport'), text(patient.sport)],
          [
            t('patients.form.weeklyRunning'),
            patient.weeklyRunningKm === null
              ? none
              : t('patients.record.weeklyRunning', { km: patient.weeklyRunningKm }),
          ],
          [t('patients.form.precautions'), precautions],
          [t('patients.form.consent'), consentLine],
          [t('patients.form.noteTitle'), text(patient.note)],
        ]}
      />
      <p className="record-facts__changed faint small">
        {t('patients.record.changed', { date: dates.instant(patient.updatedAt) })}
      </p>
    </Panel>
  )
}
