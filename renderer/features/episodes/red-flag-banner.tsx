/** Says on every tab that a red flag stands, calmly and past overlooking. */
import { OctagonAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Episode } from '../../../shared/domain/episode.ts'
import { regionOf } from '../../../shared/regions/index.ts'
import { redFlagOutcome } from '../../../shared/regions/red-flags.ts'
import { redFlagText } from '../../../shared/text/red-flag-text.ts'
import { ButtonLink, useDateText } from '../../ui/index.ts'
import './red-flags.css'

export function RedFlagBanner({
  episode,
  href,
}: {
  readonly episode: Episode
  /** Address of the screen. */
  readonly href: string
}) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const screen = episode.redFlagScreen
  if (!screen || episode.closedOn !== null) return null
  const { urgency, items } = redFlagOutcome(regionOf(episode.condition).redFlags, screen.ticked)
  if (urgency === null) return null
  const first = items.find((item) => item.urgency === urgency)
  const others = items.length - 1
  return (
    <section className={`red-flag-banner row gap-3 rigid red-flag-banner--${urgency}`} role="status">
      <OctagonAlert aria-hidden="true" className="lucide" />
      <p className="row stretch gap-2 grow nowrap">
        <strong>{t(`episodes.redFlags.banner.${urgency}`)}</strong>{' '}
        {t('episodes.redFlags.banner.text', { date: dates.day(screen.on) })}
        {first ? (
          <span className="red-flag-banner__what" title={redFlagText(t, first.id)}>
            {others > 0
              ? t('episodes.redFlags.banner.more', { first: redFlagText(t, first.id), count: others })
              : redFlagText(t, first.id)}
          </span>
        ) : null}
      </p>
      <ButtonLink small href={href}>
        {t('episodes.redFlags.banner.see')}
      </ButtonLink>
    </section>
  )
}
