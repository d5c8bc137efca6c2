import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLifecycle } from '../../../api/index.ts'
import { Dialog, Form, SubmitActions, SecretField } from '../../../ui/index.ts'
import type { Restoring } from './backup-list.tsx'
import { LifecycleProgress } from './lifecycle-progress.tsx'
import { useSecretProblems } from '../keys/refusals.ts'

/** Takes a restore back whose clinic of before could not be opened and was kept aside. */
export function PutBack({
  isOpen,
  onClose,
  ...restoring
}: Restoring & { readonly isOpen: boolean; readonly name: string; readonly onClose: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Dialog title={t('backups.putBack.action')} isOpen={isOpen} onClose={onClose}>
      <PutBackForm {...restoring} onClose={onClose} />
    </Dialog>
  )
}

function PutBackForm({
  name,
  beforeRestore,
  onClose,
}: Restoring & { readonly name: string; readonly onClose: () => void }) {
  const { t } = useTranslation('app')
  const putBack = useLifecycle('backups.putBack')
  const problems = useSecretProblems(putBack.error, 'passphrase')
  const [passphrase, setPassphrase] = useState('')

  async function start(): Promise<void> {
    await beforeRestore()
    await putBack.run({ name, passphrase })
  }

  return (
    <Form problems={problems} onSubmit={() => void start()} aria-label={t('backups.putBack.action')}>
      <p className="muted">{t('backups.putBack.what')}</p>
      <SecretField
        name="passphrase"
        label={t('backups.preview.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
      />
      <LifecycleProgress of={putBack} label={t('backups.preview.working')} />
      <SubmitActions
        action={t('backups.putBack.action')}
        variant="danger"
        busy={putBack.busy}
        onLeave={onClose}
      />
    </Form>
  )
}
