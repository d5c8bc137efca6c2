import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import '../clinic.css'

/** What surrounds every screen before a clinic is open. */
export function WelcomeFrame({
  children,
  foot,
  wide,
}: {
  readonly children: ReactNode
  readonly foot?: ReactNode
  readonly wide?: boolean
}) {
  const { t } = useTranslation('app')
  return (
    <div className="welcome stack">
      <main className={wide ? 'welcome__main stack rigid welcome__main--wide' : 'welcome__main stack rigid'}>
        <p className="welcome__name row gap-2h">
          <svg className="welcome__mark" viewBox="0 0 20 20" aria-hidden="true">
            <rect x="4" y="11.5" width="2.4" height="4.5" rx="0.8" />
            <rect x="7.2" y="9" width="2.4" height="7" rx="0.8" />
            <rect x="10.4" y="6.5" width="2.4" height="9.5" rx="0.8" />
            <rect x="13.6" y="4" width="2.4" height="12" rx="0.8" />
          </svg>
          {t('shell.name')}
        </p>
        {children}
        {foot ? <footer className="welcome__foot cluster split stretch muted small">{foot}</footer> : null}
      </main>
    </div>
  )
}
