/** How far the plan is saved, in a word; "Saved" only after the core has said so. */
import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../api/index.ts'
import { Button } from '../../ui/index.ts'
import { useComposer, useParts } from './use-composer.ts'

const signs = {
  saved: Check,
  saving: LoaderCircle,
  retrying: CloudOff,
  refused: CircleAlert,
  conflict: CircleAlert,
}

export function SaveStatus() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const { editor } = useParts()
  const saving = useComposer((state) => state.saving)
  const Sign = signs[saving.state]
  const why = 'error' in saving ? sentence(saving.error) : undefined
  return (
    <div className={`row gap-1 save-status--${saving.state}`}>
      <span role="status" className="save-status__text" title={why}>
        <Sign aria-hidden="true" />
        {t(`composer.saving.${saving.state}`)}
        {why ? <span className="visually-hidden">. {why}</span> : null}
      </span>
      {saving.state === 'retrying' || saving.state === 'refused' ? (
        <Button small variant="quiet" onPress={() => editor.retry()}>
          {t('composer.saving.retry')}
        </Button>
      ) : null}
    </div>
  )
}
