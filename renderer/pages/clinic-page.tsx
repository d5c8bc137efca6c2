import { useTranslation } from 'react-i18next'
import { useAppState } from '../api/index.ts'
import { AuditPanel } from '../features/audit/index.ts'
import {
  AboutPanel,
  AccessPanel,
  BackupsPanel,
  DataPanel,
  DetailsPanel,
  DevicePanel,
  NoticesPanel,
  PeoplePanel,
} from '../features/clinic/index.ts'
import { forgetOpenPlans } from '../features/composer/open-plans/open-plans.ts'
import { KeepingPanel } from '../features/rights/index.ts'
import { PageBody, PageHeader } from '../ui/index.ts'

export function ClinicPage() {
  const { t } = useTranslation('app')
  const { clinicName } = useAppState()
  return (
    <>
      <PageHeader title={t('clinic.page.title')} detail={clinicName} />
      <PageBody narrow>
        <DetailsPanel />
        <DevicePanel />
        <AccessPanel beforeRenewing={forgetOpenPlans} />
        <PeoplePanel />
        <NoticesPanel />
        <AuditPanel />
        <BackupsPanel beforeRestore={forgetOpenPlans} />
        <KeepingPanel />
        <DataPanel beforeMoving={forgetOpenPlans} />
        <AboutPanel />
      </PageBody>
    </>
  )
}
