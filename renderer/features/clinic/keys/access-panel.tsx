import { Lock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState, useLock } from '../../../api/index.ts'
import { Button, Facts, Panel } from '../../../ui/index.ts'
import { ChangePassphrase } from './change-passphrase.tsx'
import { NewRecoveryKey } from './new-recovery-key.tsx'
import { PinActions, usePinFact } from './pin.tsx'
import { RenewKey } from './renew-key.tsx'
import '../clinic.css'

/** Who is here, and what opens the clinic. */
export function AccessPanel({ beforeRenewing }: { readonly beforeRenewing: () => Promise<void> }) {
  const { t } = useTranslation('app')
  const { user, sample, readOnly, may, recoveryKeyConfirmed } = useAppState()
  const lock = useLock()
  const [changing, setChanging] = useState(false)
  const [makingKey, setMakingKey] = useState(false)
  const [renewing, setRenewing] = useState(false)
  const pinFact = usePinFact()
  const pin = sample ? undefined : pinFact
  const checked = t(recoveryKeyConfirmed ? 'clinic.recoveryKey.checked' : 'clinic.recoveryKey.unchecked')
  return (
    <Panel title={t('clinic.page.security')} className="setting-panel">
      <div className="stack gap-3">
        {user ? (
          <Facts
            facts={[
              [t('clinic.page.signedIn'), `${user.name} · ${t(`clinic.page.roles.${user.role}`)}`],
              ...(sample ? [] : [[t('clinic.recoveryKey.fact'), checked] as const]),
              ...(pin === undefined ? [] : [[t('clinic.pin.fact'), pin] as const]),
            ]}
          />
        ) : null}
        {sample ? (
          <p className="muted">{t('clinic.page.sampleAccess')}</p>
        ) : (
          <div className="cluster gap-2">
            <Button isDisabled={readOnly} onPress={() => setChanging(true)}>
              {t('clinic.page.changePassphrase')}
            </Button>
            {may.includes('manage-clinic') ? (
              <>
                <Button isDisabled={readOnly} onPress={() => setMakingKey(true)}>
                  {t('clinic.recoveryKey.make')}
                </Button>
                <Button isDisabled={readOnly} onPress={() => setRenewing(true)}>
                  {t('clinic.renewKey.make')}
                </Button>
              </>
            ) : null}
            <PinActions isDisabled={readOnly} />
            <Button icon={Lock} onPress={lock}>
              {t('clinic.page.lockNow')}
            </Button>
          </div>
        )}
      </div>
      <NewRecoveryKey isOpen={makingKey} onClose={() => setMakingKey(false)} />
      {renewing ? <RenewKey beforeRenewing={beforeRenewing} onClose={() => setRenewing(false)} /> : null}
      <ChangePassphrase isOpen={changing} onClose={() => setChanging(false)} />
    </Panel>
  )
}
