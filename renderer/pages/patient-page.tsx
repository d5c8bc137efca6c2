import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState, PageBody, PageHeader, TabLinks } from '../ui/index.ts'

export const patientParts = ['plan', 'check-ins', 'handouts', 'record'] as const
export type PatientPart = (typeof patientParts)[number]

export interface PatientPageProps {
  /** The page is made anew for each patient (its key), so no state of one is ever seen at another. */
  readonly patientId: string
  readonly part: PatientPart
}

export function PatientPage({ patientId, part }: PatientPageProps) {
  const { t } = useTranslation('app')
  const labels = {
    plan: t('shell.patientTabs.plan'),
    'check-ins': t('shell.patientTabs.checkIns'),
    handouts: t('shell.patientTabs.handouts'),
    record: t('shell.patientTabs.record'),
  }
  return (
    <>
      <PageHeader title={t('shell.soon.patient')}>
        <TabLinks
          label={t('shell.patientTabs.label')}
          current={part}
          links={patientParts.map((id) => ({ id, label: labels[id], href: `#/patients/${patientId}/${id}` }))}
        />
      </PageHeader>
      <PageBody>
        <EmptyState icon={FileText} title={labels[part]} />
      </PageBody>
    </>
  )
}
