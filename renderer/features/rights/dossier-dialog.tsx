import { useTranslation } from 'react-i18next'
import { useErrorSentence, useJob, useSaveDocument } from '../../api/index.ts'
import { Button, Dialog, ErrorState, ProgressBar, showToast } from '../../ui/index.ts'

/** What the dossier holds, and making it: the third of three presses. */
export function DossierDialog({
  patientId,
  name,
  isOpen,
  onClose,
}: {
  readonly patientId: string
  readonly name: string
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const make = useJob('rights.dossier')
  const save = useSaveDocument()

  async function start(): Promise<void> {
    const made = await make.run({ patientId })
    if (!made.ok) return
    const saved = await save(made.value)
    if (!saved.ok) return showToast(sentence(saved.error), 'rights')
    if (saved.value === 'cancelled') return
    showToast(t(saved.value === 'saved' ? 'rights.dossier.saved' : 'rights.dossier.downloading'), 'rights')
    onClose()
  }

  function leave(): void {
    if (make.busy) make.cancel()
    make.reset()
    onClose()
  }

  return (
    <Dialog
      title={t('rights.dossier.title', { name })}
      isOpen={isOpen}
      onClose={leave}
      actions={
        <>
          <Button variant="quiet" onPress={leave}>
            {t('ui.cancel')}
          </Button>
          <Button variant="primary" autoFocus busy={make.busy} onPress={() => void start()}>
            {t('rights.dossier.action')}
          </Button>
        </>
      }
    >
      <div className="stack gap-3">
        <p>{t('rights.dossier.text')}</p>
        <p className="muted">{t('rights.dossier.warning')}</p>
        {make.busy ? (
          <ProgressBar
            label={t('rights.dossier.working')}
            {...(make.progress ? { done: make.progress.done, total: make.progress.total } : {})}
          />
        ) : null}
        {make.error && make.error.code !== 'cancelled' ? <ErrorState text={sentence(make.error)} /> : null}
      </div>
    </Dialog>
  )
}
