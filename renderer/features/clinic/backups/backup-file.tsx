import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHost, useLifecycle, useProblems } from '../../../api/index.ts'
import { Form, SubmitActions, TextField } from '../../../ui/index.ts'
import { LifecycleProgress } from './lifecycle-progress.tsx'

/** Takes a file that was carried here among the backups. */
export function BackupFileForm({
  onTaken,
  onEnd,
}: {
  readonly onTaken: (name: string) => void
  readonly onEnd: () => void
}) {
  const { t } = useTranslation('app')
  const take = useLifecycle('backups.takeFile')
  const problems = useProblems(take.error)
  const [path, setPath] = useState('')

  async function start(): Promise<void> {
    const answer = await take.run({ path })
    if (answer.ok && answer.value.name !== null) onTaken(answer.value.name)
  }

  return (
    <Form
      className="unlock"
      problems={problems}
      onSubmit={() => void start()}
      aria-label={t('backups.file.take')}
    >
      <p className="muted">{t('backups.file.takeText')}</p>
      <PathField
        label={t('backups.file.path')}
        hint={t('backups.file.pathHint')}
        value={path}
        onChange={setPath}
      />
      <LifecycleProgress of={take} label={t('backups.file.taking')} stop />
      <SubmitActions
        action={t('backups.file.choose')}
        busy={take.busy}
        leave={t('backups.open.back')}
        onLeave={onEnd}
      />
    </Form>
  )
}

/** Only in a host that has no dialog to ask with. */
export function PathField(props: {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (path: string) => void
}) {
  return useHost() === 'browser' ? <TextField name="path" {...props} autoFocus /> : null
}
