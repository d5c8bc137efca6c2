import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../../shared/domain/backup.ts'
import { useLifecycle, useSecretProblems } from '../../../api/index.ts'
import { Button, Form, SubmitActions, Select } from '../../../ui/index.ts'
import { BackupFileForm } from '../backups/backup-file.tsx'
import { useBackupText } from '../backups/backup-text.ts'
import { LifecycleProgress } from '../backups/lifecycle-progress.tsx'
import { noSecret, ShownSecret, shownField, type Shown } from '../keys/shown-secret.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

/** Goes on from a backup where there is no clinic, or where the clinic that was there cannot be opened. */
export function OpenBackup({
  backups,
  replacing,
  onEnd,
}: {
  readonly backups: readonly Backup[]
  /** A clinic that cannot be opened lies there still; it is kept aside. */
  readonly replacing: boolean
  readonly onEnd: () => void
}) {
  const { t } = useTranslation('app')
  const described = useBackupText()
  const open = useLifecycle('backups.open')
  const problems = useSecretProblems(open.error, shownField)
  const [shown, setShown] = useState<Shown>(noSecret)
  const [chosen, setChosen] = useState<string | null>(null)
  const [taking, setTaking] = useState(backups.length === 0)
  const name = chosen ?? backups[0]?.name ?? ''
  const title = t(replacing ? 'backups.open.instead' : 'backups.open.way')
  if (taking)
    return (
      <WelcomeFrame>
        <h1>{t('backups.file.take')}</h1>
        <BackupFileForm
          onTaken={(taken) => {
            setChosen(taken)
            setTaking(false)
          }}
          onEnd={backups.length === 0 ? onEnd : () => setTaking(false)}
        />
      </WelcomeFrame>
    )
  return (
    <WelcomeFrame
      foot={
        <Button small variant="quiet" icon={FileDown} isDisabled={open.busy} onPress={() => setTaking(true)}>
          {t('backups.file.take')}
        </Button>
      }
    >
      <h1>{title}</h1>
      <Form
        className="unlock"
        problems={problems}
        onSubmit={() => void open.run({ name, ...shown })}
        aria-label={title}
      >
        {replacing ? <p className="muted">{t('backups.open.insteadText')}</p> : null}
        <Select
          name="name"
          label={t('backups.open.which')}
          options={backups.map((one) => ({ value: one.name, label: described(one) }))}
          value={name}
          onChange={(next) => setChosen(next)}
        />
        <ShownSecret
          shown={shown}
          onChange={setShown}
          label={t('clinic.unlock.passphrase')}
          hint={t('backups.open.hint')}
          isDisabled={open.busy}
          autoFocus
        />
        <LifecycleProgress of={open} label={t('backups.open.working')} />
        <SubmitActions
          action={t('backups.open.action')}
          busy={open.busy}
          leave={t('backups.open.back')}
          onLeave={onEnd}
        />
      </Form>
    </WelcomeFrame>
  )
}
