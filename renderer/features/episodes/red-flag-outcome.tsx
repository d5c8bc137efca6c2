/** What a gone-through red-flag list comes to. */
import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { redFlagOutcome } from '../../../shared/regions/foot-ankle/red-flags.ts'
import { Urgency } from './red-flag-list.tsx'
import './red-flags.css'

export function RedFlagOutcome({ ticked }: { readonly ticked: readonly string[] }) {
  const { t } = useTranslation('app')
  const { urgency, items, unknown } = redFlagOutcome(ticked)
  if (ticked.length === 0) {
    return (
      <p className="outcome">
        <CircleCheck aria-hidden="true" className="lucide" />
        {t('episodes.redFlags.none')}
      </p>
    )
  }
  if (urgency === null) {
    return (
      <div className="outcome">
        <Info aria-hidden="true" className="lucide" />
        <div>
          <p className="outcome__title">{t('episodes.redFlags.nothingCounts')}</p>
          <p>{t('episodes.redFlags.nothingCountsText')}</p>
        </div>
      </div>
    )
  }
  return (
    <div className={`outcome outcome--${urgency}`}>
      <CircleAlert aria-hidden="true" className="lucide" />
      <div className="outcome__body">
        <p className="outcome__title">{t(`episodes.redFlags.banner.${urgency}`)}</p>
        <ul className="outcome__items">
          {items.map((item) => (
            <li key={item.id}>
              <span>{item.text}</span>
              {item.urgency ? <Urgency urgency={item.urgency} /> : null}
            </li>
          ))}
          {unknown.length === 0 ? null : <li>{t('episodes.redFlags.unknown', { count: unknown.length })}</li>}
        </ul>
      </div>
    </div>
  )
}
