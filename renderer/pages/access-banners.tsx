/** What the shell says of who sits here: what the role allows, what was taken, what is due, what waits for an owner. */
import { KeyRound, ShieldAlert, Siren, UserRound } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState, useQueryCall } from '../api/index.ts'
import { ChangePassphrase, TakeForEmergency } from '../features/clinic/index.ts'
import { Button, ButtonLink, useDateText } from '../ui/index.ts'

export function AccessBanners() {
  return (
    <>
      <PassphraseToBeSet />
      <Taken />
      <RoleAllows />
      <Waiting />
    </>
  )
}

function PassphraseToBeSet() {
  const { t } = useTranslation('app')
  const { passphraseDue, readOnly } = useAppState()
  const [changing, setChanging] = useState(false)
  return (
    <>
      {passphraseDue === null || readOnly ? null : (
        <aside
          className="notice row gap-2 rigid notice--warning"
          aria-label={t('clinic.passphraseChange.banner')}
        >
          <KeyRound aria-hidden="true" />
          <p>{t('clinic.passphraseChange.bannerText')}</p>
          <Button small variant="quiet" onPress={() => setChanging(true)}>
            {t('clinic.passphraseChange.recoveredTitle')}
          </Button>
        </aside>
      )}
      <ChangePassphrase isOpen={changing} onClose={() => setChanging(false)} />
    </>
  )
}

/** Until it ends: then the state is read again, and what was open to them is closed. */
function Taken() {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const { taken } = useAppState()
  const { refetch } = useQueryCall('app.state', {})
  const ends = taken[0]?.until
  useEffect(() => {
    if (ends === undefined) return undefined
    const timer = setTimeout(() => void refetch(), Math.max(0, Date.parse(ends) - Date.now()) + 500)
    return () => clearTimeout(timer)
  }, [ends, refetch])
  return taken.map(({ permission, until }) => (
    <p key={permission} className="notice row gap-2 rigid notice--warning">
      <Siren aria-hidden="true" />
      {t('clinic.may.taken', {
        permission: t(`clinic.may.permissions.${permission}`),
        time: dates.instant(until),
      })}
    </p>
  ))
}

/** Whose role leaves something out reads what, and how to take it where care cannot wait. */
function RoleAllows() {
  const { t } = useTranslation('app')
  const { user, readOnly, sample } = useAppState()
  const [taking, setTaking] = useState(false)
  const role = user?.role
  if (sample || (role !== 'assistant' && role !== 'front-desk')) return null
  return (
    <aside className="notice row gap-2 rigid" aria-label={t('clinic.may.label')}>
      <UserRound aria-hidden="true" />
      <p>{t(`clinic.may.notice.${role}`)}</p>
      <Button small variant="quiet" isDisabled={readOnly} onPress={() => setTaking(true)}>
        {t('clinic.may.take')}
      </Button>
      <TakeForEmergency isOpen={taking} onClose={() => setTaking(false)} />
    </aside>
  )
}

function Waiting() {
  const { t } = useTranslation('app')
  const { notices } = useAppState()
  if (notices === 0) return null
  return (
    <aside className="notice row gap-2 rigid notice--warning" aria-label={t('clinic.notices.banner')}>
      <ShieldAlert aria-hidden="true" />
      <p>{t('clinic.notices.bannerText', { count: notices })}</p>
      <ButtonLink small variant="quiet" href="/clinic">
        {t('clinic.notices.show')}
      </ButtonLink>
    </aside>
  )
}
