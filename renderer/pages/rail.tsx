import { ArrowRightLeft, Keyboard, Lock, LogOut, Search } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAppState, useSwitchPerson } from '../api/index.ts'
import { Kbd } from '../ui/index.ts'
import { BackupLine } from './backup-line.tsx'
import { Mark } from './mark.tsx'
import { placeOf, places } from './places.ts'

export interface RailProps {
  readonly onSearch: () => void
  readonly onShortcuts: () => void
  readonly onLeave: () => void
}

export function Rail({ onSearch, onShortcuts, onLeave }: RailProps) {
  const { t } = useTranslation('app')
  const [location] = useLocation()
  const { sample, user } = useAppState()
  const switchPerson = useSwitchPerson()
  const here = placeOf(location)
  return (
    <header className="rail stack">
      <div className="rail__name row gap-2 rigid">
        <Mark />
        <span className="rail__word">{t('shell.name')}</span>
      </div>
      <AriaButton className="rail__search row gap-2 rigid" onPress={onSearch}>
        <Search aria-hidden="true" />
        <span className="rail__word">{t('shell.search')}</span>
        <Kbd keys="mod+k" />
      </AriaButton>
      <nav className="stack gap-half" aria-label={t('shell.rail')}>
        {places.map(({ place, icon: Icon }) => (
          <a
            key={place}
            className="rail__place row gap-2h"
            href={`#/${place}`}
            title={t(`shell.places.${place}`)}
            {...(place === here ? { 'aria-current': 'page' as const } : {})}
          >
            <Icon aria-hidden="true" />
            <span className="rail__word">{t(`shell.places.${place}`)}</span>
          </a>
        ))}
      </nav>
      <div className="rail__foot stack gap-half">
        <BackupLine />
        {user && !switchPerson ? <p className="rail__user one-line muted small">{user.name}</p> : null}
        {user && switchPerson ? (
          <AriaButton
            className="rail__place row gap-2h"
            aria-label={`${user.name}. ${t('shell.switchPerson')}`}
            onPress={switchPerson}
          >
            <ArrowRightLeft aria-hidden="true" />
            <span className="rail__word one-line">{user.name}</span>
          </AriaButton>
        ) : null}
        <AriaButton className="rail__place row gap-2h" onPress={onShortcuts}>
          <Keyboard aria-hidden="true" />
          <span className="rail__word">{t('shell.shortcuts')}</span>
        </AriaButton>
        <AriaButton className="rail__place row gap-2h" onPress={onLeave}>
          {sample ? <LogOut aria-hidden="true" /> : <Lock aria-hidden="true" />}
          <span className="rail__word">{sample ? t('shell.leaveSample') : t('shell.lock')}</span>
        </AriaButton>
      </div>
    </header>
  )
}
