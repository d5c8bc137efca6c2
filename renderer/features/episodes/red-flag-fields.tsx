/** The red-flag screen inside the form of a new episode. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../api/index.ts'
import { Button, FormSection, useDateText } from '../../ui/index.ts'
import { clearScreen } from './episode-draft.ts'
import type { PartProps } from './episode-draft.ts'
import { RedFlagList } from './red-flag-list.tsx'
import { RedFlagOutcome } from './red-flag-outcome.tsx'

/** One press where there is nothing, the whole list where there may be something. */
export function RedFlags({
  draft,
  onChange,
  isOpen,
  onOpenChange,
}: PartProps & {
  readonly isOpen: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const { t } = useTranslation('app')
  const { today } = useAppState()
  const dates = useDateText()
  const screen = draft.redFlagScreen
  return (
    <FormSection title={t('episodes.summary.redFlags')}>
      <div className="row top gap-2">
        <div className="episode-form__outcome" aria-live="polite">
          {screen === null ? (
            <p className="muted">{t('episodes.redFlags.notChecked')}</p>
          ) : screen.ticked.length === 0 ? (
            <p>{t('episodes.redFlags.noneOn', { date: dates.day(screen.on) })}</p>
          ) : (
            <RedFlagOutcome condition={draft.condition} ticked={screen.ticked} />
          )}
        </div>
        {screen === null ? (
          <Button onPress={() => onChange({ redFlagScreen: clearScreen(today) })}>
            {t('episodes.redFlags.checkedNone')}
          </Button>
        ) : (
          <Button variant="quiet" onPress={() => onChange({ redFlagScreen: null })}>
            {t('episodes.redFlags.takeBack')}
          </Button>
        )}
        <Button variant="quiet" aria-expanded={isOpen} onPress={() => onOpenChange(!isOpen)}>
          {isOpen ? t('episodes.redFlags.closeList') : t('episodes.redFlags.openList')}
        </Button>
      </div>
    </FormSection>
  )
}

/** The list itself, over the whole width below the columns. */
export function RedFlagItems({ draft, onChange }: PartProps) {
  const { today } = useAppState()
  const place = useRef<HTMLDivElement>(null)
  const screen = draft.redFlagScreen
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={place} className="episode-form__list">
      <RedFlagList
        condition={draft.condition}
        ticked={screen?.ticked ?? []}
        onChange={(ticked) => onChange({ redFlagScreen: { ...(screen ?? clearScreen(today)), ticked } })}
      />
    </div>
  )
}
