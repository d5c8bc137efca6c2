import { useTranslation } from 'react-i18next'
import { mayRole } from '../../../shared/domain/roles.ts'
import { useAppState } from '../../api/index.ts'
import { ButtonLink, Panel } from '../../ui/index.ts'

/** The way from the clinic's page to the records that are due. */
export function KeepingPanel() {
  const { t } = useTranslation('app')
  const { user } = useAppState()
  if (user === null || !mayRole(user.role, 'manage-clinic')) return null
  return (
    <Panel title={t('rights.due.panel')} className="setting-panel">
      <div className="stack gap-3">
        <p className="muted">{t('rights.due.panelText')}</p>
        <div className="row stretch gap-2">
          <ButtonLink href="#/clinic/records">{t('rights.due.open')}</ButtonLink>
        </div>
      </div>
    </Panel>
  )
}
