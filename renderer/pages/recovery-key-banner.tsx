import { KeyRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState, useReadOnly } from '../api/index.ts'
import { NewRecoveryKey } from '../features/clinic/index.ts'
import { Button } from '../ui/index.ts'

/**
 * Says on every page that nobody may have the recovery key, and makes a new one. Set-up that was broken off before the
 * key was checked leaves a clinic like that. With a file that can only be read there is nothing to be done about it.
 */
export function RecoveryKeyBanner() {
  const { t } = useTranslation('app')
  const { recoveryKeyConfirmed } = useAppState()
  const readOnly = useReadOnly('manage-clinic')
  const [making, setMaking] = useState(false)
  const isNeeded = !recoveryKeyConfirmed && !readOnly

  // The focus would go back to the banner's button, and is lost when that has gone.
  const wasNeeded = useRef(false)
  useEffect(() => {
    if (isNeeded) wasNeeded.current = true
    if (isNeeded || making || !wasNeeded.current) return
    wasNeeded.current = false
    if (document.activeElement === document.body) document.getElementById('page')?.focus()
  }, [isNeeded, making])

  return (
    <>
      {isNeeded ? (
        <aside className="notice row gap-2 rigid notice--warning" aria-label={t('clinic.recoveryKey.banner')}>
          <KeyRound aria-hidden="true" />
          <p>{t('clinic.recoveryKey.bannerText')}</p>
          <Button small variant="quiet" onPress={() => setMaking(true)}>
            {t('clinic.recoveryKey.make')}
          </Button>
        </aside>
      ) : null}
      <NewRecoveryKey isOpen={making} onClose={() => setMaking(false)} />
    </>
  )
}
