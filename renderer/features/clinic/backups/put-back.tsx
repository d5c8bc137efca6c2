import { useTranslation } from 'react-i18next'
import { useLifecycle } from '../../../api/index.ts'
import { Dialog } from '../../../ui/index.ts'
import type { Restoring } from './backup-list.tsx'
import { PassphraseForm } from '../keys/passphrase-form.tsx'

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

  async function start(passphrase: string): Promise<void> {
    await beforeRestore()
    await putBack.run({ name, passphrase })
  }

  return (
    <PassphraseForm
      of={putBack}
      title={t('backups.putBack.action')}
      label={t('backups.preview.passphrase')}
      working={t('backups.preview.working')}
      action={t('backups.putBack.action')}
      onSend={start}
      onLeave={onClose}
    >
      <p className="muted">{t('backups.putBack.what')}</p>
    </PassphraseForm>
  )
}
