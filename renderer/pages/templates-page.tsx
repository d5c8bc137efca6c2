import { LayoutTemplate } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState, PageBody, PageHeader } from '../ui/index.ts'

export function TemplatesPage() {
  const { t } = useTranslation('app')
  return (
    <>
      <PageHeader title={t('shell.places.templates')} />
      <PageBody>
        <EmptyState icon={LayoutTemplate} title={t('shell.soon.templates')} />
      </PageBody>
    </>
  )
}
