/** Two people on one plan: says what came in by itself, and asks where both have changed the same place. */
import { GitCompareArrows } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../../api/index.ts'
import { Button, showToast } from '../../../ui/index.ts'
import { useComposer, useParts } from '../use-composer.ts'
import { MergeScreen } from './merge-screen.tsx'

export function MeetingBar() {
  const { t } = useTranslation('app')
  const { editor } = useParts()
  const sentence = useErrorSentence()
  const meeting = useComposer((state) => state.meeting)
  const document = useComposer((state) => state.document)
  const isTyping = useComposer((state) => state.editing !== null)
  const takenIn = useComposer((state) => state.takenIn)
  // Put off: until somebody asks for it, or something new has come.
  const [putOff, setPutOff] = useState<typeof meeting>(null)
  // The editor compares its own document: what is on screen says when to ask it again.
  const conflicts = useMemo(
    () => (meeting?.state === 'open' && document ? editor.conflicts() : []),
    [editor, meeting, document],
  )

  useEffect(() => {
    if (takenIn === null) return
    const names = t('list', { items: [...takenIn] })
    showToast(
      takenIn.length === 0 ? t('composer.merge.takenInUnnamed') : t('composer.merge.takenIn', { names }),
    )
    editor.toldOfTaking()
  }, [editor, takenIn, t])

  if (meeting?.state === 'failed') {
    return (
      <div role="alert" className="composer-bar row gap-3 rigid composer-bar--warning">
        <GitCompareArrows aria-hidden="true" />
        <p>{t('composer.merge.failed', { why: sentence(meeting.error) })}</p>
        <Button small onPress={() => void editor.meet()}>
          {t('composer.saving.retry')}
        </Button>
      </div>
    )
  }
  if (meeting?.state !== 'open' || isTyping) return null

  function decide(): void {
    // What was done since may have settled it.
    if (conflicts.length === 0) editor.decide({})
    setPutOff(null)
  }
  const { authors } = meeting.newer
  const names = authors.length === 0 ? '' : t('list', { items: [...authors] })
  return (
    <>
      <div role="alert" className="composer-bar row gap-3 rigid composer-bar--warning">
        <GitCompareArrows aria-hidden="true" />
        <p>{t('composer.merge.text', { names: names === '' ? t('composer.merge.somebody') : names })}</p>
        <Button small onPress={decide}>
          {t('composer.merge.open')}
        </Button>
      </div>
      {conflicts.length > 0 && putOff !== meeting ? (
        <MergeScreen conflicts={conflicts} names={names} onClose={() => setPutOff(meeting)} />
      ) : null}
    </>
  )
}
