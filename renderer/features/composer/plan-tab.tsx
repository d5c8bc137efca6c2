import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import type { Patient } from '../../../shared/domain/patient.ts'
import { EmptyState } from '../../ui/index.ts'

export function PlanTab(_props: { readonly patient: Patient; readonly episode: Episode }) {
  const { t } = useTranslation('app')
  return <EmptyState title={t('shell.patientTabs.plan')} />
}
