import { DatabaseBackup, FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AppState } from '../../../../shared/domain/clinic.ts'
import { useErrorSentence, useLifecycle, useQueryCall } from '../../../api/index.ts'
import { Button, Form, FormActions, Select, showToast } from '../../../ui/index.ts'
import { OpenBackup } from './open-backup.tsx'
import { useSecretProblems } from '../keys/refusals.ts'
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
  /** Hears the secret that opened the clinic, for whoever has to set a new passphrase now. */
  readonly onOpened: (shown: Shown) => void
}

/** Opens the clinic with somebody's passphrase, or with the recovery key. */
export function Unlock({ clinicName, people, onOpened }: UnlockProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const [, navigate] = useLocation()
  const [shown, setShown] = useState<Shown>(noSecret)
  const [userId, setUserId] = useState<string | null>(() => (isAmong(people, lastHere) ? lastHere : null))
  const [owners, setOwners] = useState<People>([])
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const unlock = useLifecycle('clinic.unlock')
  const sample = useLifecycle('sample.open')
  const problems = useSecretProblems(unlock.error, shownField)
  const withKey = 'recoveryKey' in shown
  const chosen = withKey ? ownerId : userId

  async function open(): Promise<void> {
    const answer = await unlock.run({ ...shown, ...(chosen === null ? {} : { userId: chosen }) })
    if (!answer.ok) {
      // That it does not open may just have been found.
      await backups.refetch()
      return
    }
    if (answer.value.owners.length > 0) {
      setOwners(answer.value.owners)
      setOwnerId(answer.value.owners[0]?.id ?? null)
      return
    }
    wasHere(chosen)
    onOpened(shown)
  }

  const backups = useQueryCall('backups.list', {})
  const [restoring, setRestoring] = useState(false)
  const trouble = backups.data?.trouble ?? null

  async function openSample(): Promise<void> {
    navigate('/', { replace: true })
    const answer = await sample.run({})
    if (!answer.ok) showToast(sentence(answer.error))
  }

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
      <h1>
        {clinicName === '' ? t('clinic.unlock.title') : t('clinic.unlock.clinic', { clinic: clinicName })}
      </h1>
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
          <WhoSelect label={t('clinic.unlock.name')} people={people} value={userId} onChange={setUserId} />
        ) : null}
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
        <FormActions>
          <Button type="submit" variant="primary" busy={unlock.busy}>
            {unlock.busy ? t('clinic.unlock.working') : t('clinic.unlock.action')}
          </Button>
        </FormActions>
      </Form>
    </WelcomeFrame>
  )
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
