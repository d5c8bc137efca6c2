import { useTranslation } from 'react-i18next'
import { useErrorSentence, useJob } from '../../api/index.ts'
import { Button, Dialog, ErrorState, ProgressBar, showToast } from '../../ui/index.ts'
import { fullName, type Named } from './named.ts'

/** The last question before records are removed: this alone cannot be taken back. */
export function RemoveDialog({
  patients,
  onClose,
}: {
  /** Whose records; none keeps it closed. */
  readonly patients: readonly Named[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const erase = useJob('rights.erase')
  const count = patients.length

  async function start(): Promise<void> {
    const answer = await erase.run({ patientIds: patients.map(({ id }) => id) })
    if (!answer.ok) return
    showToast(t('rights.due.removed', { count: answer.value.erased }), 'rights')
    onClose()
  }

  function leave(): void {
    if (erase.busy) erase.cancel()
    erase.reset()
    onClose()
  }

  return (
    <Dialog
      title={t('rights.due.removeTitle', { count })}
      isOpen={count > 0}
      onClose={leave}
      mustAnswer={erase.busy}
      actions={
        <>
          <Button variant="quiet" autoFocus onPress={leave}>
            {t('ui.cancel')}
          </Button>
          <Button variant="danger" busy={erase.busy} onPress={() => void start()}>
            {t('rights.due.removeAction')}
          </Button>
        </>
      }
    >
      <div className="stack gap-3">
        <p>{t('list', { items: patients.map(fullName) })}</p>
        <p>{t('rights.due.removeText')}</p>
        <p className="muted">{t('rights.due.removeBackups')}</p>
        {erase.busy ? (
          <ProgressBar
            label={t('rights.due.removing')}
            {...(erase.progress ? { done: erase.progress.done, total: erase.progress.total } : {})}
          />
        ) : null}
        {erase.error ? <ErrorState text={sentence(erase.error)} /> : null}
      </div>
    </Dialog>
  )
}
