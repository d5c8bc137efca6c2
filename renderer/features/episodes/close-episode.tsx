/** Closes an episode on a day, or opens it again. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import { useAppState, useCaller, useCommand, useErrorSentence, useProblems } from '../../api/index.ts'
import { Button, DateField, Form, Popover, showToast, showUndoToast } from '../../ui/index.ts'

export function CloseEpisode({ episode }: { readonly episode: Episode }) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const call = useCaller()
  const sentence = useErrorSentence()
  const close = useCommand('episodes.close')
  const problems = useProblems(close.error)
  const [isOpen, setIsOpen] = useState(false)
  const [day, setDay] = useState(today)

  async function setClosed(closedOn: string | null, basedOn: number): Promise<void> {
    const answer = await call('episodes.close', { id: episode.id, basedOn, closedOn })
    if (!answer.ok) showToast(sentence(answer.error))
  }

  async function closeOn(): Promise<void> {
    const answer = await close.run({ id: episode.id, basedOn: episode.revision, closedOn: day })
    if (!answer.ok) return
    setIsOpen(false)
    const { revision } = answer.value
    showUndoToast(t('episodes.summary.closed'), t('ui.undo'), () => void setClosed(null, revision))
  }

  if (episode.closedOn !== null) {
    return (
      <Button small onPress={() => void setClosed(null, episode.revision)}>
        {t('episodes.summary.reopen')}
      </Button>
    )
  }
  return (
    <Popover
      label={t('episodes.summary.close')}
      placement="bottom end"
      isOpen={isOpen}
      onOpenChange={(open) => {
        setIsOpen(open)
        setDay(today)
        close.reset()
      }}
      trigger={<Button small>{t('episodes.summary.close')}</Button>}
    >
      <Form problems={problems} onSubmit={() => void closeOn()} className="close-episode">
        <DateField
          autoFocus
          name="closedOn"
          label={t('episodes.summary.closeOn')}
          value={day}
          earliest={episode.startedOn}
          latest={today}
          onChange={setDay}
        />
        <Button type="submit" variant="primary" busy={close.busy}>
          {t('episodes.summary.close')}
        </Button>
      </Form>
    </Popover>
  )
}
