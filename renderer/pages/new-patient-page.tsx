import { UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState, PageBody, PageHeader } from '../ui/index.ts'

export function NewPatientPage() {
  const { t } = useTranslation('app')
  return (
    <>
      <PageHeader title={t('shell.places.patients')} />
      <PageBody>
        <EmptyState icon={UserPlus} title={t('shell.soon.patients')} />
      </PageBody>
    </>
  )
}
