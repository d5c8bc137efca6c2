import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../../shared/domain/backup.ts'
import { useErrorSentence, useLifecycle, useQueryCall } from '../../../api/index.ts'
import { Dialog, ErrorState, Facts, showToast, Skeleton, useDateText } from '../../../ui/index.ts'
import { PassphraseForm } from '../keys/passphrase-form.tsx'
import { noSecret, ShownSecret, type Shown } from '../keys/shown-secret.tsx'

/** What a restore would change, and the passphrase that it takes. */
export function RestoreBackup({
  backup,
  beforeRestore,
  onClose,
}: {
  readonly backup: Backup | null
  readonly beforeRestore: () => Promise<void>
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const title = t('backups.preview.title', { at: dates.instant(backup?.madeAt) })
  return (
    <Dialog title={title} isOpen={backup !== null} onClose={onClose}>
      {backup ? (
        <RestoreForm backup={backup} title={title} beforeRestore={beforeRestore} onClose={onClose} />
      ) : null}
    </Dialog>
  )
}

function RestoreForm({
  backup,
  title,
  beforeRestore,
  onClose,
}: {
  readonly backup: Backup
  readonly beforeRestore: () => Promise<void>
  readonly title: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const dates = useDateText()
  const preview = useQueryCall('backups.preview', { name: backup.name })
  const restore = useLifecycle('backups.restore')
  const [ofThen, setOfThen] = useState<Shown>(noSecret)

  async function start(passphrase: string): Promise<void> {
    await beforeRestore()
    const secretOfThen = preview.data?.stored === null ? { ofThen } : {}
    const answer = await restore.run({ name: backup.name, passphrase, ...secretOfThen })
    if (!answer.ok) return
    showToast(t('backups.preview.done', { at: dates.instant(backup.madeAt) }), 'backups')
    onClose()
  }

  if (preview.error) {
    const again = preview.error.code === 'other_keys' ? {} : { onRetry: () => void preview.refetch() }
    return <ErrorState text={sentence(preview.error)} {...again} />
  }
  if (!preview.data) return <Skeleton lines={6} />
  const { stored, now, sealed } = preview.data
  const form = {
    of: restore,
    title,
    label: t('backups.preview.passphrase'),
    working: t('backups.preview.working'),
    action: t('backups.preview.action'),
    onSend: start,
    onLeave: onClose,
  }
  if (stored === null)
    return (
      <PassphraseForm {...form} label={t('backups.preview.today')}>
        <p className="muted">{t(now === null ? 'backups.preview.damaged' : 'backups.preview.text')}</p>
        <p>{t('backups.preview.ofBefore')}</p>
        <ShownSecret
          name="ofThen"
          shown={ofThen}
          onChange={setOfThen}
          label={t('backups.preview.ofThen')}
          hint={t('backups.preview.thenHint')}
          isDisabled={restore.busy}
        />
      </PassphraseForm>
    )
  const counts = (['patients', 'plans', 'checkIns', 'handouts'] as const).map(
    (what) =>
      [
        t(`backups.preview.${what}`),
        now === null
          ? String(stored[what])
          : t('backups.preview.fact', { now: String(now[what]), stored: String(stored[what]) }),
      ] as const,
  )
  const instant = (at: string | null) => (at === null ? t('backups.preview.nothing') : dates.instant(at))
  const newest =
    now === null
      ? instant(stored.newest)
      : t('backups.preview.fact', { now: instant(now.newest), stored: instant(stored.newest) })
  return (
    <PassphraseForm {...form}>
      <p className="muted">{t(now === null ? 'backups.preview.damaged' : 'backups.preview.text')}</p>
      {sealed ? null : <p>{t('backups.preview.unsealed')}</p>}
      <Facts facts={[...counts, [t('backups.preview.newest'), newest]]} />
    </PassphraseForm>
  )
}
