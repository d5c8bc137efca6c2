import { FlaskConical, KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useErrorSentence, useLifecycle } from '../../api/index.ts'
import { Button, Form, FormActions, SecretField, showToast, TextArea } from '../../ui/index.ts'
import { useSecretProblems } from './refusals.ts'
import { WelcomeFrame } from './welcome-frame.tsx'

/** Opens the clinic with the passphrase, or with the recovery key. */
export function Unlock({ clinicName }: { readonly clinicName: string }) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const [, navigate] = useLocation()
  const [withKey, setWithKey] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [recoveryKey, setRecoveryKey] = useState('')
  const unlock = useLifecycle('clinic.unlock')
  const sample = useLifecycle('sample.open')
  const problems = useSecretProblems(unlock.error, withKey ? 'recoveryKey' : 'passphrase')

  async function openSample(): Promise<void> {
    navigate('/', { replace: true })
    const answer = await sample.run({})
    if (!answer.ok) showToast(sentence(answer.error))
  }

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
      <Form
        problems={problems}
        className="unlock"
        onSubmit={() => void unlock.run(withKey ? { recoveryKey } : { passphrase })}
        aria-label={t('clinic.unlock.title')}
      >
        {withKey ? (
          <TextArea
            key="key"
            name="recoveryKey"
            label={t('clinic.unlock.key')}
            hint={t('clinic.unlock.keyHint')}
            value={recoveryKey}
            onChange={setRecoveryKey}
            rows={4}
            maxLength={600}
            spellCheck="false"
            autoFocus
          />
        ) : (
          <SecretField
            key="passphrase"
            name="passphrase"
            label={t('clinic.unlock.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            maxLength={256}
            autoFocus
          />
        )}
        <FormActions>
          <Button type="submit" variant="primary" busy={unlock.busy}>
            {unlock.busy ? t('clinic.unlock.working') : t('clinic.unlock.action')}
          </Button>
          <Button
            variant="quiet"
            icon={KeyRound}
            isDisabled={unlock.busy}
            onPress={() => {
              unlock.reset()
              setWithKey(!withKey)
            }}
          >
            {withKey ? t('clinic.unlock.usePassphrase') : t('clinic.unlock.useKey')}
          </Button>
        </FormActions>
      </Form>
    </WelcomeFrame>
  )
}
