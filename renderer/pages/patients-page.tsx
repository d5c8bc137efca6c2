import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState, PageBody, PageHeader } from '../ui/index.ts'

export function PatientsPage() {
  const { t } = useTranslation('app')
  return (
    <>
      <PageHeader title={t('shell.places.patients')} />
      <PageBody>
        <EmptyState icon={Users} title={t('shell.soon.patients')} />
      </PageBody>
    </>
  )
}
