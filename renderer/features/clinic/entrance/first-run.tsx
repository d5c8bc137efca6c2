import { ArrowRight, Building2, DatabaseBackup, FlaskConical } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import { useErrorSentence, useLifecycle, useQueryCall } from '../../../api/index.ts'
import { ErrorState, ProgressBar } from '../../../ui/index.ts'
import { OpenBackup } from './open-backup.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

/** The first screen on a computer without a clinic: two ways, and where data lies. */
export function FirstRun({ version, onSetUp }: { readonly version: string; readonly onSetUp: () => void }) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const sample = useLifecycle('sample.open')
  const backups = useQueryCall('backups.list', {}).data?.backups ?? []
  const [opening, setOpening] = useState(false)
  const ways = [
    {
      id: 'setUp',
      icon: Building2,
      title: t('clinic.welcome.setUp'),
      text: t('clinic.welcome.setUpText'),
      go: onSetUp,
    },
    {
      id: 'sample',
      icon: FlaskConical,
      title: t('clinic.welcome.sample'),
      text: t('clinic.welcome.sampleText'),
      go: () => void sample.run({}),
    },
    {
      id: 'backup',
      icon: DatabaseBackup,
      title: t('backups.open.way'),
      text: t(backups.length === 0 ? 'backups.open.wayFile' : 'backups.open.wayText'),
      go: () => setOpening(true),
    },
  ]
  if (opening) return <OpenBackup backups={backups} replacing={false} onEnd={() => setOpening(false)} />
  return (
    <WelcomeFrame
      foot={
        <>
          <p>{t('clinic.welcome.where')}</p>
          <p>{t('clinic.welcome.version', { version })}</p>
        </>
      }
    >
      <h1>{t('clinic.welcome.title')}</h1>
      <p className="welcome__lead">{t('clinic.welcome.text')}</p>
      <div className="ways stack">
        {ways.map((way, index) => (
          <AriaButton
            key={way.id}
            className={index === 0 ? 'way row top gap-3 way--first' : 'way row top gap-3'}
            onPress={way.go}
            isDisabled={sample.busy}
          >
            <way.icon aria-hidden="true" />
            <span className="grow stack">
              <span className="strong">{way.title}</span>
              <span className="muted">{way.text}</span>
            </span>
            <ArrowRight aria-hidden="true" className="way__arrow lucide" />
          </AriaButton>
        ))}
      </div>
      {sample.busy ? (
        <ProgressBar
          label={t('clinic.welcome.opening')}
          {...(sample.progress ? { done: sample.progress.done, total: sample.progress.total } : {})}
        />
      ) : null}
      {sample.error ? <ErrorState text={sentence(sample.error)} /> : null}
    </WelcomeFrame>
  )
}
