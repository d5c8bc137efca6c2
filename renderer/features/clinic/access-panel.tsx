import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState, useJob } from '../../api/index.ts'
import { Button, Facts, Panel } from '../../ui/index.ts'
import { ChangePassphrase } from './change-passphrase.tsx'
import './clinic.css'

/** Who is here, and what opens the clinic. */
export function AccessPanel() {
  const { t } = useTranslation('app')
  const { user, sample } = useAppState()
  const lock = useJob('clinic.lock')
  const [changing, setChanging] = useState(false)
  return (
    <Panel title={t('clinic.page.security')} className="setting-panel">
      <div className="settings">
        {user ? (
          <Facts
            facts={[[t('clinic.page.signedIn'), `${user.name} · ${t(`clinic.page.roles.${user.role}`)}`]]}
          />
        ) : null}
        {sample ? (
          <p className="muted">{t('clinic.page.sampleAccess')}</p>
        ) : (
          <div className="settings__actions">
            <Button onPress={() => setChanging(true)}>{t('clinic.page.changePassphrase')}</Button>
            <Button icon={Lock} busy={lock.busy} onPress={() => void lock.run({})}>
              {t('clinic.page.lockNow')}
            </Button>
          </div>
        )}
      </div>
      <ChangePassphrase isOpen={changing} onClose={() => setChanging(false)} />
    </Panel>
  )
}
