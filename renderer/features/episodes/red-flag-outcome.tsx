/** What a gone-through red-flag list comes to. */
import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { regionOf } from '../../../shared/regions/index.ts'
import type { ConditionCode } from '../../../shared/regions/index.ts'
import { redFlagOutcome } from '../../../shared/regions/red-flags.ts'
import { redFlagText } from '../../../shared/text/red-flag-text.ts'
import { Urgency } from './red-flag-list.tsx'
import './red-flags.css'

export function RedFlagOutcome({
  condition,
  ticked,
}: {
  readonly condition: ConditionCode | null
  readonly ticked: readonly string[]
}) {
  const { t } = useTranslation('app')
  const { urgency, items, unknown } = redFlagOutcome(regionOf(condition).redFlags, ticked)
  if (ticked.length === 0) {
    return (
      <p className="outcome row stretch gap-2">
        <CircleCheck aria-hidden="true" className="lucide" />
        {t('episodes.redFlags.none')}
      </p>
    )
  }
  if (urgency === null) {
    return (
      <div className="outcome row stretch gap-2">
        <Info aria-hidden="true" className="lucide" />
        <div>
          <p className="outcome__title strong">{t('episodes.redFlags.nothingCounts')}</p>
          <p>{t('episodes.redFlags.nothingCountsText')}</p>
        </div>
      </div>
    )
  }
  return (
    <div className={`outcome row stretch gap-2 outcome--${urgency}`}>
      <CircleAlert aria-hidden="true" className="lucide" />
      <div className="grow">
        <p className="outcome__title strong">{t(`episodes.redFlags.banner.${urgency}`)}</p>
        <ul className="outcome__items">
          {items.map((item) => (
            <li key={item.id}>
              <span>{redFlagText(t, item.id)}</span>
              {item.urgency ? <Urgency urgency={item.urgency} /> : null}
            </li>
          ))}
          {unknown.length === 0 ? null : <li>{t('episodes.redFlags.unknown', { count: unknown.length })}</li>}
        </ul>
      </div>
    </div>
  )
}
