/** The columns of the register. */
import { Archive, ArchiveRestore, Ellipsis, FileText } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ageOn } from '../../../shared/domain/patient.ts'
import type { PatientSummary } from '../../../shared/domain/patient.ts'
import { episodeName } from '../../../shared/text/episode-name.ts'
import { useAppState } from '../../api/index.ts'
import { IconButton, Menu, useDateText } from '../../ui/index.ts'
import type { DataColumn } from '../../ui/index.ts'
import { planWeekText, registerName } from './patient-name.ts'
import { useArchivePatient } from './use-archive-patient.ts'

export function usePatientColumns(): readonly DataColumn<PatientSummary>[] {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const dates = useDateText()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('patients.list.name'),
        value: registerName,
        cell: (patient) => <PatientName patient={patient} />,
        sortable: true,
      },
      {
        id: 'recordNumber',
        header: t('patients.list.recordNumber'),
        value: (one) => one.recordNumber,
        width: '96px',
        leaves: 1,
        sortable: true,
      },
      {
        id: 'birthDate',
        header: t('patients.list.birthDate'),
        value: (one) => one.birthDate,
        cell: (one) => (
          <>
            {dates.day(one.birthDate)} <span className="muted">· {ageOn(one.birthDate, today)}</span>
          </>
        ),
        width: '140px',
        sortable: true,
      },
      {
        id: 'condition',
        header: t('patients.list.condition'),
        value: (one) => one.episode?.condition ?? null,
        cell: (one) =>
          one.episode ? (
            <span title={episodeName(t, one.episode.condition, one.episode.side)}>
              {episodeName(t, one.episode.condition, one.episode.side)}
            </span>
          ) : (
            <span className="faint">{t('patients.week.noEpisode')}</span>
          ),
        width: '24%',
        least: 150,
        leaves: 5,
      },
      {
        id: 'week',
        header: t('patients.list.week'),
        value: (one) => one.episode?.week ?? null,
        cell: (one) => {
          if (!one.episode) return null
          const text = planWeekText(t, one.episode)
          return one.episode.week === null ? <span className="faint">{text}</span> : text
        },
        width: '132px',
        leaves: 4,
      },
      {
        id: 'lastCheckIn',
        header: t('patients.list.lastCheckIn'),
        value: (one) => one.lastCheckInOn,
        cell: (one) => dates.day(one.lastCheckInOn),
        width: '116px',
        leaves: 2,
      },
      {
        id: 'pain',
        header: t('patients.list.pain'),
        value: (one) => one.lastPain,
        cell: (one) =>
          one.lastPain === null ? null : (
            <>
              {one.lastPain}
              <span className="muted"> / 10</span>
            </>
          ),
        width: '64px',
        leaves: 3,
        align: 'end',
      },
      {
        id: 'actions',
        header: t('patients.page.more'),
        hideHeader: true,
        value: () => null,
        cell: (one) => <RowMenu patient={one} />,
        width: '64px',
        align: 'end',
      },
    ],
    [t, today, dates],
  )
}

function PatientName({ patient }: { readonly patient: PatientSummary }) {
  const { familyName, givenName, preferredName } = patient
  return (
    <span title={registerName(patient)}>
      <strong>{familyName}</strong>, {givenName}
      {preferredName && preferredName !== givenName ? (
        <span className="muted"> “{preferredName}”</span>
      ) : null}
    </span>
  )
}

function RowMenu({ patient }: { readonly patient: PatientSummary }) {
  const { t } = useTranslation('app')
  const archive = useArchivePatient()
  const [, navigate] = useLocation()
  const label = t('patients.list.actions', { name: registerName(patient) })
  const isArchived = patient.archivedAt !== null
  return (
    <Menu
      label={label}
      placement="bottom end"
      trigger={
        <IconButton small className="patient-list__more" icon={Ellipsis} label={label} excludeFromTabOrder />
      }
      entries={[
        {
          id: 'record',
          label: t('patients.edit'),
          icon: FileText,
          onAction: () => navigate(`/patients/${patient.id}/record?edit=record`),
        },
        {
          id: 'archive',
          label: isArchived ? t('patients.bringBack') : t('patients.archive'),
          icon: isArchived ? ArchiveRestore : Archive,
          onAction: () => void archive(patient, !isArchived),
        },
      ]}
    />
  )
}
