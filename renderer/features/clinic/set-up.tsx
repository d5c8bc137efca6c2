/** Set-up in four steps. It does not end before the recovery key has been typed back from where it was kept. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { passphraseMinimum } from '../../../shared/domain/clinic.ts'
import { useHost, useJob, useProblems } from '../../api/index.ts'
import { Button, Form, FormActions, TextField } from '../../ui/index.ts'
import type { FormProblems } from '../../ui/index.ts'
import { againField, NewPassphrase } from './new-passphrase.tsx'
import { CheckRecoveryKey } from './check-recovery-key.tsx'
import { RecoveryKey } from './recovery-key.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

const steps = ['clinic', 'passphrase', 'key', 'check'] as const
type Step = (typeof steps)[number]

/** Fields of the first step, so that a refusal of one leads back to it. */
const firstStepFields = ['clinic.name', 'userName']

export function SetUp({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useTranslation('app')
  const [, navigate] = useLocation()
  const host = useHost()
  const setUp = useJob('clinic.setUp')
  const refused = useProblems(setUp.error)
  const [step, setStep] = useState<Step>('clinic')
  const [clinicName, setClinicName] = useState('')
  const [userName, setUserName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [words, setWords] = useState<readonly string[]>([])
  const [own, setOwn] = useState<FormProblems | null>(null)

  // A browser asks before it throws the only showing of the key away. In the app's own window it would block closing.
  const keyAtRisk = words.length > 0 && host === 'browser'
  useEffect(() => {
    if (!keyAtRisk) return undefined
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [keyAtRisk])

  function toPassphrase(): void {
    const fields: Record<string, string> = {}
    if (clinicName.trim() === '') fields['clinic.name'] = t('errors.fields.required')
    if (userName.trim() === '') fields['userName'] = t('errors.fields.required')
    const complete = Object.keys(fields).length === 0
    setOwn(complete ? null : { summary: t('errors.codes.invalid_input'), fields })
    setUp.reset()
    if (complete) setStep('passphrase')
  }

  async function create(): Promise<void> {
    const fields: Record<string, string> = {}
    if (passphrase.length < passphraseMinimum) {
      fields['passphrase'] = t('errors.fields.too_short', { limit: passphraseMinimum })
    } else if (passphrase !== again) {
      fields[againField] = t('clinic.setUp.notTheSame')
    }
    if (Object.keys(fields).length > 0) {
      setOwn({ summary: t('errors.codes.invalid_input'), fields })
      return
    }
    setOwn(null)
    const answer = await setUp.run({ clinic: { name: clinicName }, userName, passphrase })
    if (!answer.ok) {
      if (answer.error.fields?.some(({ field }) => firstStepFields.includes(field))) setStep('clinic')
      return
    }
    setPassphrase('')
    setAgain('')
    setWords(answer.value.recoveryKey)
    setStep('key')
  }

  function finish(): void {
    setWords([])
    navigate('/patients', { replace: true })
    onEnd()
  }

  return (
    <WelcomeFrame wide={step === 'key'}>
      <StepList current={step} />
      {step === 'clinic' ? (
        <>
          <h1>{t('clinic.setUp.clinicTitle')}</h1>
          <p className="welcome__lead">{t('clinic.setUp.clinicText')}</p>
          <Form
            key="clinic"
            problems={own ?? refused}
            onSubmit={toPassphrase}
            aria-label={t('clinic.setUp.clinicTitle')}
          >
            <TextField
              name="clinic.name"
              label={t('clinic.setUp.clinicName')}
              value={clinicName}
              onChange={setClinicName}
              maxLength={120}
              autoComplete="organization"
              autoFocus
            />
            <TextField
              name="userName"
              label={t('clinic.setUp.userName')}
              hint={t('clinic.setUp.userNameHint')}
              value={userName}
              onChange={setUserName}
              maxLength={120}
              autoComplete="name"
            />
            <FormActions>
              <Button type="submit" variant="primary">
                {t('clinic.setUp.next')}
              </Button>
              <Button variant="quiet" onPress={onEnd}>
                {t('clinic.setUp.back')}
              </Button>
            </FormActions>
          </Form>
        </>
      ) : null}
      {step === 'passphrase' ? (
        <>
          <h1>{t('clinic.setUp.passphraseTitle')}</h1>
          <p className="welcome__lead">{t('clinic.setUp.passphraseText')}</p>
          <Form
            key="passphrase"
            problems={own ?? refused}
            onSubmit={() => void create()}
            aria-label={t('clinic.setUp.passphraseTitle')}
          >
            <NewPassphrase
              name="passphrase"
              label={t('clinic.setUp.passphrase')}
              againLabel={t('clinic.setUp.again')}
              value={passphrase}
              again={again}
              onChange={setPassphrase}
              onAgainChange={setAgain}
              autoFocus
            />
            <p className="caution">{t('clinic.setUp.warning')}</p>
            <FormActions>
              <Button type="submit" variant="primary" busy={setUp.busy}>
                {setUp.busy ? t('clinic.setUp.creating') : t('clinic.setUp.create')}
              </Button>
              <Button variant="quiet" isDisabled={setUp.busy} onPress={() => setStep('clinic')}>
                {t('clinic.setUp.back')}
              </Button>
            </FormActions>
          </Form>
        </>
      ) : null}
      {step === 'key' ? (
        <RecoveryKey words={words} clinicName={clinicName} onKept={() => setStep('check')} />
      ) : null}
      {step === 'check' ? (
        <CheckRecoveryKey words={words} onRight={finish} onShowAgain={() => setStep('key')} />
      ) : null}
    </WelcomeFrame>
  )
}

function StepList({ current }: { readonly current: Step }) {
  const { t } = useTranslation('app')
  return (
    <ol className="steps" aria-label={t('clinic.setUp.steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={steps.indexOf(current) >= index ? 'steps__step steps__step--reached' : 'steps__step'}
          {...(step === current ? { 'aria-current': 'step' as const } : {})}
        >
          {t(`clinic.setUp.stepNames.${step}`)}
        </li>
      ))}
    </ol>
  )
}
