import { DatabaseBackup, FlaskConical, Grid3x3, TextCursorInput } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AppState } from '../../../../shared/domain/clinic.ts'
import { mostPinTries, pinLength } from '../../../../shared/domain/pin.ts'
import { useErrorSentence, useLifecycle, useQueryCall, useSecretProblems } from '../../../api/index.ts'
import { Button, Form, FormActions, SecretField, Select, showToast } from '../../../ui/index.ts'
import { OpenBackup } from './open-backup.tsx'
import { noSecret, ShownSecret, shownField, type Shown } from '../keys/shown-secret.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

type People = AppState['signIn']

/** Who came in at this window last, so that it asks for the passphrase of whoever works here. Kept nowhere else. */
let lastHere: string | null = null
const wasHere = (id: string | null): void => void (lastHere = id)

interface UnlockProps {
  readonly clinicName: string
  /** Who can be chosen; empty where there is only one. */
  readonly people: People
  /** Whose PIN opens this window. */
  readonly pins: AppState['pins']
  /** Who makes room for somebody else at this window. */
  readonly leaving?: AppState['user']
  /** Hears the secret that opened the clinic, for whoever has to set a new passphrase now. */
  readonly onOpened: (shown: Shown) => void
}

/** Opens the clinic with somebody's passphrase or PIN, or with the recovery key. */
export function Unlock({ clinicName, people, pins, leaving = null, onOpened }: UnlockProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const [, navigate] = useLocation()
  const [shown, setShown] = useState<Shown>(noSecret)
  const [pin, setPin] = useState('')
  const [wantsPin, setWantsPin] = useState(true)
  const [userId, setUserId] = useState<string | null>(() => whoIsNext(people, leaving))
  const [owners, setOwners] = useState<People>([])
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const unlock = useLifecycle('clinic.unlock')
  const sample = useLifecycle('sample.open')
  const state = useQueryCall('app.state', {})
  const withKey = 'recoveryKey' in shown
  const chosen = withKey ? ownerId : userId
  // Where there is nobody to choose from, it is theirs.
  const theirPin = pins.find((one) => one.userId === (people.length === 0 ? pins[0]?.userId : userId))
  const isTyping = !withKey && shown.passphrase !== ''
  const byPin = wantsPin && !withKey && !isTyping ? theirPin : undefined
  const problems = useSecretProblems(unlock.error, byPin ? pinField : shownField)

  async function open(): Promise<void> {
    const who = chosen === null ? {} : { userId: chosen }
    const answer = await unlock.run(byPin ? { pin, userId: byPin.userId } : { ...shown, ...who })
    setPin('')
    if (!answer.ok) {
      // That it does not open may just have been found, or that no tries are left.
      await Promise.all([backups.refetch(), state.refetch()])
      return
    }
    if (answer.value.owners.length > 0) {
      setOwners(answer.value.owners)
      setOwnerId(answer.value.owners[0]?.id ?? null)
      return
    }
    wasHere(chosen)
    if (!byPin) onOpened(shown)
  }

  const backups = useQueryCall('backups.list', {})
  const [restoring, setRestoring] = useState(false)
  const trouble = backups.data?.trouble ?? null

  async function openSample(): Promise<void> {
    navigate('/', { replace: true })
    const answer = await sample.run({})
    if (!answer.ok) showToast(sentence(answer.error))
  }

  const locked =
    clinicName === '' ? t('clinic.unlock.title') : t('clinic.unlock.clinic', { clinic: clinicName })
  const title = leaving ? t('clinic.unlock.switch') : locked
  if (restoring && backups.data)
    return <OpenBackup backups={backups.data.backups} replacing onEnd={() => setRestoring(false)} />
  return (
    <WelcomeFrame
      foot={
        <Button
          small
          variant="quiet"
          icon={FlaskConical}
          busy={sample.busy}
          onPress={() => void openSample()}
        >
          {t('clinic.unlock.sample')}
        </Button>
      }
    >
      <h1>{title}</h1>
      {leaving ? (
        <p className="welcome__lead">{t('clinic.unlock.switchText', { name: leaving.name })}</p>
      ) : null}
      {trouble === null ? null : (
        <div className="stack gap-3">
          <p role="alert">{t(`backups.trouble.${trouble}`)}</p>
          <div className="row stretch gap-2">
            <Button icon={DatabaseBackup} onPress={() => setRestoring(true)}>
              {t('backups.open.instead')}
            </Button>
          </div>
        </div>
      )}
      <Form
        problems={problems}
        className="unlock"
        onSubmit={() => void open()}
        aria-label={t('clinic.unlock.title')}
      >
        {withKey && owners.length > 0 ? (
          <>
            <p className="muted">{t('clinic.unlock.ownerText')}</p>
            <WhoSelect
              label={t('clinic.unlock.owner')}
              people={owners}
              value={ownerId}
              onChange={setOwnerId}
            />
          </>
        ) : null}
        {!withKey && people.length > 0 ? (
          <WhoSelect
            label={t('clinic.unlock.name')}
            people={people}
            value={userId}
            onChange={(id) => {
              unlock.reset()
              setPin('')
              setUserId(id)
            }}
          />
        ) : null}
        {byPin ? (
          <SecretField
            key={byPin.userId}
            name={pinField}
            label={t('clinic.unlock.pin')}
            {...(byPin.triesLeft < mostPinTries
              ? { hint: t('clinic.unlock.triesLeft', { count: byPin.triesLeft }) }
              : {})}
            value={pin}
            onChange={setPin}
            inputMode="numeric"
            maxLength={pinLength.longest}
            autoFocus
          />
        ) : (
          <ShownSecret
            shown={shown}
            onChange={(next) => {
              if ('recoveryKey' in next !== withKey) unlock.reset()
              setOwners([])
              setShown(next)
            }}
            label={t('clinic.unlock.passphrase')}
            isDisabled={unlock.busy}
            autoFocus={people.length === 0 || userId !== null}
          />
        )}
        {theirPin && !withKey ? (
          <div className="row">
            <Button
              small
              variant="quiet"
              icon={byPin ? TextCursorInput : Grid3x3}
              isDisabled={unlock.busy}
              onPress={() => {
                unlock.reset()
                setShown(noSecret)
                setWantsPin(byPin === undefined)
              }}
            >
              {t(byPin ? 'clinic.unlock.notPin' : 'clinic.unlock.usePin')}
            </Button>
          </div>
        ) : null}
        <FormActions>
          <Button type="submit" variant="primary" busy={unlock.busy}>
            {unlock.busy ? t('clinic.unlock.working') : t('clinic.unlock.action')}
          </Button>
        </FormActions>
      </Form>
    </WelcomeFrame>
  )
}

const pinField = 'pin'

/** Whoever worked here last; where somebody makes room, the only other one. */
function whoIsNext(people: People, leaving: AppState['user']): string | null {
  const [other, ...more] = people.filter(({ id }) => id !== leaving?.id)
  if (leaving) return more.length === 0 ? (other?.id ?? null) : null
  return isAmong(people, lastHere) ? lastHere : null
}

const isAmong = (people: People, id: string | null) => people.some((one) => one.id === id)

function WhoSelect({
  label,
  people,
  value,
  onChange,
}: {
  readonly label: string
  readonly people: People
  readonly value: string | null
  readonly onChange: (id: string) => void
}) {
  const { i18n } = useTranslation('app')
  const options = people
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((one, other) => one.label.localeCompare(other.label, i18n.language))
  return (
    <Select
      name="userId"
      label={label}
      options={options}
      value={isAmong(people, value) ? value : null}
      onChange={onChange}
      autoFocus={value === null}
    />
  )
}
