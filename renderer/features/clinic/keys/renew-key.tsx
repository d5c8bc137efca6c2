/** Encrypts the clinic anew: what happens, the passphrase, then the new words and the first passphrases of the others. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { useAppState, useLifecycle, useQueryCall } from '../../../api/index.ts'
import { Button, Dialog, Facts, FormActions, showToast } from '../../../ui/index.ts'
import { KeySteps } from './key-steps.tsx'
import { useKeepWindow } from './keep-window.ts'
import { PassphraseForm } from './passphrase-form.tsx'

type Given = OutputOf<'clinic.renewKey'>['given']

interface RenewKeyProps {
  /** Saves and lets go of what is open of records. */
  readonly beforeRenewing: () => Promise<void>
  readonly onClose: () => void
}

export function RenewKey({ beforeRenewing, onClose }: RenewKeyProps) {
  const { t } = useTranslation('app')
  const renew = useLifecycle('clinic.renewKey')
  const [given, setGiven] = useState<Given>([])
  const [confirmed, setConfirmed] = useState(false)
  const title = t('clinic.renewKey.title')

  function end(): void {
    showToast(t('clinic.renewKey.done'))
    onClose()
  }

  if (confirmed && given.length > 0) return <FirstPassphrases given={given} onDone={end} />
  return (
    <KeySteps
      title={title}
      isWorking={renew.busy}
      ask={(onMade) => (
        <RenewForm
          renew={renew}
          beforeRenewing={beforeRenewing}
          onRenewed={(made) => {
            setGiven(made.given)
            onMade(made.recoveryKey)
          }}
          onClose={onClose}
        />
      )}
      onConfirmed={() => (given.length > 0 ? setConfirmed(true) : end())}
      onClose={given.length > 0 ? () => setConfirmed(true) : onClose}
    />
  )
}

interface RenewFormProps extends RenewKeyProps {
  readonly renew: ReturnType<typeof useLifecycle<'clinic.renewKey'>>
  readonly onRenewed: (made: OutputOf<'clinic.renewKey'>) => void
}

function RenewForm({ renew, beforeRenewing, onRenewed, onClose }: RenewFormProps) {
  const { t, i18n } = useTranslation('app')
  const { user } = useAppState()
  const users = useQueryCall('users.list', {}).data?.users ?? []
  const others = users.filter(({ id, retiredAt }) => id !== user?.id && retiredAt === null)
  const names = new Intl.ListFormat(i18n.language).format(others.map(({ name }) => name))

  async function start(passphrase: string): Promise<void> {
    await beforeRenewing()
    const answer = await renew.run({ passphrase })
    if (answer.ok) onRenewed(answer.value)
  }

  const happens = [
    t('clinic.renewKey.backup'),
    t('clinic.renewKey.words'),
    t('clinic.renewKey.own'),
    others.length === 0 ? t('clinic.renewKey.alone') : t('clinic.renewKey.others', { names }),
    t('clinic.renewKey.locked'),
    t('clinic.renewKey.old'),
  ]
  return (
    <PassphraseForm
      of={renew}
      title={t('clinic.renewKey.title')}
      label={t('clinic.renewKey.passphrase')}
      working={t('clinic.renewKey.working')}
      stop
      action={t('clinic.renewKey.action')}
      onSend={start}
      onLeave={onClose}
    >
      <p className="muted">{t('clinic.renewKey.text')}</p>
      <ul className="text-list stack gap-1h" aria-label={t('clinic.renewKey.happens')}>
        {happens.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </PassphraseForm>
  )
}

/** Shown once. */
function FirstPassphrases({ given, onDone }: { readonly given: Given; readonly onDone: () => void }) {
  const { t } = useTranslation('app')
  useKeepWindow(true)
  return (
    <Dialog title={t('clinic.renewKey.given')} isOpen onClose={onDone} mustAnswer>
      <div className="stack gap-4">
        <p className="muted">{t('clinic.renewKey.givenText')}</p>
        <Facts facts={given.map(({ name, firstPassphrase }) => [name, firstPassphrase] as const)} />
        <FormActions>
          <Button variant="primary" onPress={onDone}>
            {t('clinic.renewKey.givenDone')}
          </Button>
        </FormActions>
      </div>
    </Dialog>
  )
}
