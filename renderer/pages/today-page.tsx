import { CalendarCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState, PageBody, PageHeader } from '../ui/index.ts'

export function TodayPage() {
  const { t } = useTranslation('app')
  return (
    <>
      <PageHeader title={t('shell.places.today')} />
      <PageBody>
        <EmptyState icon={CalendarCheck} title={t('shell.soon.today')} />
      </PageBody>
    </>
  )
}
