import { BookOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState, PageBody, PageHeader } from '../ui/index.ts'

export interface CatalogPageProps {
  /** The entry that is open, or null for the list alone. */
  readonly exerciseId: string | null
}

export function CatalogPage(_props: CatalogPageProps) {
  const { t } = useTranslation('app')
  return (
    <>
      <PageHeader title={t('shell.places.catalog')} />
      <PageBody>
        <EmptyState icon={BookOpen} title={t('shell.soon.catalog')} />
      </PageBody>
    </>
  )
}
