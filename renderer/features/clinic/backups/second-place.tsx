import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence, useLifecycle, useProblems } from '../../../api/index.ts'
import { Button, Dialog, Form, SubmitActions, showToast } from '../../../ui/index.ts'
import { PathField } from './backup-file.tsx'

/** Chooses the second place, or gives it up. */
export function SecondPlace({
  isOpen,
  chosen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly chosen: string | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation('app')
  return (
    <Dialog title={t('backups.place.second')} isOpen={isOpen} onClose={onClose}>
      <PlaceForm chosen={chosen} onClose={onClose} />
    </Dialog>
  )
}

function PlaceForm({ chosen, onClose }: { readonly chosen: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const choose = useLifecycle('backups.choosePlace')
  const leave = useLifecycle('backups.leavePlace')
  const problems = useProblems(choose.error)
  const [path, setPath] = useState(chosen ?? '')

  async function start(): Promise<void> {
    const answer = await choose.run({ path: path.trim() })
    if (!answer.ok || !answer.value.chosen) return
    showToast(t('backups.place.done'), 'backups')
    onClose()
  }

  async function stop(): Promise<void> {
    const answer = await leave.run({})
    if (answer.ok) onClose()
    else showToast(sentence(answer.error))
  }

  return (
    <Form problems={problems} onSubmit={() => void start()} aria-label={t('backups.place.second')}>
      <p className="muted">{t('backups.place.text')}</p>
      <PathField
        label={t('backups.place.path')}
        hint={t('backups.place.pathHint')}
        value={path}
        onChange={setPath}
      />
      <SubmitActions action={t('backups.place.action')} busy={choose.busy} onLeave={onClose}>
        {chosen === null ? null : (
          <Button variant="quiet" busy={leave.busy} onPress={() => void stop()}>
            {t('backups.place.leave')}
          </Button>
        )}
      </SubmitActions>
    </Form>
  )
}
