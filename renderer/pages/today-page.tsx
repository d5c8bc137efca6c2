import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAppState } from '../api/index.ts'
import { DayLists } from '../features/patients/index.ts'
import { PageHeader, useDateText } from '../ui/index.ts'

export function TodayPage() {
  const { t } = useTranslation('app')
  const [, navigate] = useLocation()
  const { today } = useAppState()
  const dates = useDateText()
  return (
    <>
      <PageHeader title={t('today.title')} detail={dates.longDay(today)} />
      <DayLists
        onOpen={(patientId, episodeId) => navigate(`/patients/${patientId}/check-ins?episode=${episodeId}`)}
      />
    </>
  )
}
