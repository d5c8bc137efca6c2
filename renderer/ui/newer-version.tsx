/** Said when something was changed elsewhere while it was being edited here: both stay, and the person chooses. */
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import './newer-version.css'

export interface NewerVersionProps {
  /** More than that what was typed is still here. */
  readonly text: string | undefined
  readonly onReload: () => void
  readonly onKeep: () => void
  readonly busy: boolean
}

export function NewerVersion({ text, onReload, onKeep, busy }: NewerVersionProps) {
  const { t } = useTranslation('app')
  return (
    <div className="newer row gap-4" role="alert">
      <div className="grow">
        <p className="newer__title strong">{t('ui.record.newer.title')}</p>
        <p>{text ?? t('ui.record.newer.text')}</p>
      </div>
      <div className="row stretch gap-2 rigid">
        <Button small onPress={onReload}>
          {t('ui.record.newer.show')}
        </Button>
        <Button small busy={busy} onPress={onKeep}>
          {t('ui.record.newer.keep')}
        </Button>
      </div>
    </div>
  )
}
