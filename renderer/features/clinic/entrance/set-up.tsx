/** Set-up in four steps. It does not end before the recovery key has been typed back from where it was kept. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ownProblems, useLifecycle, useProblems } from '../../../api/index.ts'
import { Form, SubmitActions, TextField } from '../../../ui/index.ts'
import type { FormProblems } from '../../../ui/index.ts'
import { CheckRecoveryKey } from '../keys/check-recovery-key.tsx'
import { useKeepWindow } from '../keys/keep-window.ts'
import { NewPassphrase, useNewPassphrase } from '../keys/new-passphrase.tsx'
import { RecoveryKey } from '../keys/recovery-key.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

const steps = ['clinic', 'passphrase', 'key', 'check'] as const
type Step = (typeof steps)[number]

/** Fields of the first step, so that a refusal of one leads back to it. */
const firstStepFields = ['clinic.name', 'userName']

export function SetUp({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useTranslation('app')
  const [, navigate] = useLocation()
  const setUp = useLifecycle('clinic.setUp')
  const refused = useProblems(setUp.error)
  const confirm = useLifecycle('clinic.confirmRecoveryKey')
  const unconfirmed = useProblems(confirm.error)
  const [step, setStep] = useState<Step>('clinic')
  const [clinicName, setClinicName] = useState('')
  const [userName, setUserName] = useState('')
  const passphrase = useNewPassphrase('passphrase')
  const [words, setWords] = useState<readonly string[]>([])
  const [own, setOwn] = useState<FormProblems | null>(null)
  useKeepWindow(words.length > 0)

  function toPassphrase(): void {
    const fields: Record<string, string> = {}
    if (clinicName.trim() === '') fields['clinic.name'] = t('errors.fields.required')
    if (userName.trim() === '') fields['userName'] = t('errors.fields.required')
    const problems = ownProblems(t, fields)
    setOwn(problems)
    setUp.reset()
    if (problems === null) setStep('passphrase')
  }

  async function create(): Promise<void> {
    if (!passphrase.check()) return
    const answer = await setUp.run({ clinic: { name: clinicName }, userName, passphrase: passphrase.value })
    if (!answer.ok) {
      if (answer.error.fields?.some(({ field }) => firstStepFields.includes(field))) setStep('clinic')
      return
    }
    passphrase.setValue('')
    passphrase.setAgain('')
    setWords(answer.value.recoveryKey)
    setStep('key')
  }

  async function finish(): Promise<void> {
    const answer = await confirm.run({ recoveryKey: words.join(' ') })
    // Locked meanwhile from another window: the clinic asks for the key again once it is open.
    if (!answer.ok && answer.error.code !== 'locked') return
    setWords([])
    navigate('/patients', { replace: true })
    onEnd()
  }

  const title = t(`clinic.setUp.${step}Title`)
  return (
    <WelcomeFrame wide={step === 'key'}>
      <StepList current={step} />
      <h1>{title}</h1>
      <p className="welcome__lead">{t(`clinic.setUp.${step}Text`)}</p>
      {step === 'clinic' ? (
        <Form key="clinic" problems={own ?? refused} onSubmit={toPassphrase} aria-label={title}>
          <TextField
            name="clinic.name"
            label={t('clinic.setUp.clinicName')}
            value={clinicName}
            onChange={setClinicName}
            maxLength={120}
            autoFocus
          />
          <TextField
            name="userName"
            label={t('clinic.setUp.userName')}
            hint={t('clinic.setUp.userNameHint')}
            value={userName}
            onChange={setUserName}
            maxLength={120}
          />
          <SubmitActions action={t('clinic.setUp.next')} leave={t('clinic.setUp.back')} onLeave={onEnd} />
        </Form>
      ) : null}
      {step === 'passphrase' ? (
        <Form
          key="passphrase"
          problems={passphrase.problems ?? refused}
          onSubmit={() => void create()}
          aria-label={title}
        >
          <NewPassphrase
            fields={passphrase}
            label={t('clinic.setUp.passphrase')}
            againLabel={t('clinic.setUp.again')}
            known={[clinicName, userName]}
            autoFocus
          />
          <p className="caution">{t('clinic.setUp.warning')}</p>
          <SubmitActions
            action={setUp.busy ? t('clinic.setUp.creating') : t('clinic.setUp.create')}
            busy={setUp.busy}
            leave={t('clinic.setUp.back')}
            onLeave={() => setStep('clinic')}
          />
        </Form>
      ) : null}
      {step === 'key' ? (
        <RecoveryKey words={words} clinicName={clinicName} onKept={() => setStep('check')} />
      ) : null}
      {step === 'check' ? (
        <CheckRecoveryKey
          words={words}
          action={t('clinic.setUp.finish')}
          busy={confirm.busy}
          refused={unconfirmed}
          onRight={() => void finish()}
          onShowAgain={() => setStep('key')}
        />
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
