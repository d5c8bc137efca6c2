import { useTranslation } from 'react-i18next'
import { mayRole } from '../../../shared/domain/roles.ts'
import { useAppState } from '../../api/index.ts'
import { ButtonLink, Panel } from '../../ui/index.ts'

/** The way to the audit, for whoever may read it. */
export function AuditPanel() {
  const { t } = useTranslation('app')
  const { user } = useAppState()
  if (user === null || !mayRole(user.role, 'manage-clinic')) return null
  return (
    <Panel title={t('audit.title')} className="setting-panel">
      <div className="stack gap-3">
        <p className="muted">{t('audit.panelText')}</p>
        <div className="row stretch gap-2">
          <ButtonLink href="#/clinic/audit">{t('audit.open')}</ButtonLink>
        </div>
      </div>
    </Panel>
  )
}
