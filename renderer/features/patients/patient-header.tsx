/** The strip that says who is on screen: name, age, record number, precautions. */
import { Archive, ArchiveRestore, Ellipsis, Pencil, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ageOn } from '../../../shared/domain/patient.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { useAppState, useReadOnly } from '../../api/index.ts'
import { Button, Chip, IconButton, Menu, classes, useDateText } from '../../ui/index.ts'
import type { MenuLine } from '../../ui/index.ts'
import { useArchivePatient } from './use-archive-patient.ts'
import './patient-header.css'

/** Characters from which a name is set smaller, so that all of it stays readable. */
const longName = 40

export function PatientHeader({
  patient,
  switcher,
  tabs,
  editHref,
  moreEntries,
  isBinned,
}: {
  readonly patient: Patient
  readonly switcher: ReactNode
  readonly tabs: ReactNode
  /** Address of the record form, without `#`. */
  readonly editHref: string
  /** Further lines of the record's menu. */
  readonly moreEntries: readonly MenuLine[]
  /** In the bin, from where it does not come back by the archive. */
  readonly isBinned: boolean
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const readOnly = useReadOnly('register')
  const dates = useDateText()
  const archive = useArchivePatient()
  const [, navigate] = useLocation()
  const isArchived = patient.archivedAt !== null
  const { givenName, familyName, preferredName } = patient
  const isLong = givenName.length + familyName.length > longName

  return (
    <header className="page-header">
      <div className="patient-header__line row gap-3">
        <h1
          className={classes('patient-header__name', isLong && 'patient-header__name--long')}
          title={`${givenName} ${familyName}`}
        >
          {givenName} {familyName}
        </h1>
        {preferredName && preferredName !== givenName ? (
          <span className="patient-header__preferred rigid muted one-line">“{preferredName}”</span>
        ) : null}
        <span className="patient-header__facts muted row stretch gap-3 rigid">
          <span title={dates.day(patient.birthDate)}>
            {t('patients.page.age', { age: ageOn(patient.birthDate, today) })}
          </span>
          <span>{dates.day(patient.birthDate)}</span>
          <span className="patient-header__number">
            {t('patients.page.number', { number: patient.recordNumber })}
          </span>
        </span>
        <span className="patient-header__episode row gap-2 push">
          {switcher}
          <Menu
            label={t('patients.page.more')}
            placement="bottom end"
            trigger={<IconButton icon={Ellipsis} label={t('patients.page.more')} />}
            entries={[
              ...(readOnly
                ? []
                : [
                    {
                      id: 'edit',
                      label: t('patients.edit'),
                      icon: Pencil,
                      onAction: () => navigate(editHref),
                    },
                  ]),
              ...(isBinned
                ? []
                : [
                    {
                      id: 'archive',
                      label: isArchived ? t('patients.bringBack') : t('patients.archive'),
                      icon: isArchived ? ArchiveRestore : Archive,
                      onAction: () => void archive(patient, !isArchived),
                    },
                  ]),
              ...(moreEntries.length === 0 ? [] : ['line' as const, ...moreEntries]),
            ]}
          />
        </span>
      </div>
      <div className="patient-header__strip split bottom gap-6">
        {tabs}
        <Precautions patient={patient} />
      </div>
      {isArchived && !isBinned ? (
        <p className="patient-header__archived muted row gap-2" role="status">
          <Archive aria-hidden="true" className="lucide" />
          {t('patients.archivedNotice')}
          <Button small onPress={() => void archive(patient, false)}>
            {t('patients.bringBack')}
          </Button>
        </p>
      ) : null}
    </header>
  )
}

function Precautions({ patient }: { readonly patient: Patient }) {
  const { t } = useTranslation('app')
  if (patient.precautions.length === 0) return null
  return (
    <ul
      className="patient-header__precautions cluster stretch to-end"
      aria-label={t('patients.form.precautions')}
    >
      {patient.precautions.map((one) => {
        const name = t(`patients.precautions.${one.code}`)
        const said = one.note ? `${name}: ${one.note}` : name
        return (
          <li key={one.code} title={said}>
            <Chip tone="warning" icon={TriangleAlert}>
              {said}
            </Chip>
          </li>
        )
      })}
    </ul>
  )
}
