import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../api/index.ts'
import { NewRecoveryKey } from '../features/clinic/index.ts'
import { Button } from '../ui/index.ts'

/**
 * Says on every page that nobody may have the recovery key, and makes a new one. Set-up that was broken off before the
 * key was checked leaves a clinic like that. With a file that can only be read there is nothing to be done about it.
 */
export function RecoveryKeyBanner() {
  const { t } = useTranslation('app')
  const { recoveryKeyConfirmed, readOnly } = useAppState()
  const [making, setMaking] = useState(false)

  function close(): void {
    setMaking(false)
    // The button that the focus came from may have gone with the banner.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById('page')?.focus()
    })
  }

  return (
    <>
      {recoveryKeyConfirmed || readOnly ? null : (
        <aside className="notice notice--warning" aria-label={t('clinic.recoveryKey.banner')}>
          <KeyRound aria-hidden="true" />
          <p>{t('clinic.recoveryKey.bannerText')}</p>
          <Button small variant="quiet" onPress={() => setMaking(true)}>
            {t('clinic.recoveryKey.make')}
          </Button>
        </aside>
      )}
      <NewRecoveryKey isOpen={making} onClose={close} />
    </>
  )
}
