import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../../shared/domain/backup.ts'
import { useLifecycle, useProblems } from '../../../api/index.ts'
import { Button, Dialog, Form, SubmitActions } from '../../../ui/index.ts'
import { PathField } from './backup-file.tsx'
import { useBackupText } from './backup-text.ts'
import { LifecycleProgress } from './lifecycle-progress.tsx'

/** Saves the newest backup as one file to carry away. */
export function CarryFile({
  isOpen,
  backup,
  onClose,
}: {
  readonly isOpen: boolean
  readonly backup: Backup
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  return (
    <Dialog title={t('backups.file.save')} isOpen={isOpen} onClose={onClose}>
      <FileForm backup={backup} onClose={onClose} />
    </Dialog>
  )
}

function FileForm({ backup, onClose }: { readonly backup: Backup; readonly onClose: () => void }) {
  const { t } = useTranslation('app')
  const described = useBackupText()
  const save = useLifecycle('backups.saveFile')
  const problems = useProblems(save.error)
  const [path, setPath] = useState('')
  const [saved, setSaved] = useState<string | null>(null)

  async function start(): Promise<void> {
    const answer = await save.run({ name: backup.name, path: path.trim() })
    if (answer.ok) setSaved(answer.value.file)
  }

  if (saved !== null)
    return (
      <div className="stack gap-3">
        <p role="status">{t('backups.file.saved')}</p>
        <p className="backup-path">{saved}</p>
        <div className="row stretch gap-2">
          <Button variant="primary" onPress={onClose}>
            {t('ui.close')}
          </Button>
        </div>
      </div>
    )
  return (
    <Form problems={problems} onSubmit={() => void start()} aria-label={t('backups.file.save')}>
      <p className="muted">{t('backups.file.text')}</p>
      <p className="strong">{described(backup)}</p>
      <PathField
        label={t('backups.file.folder')}
        hint={t('backups.place.pathHint')}
        value={path}
        onChange={setPath}
      />
      <LifecycleProgress of={save} label={t('backups.file.saving')} stop />
      <SubmitActions action={t('backups.file.action')} busy={save.busy} onLeave={onClose} />
    </Form>
  )
}
