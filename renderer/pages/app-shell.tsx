/** The frame of an open clinic: rail, notices, the page, the palette and the shortcut sheet. */
import { CloudOff } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { MenuCommand } from '../../shared/contract/index.ts'
import { useAppState, useLock, useMenuCommand, useReachable, useSwitchPerson } from '../api/index.ts'
import { ShortcutSheet, useShortcuts } from '../ui/index.ts'
import type { Shortcut } from '../ui/index.ts'
import { AccessBanners } from './access-banners.tsx'
import { LeftDraftsBanner } from './left-drafts-banner.tsx'
import { Palette } from './palette.tsx'
import { places } from './places.ts'
import { Rail } from './rail.tsx'
import { ConcernsBanner } from './concerns-banner.tsx'
import { RecoveryKeyBanner } from './recovery-key-banner.tsx'
import { Routes } from './routes.tsx'
import { SampleBanner } from './sample-banner.tsx'
import './app-shell.css'

/** Puts the caret into the page's own search box; false where it has none. */
function focusSearch(): boolean {
  const box = document.querySelector<HTMLInputElement>('#page input[type=search]')
  box?.focus()
  box?.select()
  return box !== null
}

export function AppShell() {
  const { t } = useTranslation('app')
  const [, navigate] = useLocation()
  const { sample, readOnly } = useAppState()
  const reachable = useReachable()
  const lock = useLock()
  const switchPerson = useSwitchPerson()
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [sheetOpen, setSheetOpen] = useState(false)

  const leave = useCallback(() => {
    if (sample) navigate('/')
    lock()
  }, [lock, navigate, sample])

  const shortcuts = useMemo<Shortcut[]>(() => {
    const group = t('shell.keys.everywhere')
    return [
      { keys: 'mod+k', group, label: t('shell.keys.palette'), run: () => setPaletteOpen(true) },
      { keys: '?', group, label: t('shell.keys.sheet'), run: () => setSheetOpen(true) },
      { keys: 'n', group, label: t('shell.keys.newPatient'), run: () => navigate('/patients/new') },
      ...places.map(({ place, keys }) => ({
        keys,
        group,
        label: t('shell.keys.goTo', { place: t(`shell.places.${place}`) }),
        run: () => navigate(`/${place}`),
      })),
      { keys: 'mod+shift+l', group, label: t('shell.keys.lock'), run: leave },
      ...(switchPerson
        ? [{ keys: 'mod+shift+s', group, label: t('shell.keys.switchPerson'), run: switchPerson }]
        : []),
    ]
  }, [t, navigate, leave, switchPerson])
  useShortcuts(shortcuts)

  const onMenu = useCallback(
    (command: MenuCommand) => {
      if (command === 'palette') setPaletteOpen(true)
      else if (command === 'shortcuts') setSheetOpen(true)
      else if (command === 'new-patient') navigate('/patients/new')
      else if (command === 'preferences') navigate('/clinic')
      else if (command === 'lock') leave()
      else if (command === 'switch-person') switchPerson?.()
      else if (command === 'find' && !focusSearch()) setPaletteOpen(true)
    },
    [navigate, leave, switchPerson],
  )
  useMenuCommand(onMenu)

  return (
    <div className="shell">
      <a
        className="shell__skip button"
        href="#page"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('page')?.focus()
        }}
      >
        {t('shell.skip')}
      </a>
      <Rail onSearch={() => setPaletteOpen(true)} onShortcuts={() => setSheetOpen(true)} onLeave={leave} />
      <div className="shell__main stack">
        {sample ? <SampleBanner onLeave={leave} /> : null}
        {reachable.core && reachable.server ? null : (
          <div role="alert" className="notice row gap-2 rigid notice--danger">
            <CloudOff aria-hidden="true" />
            <p>{t(reachable.core ? 'shell.serverAway' : 'shell.unreachable')}</p>
          </div>
        )}
        {readOnly ? <p className="notice row gap-2 rigid notice--warning">{t('shell.readOnly')}</p> : null}
        <RecoveryKeyBanner />
        <AccessBanners />
        <ConcernsBanner />
        <LeftDraftsBanner />
        <main id="page" className="page fill" tabIndex={-1}>
          <Routes />
        </main>
      </div>
      <Palette
        isOpen={paletteOpen}
        onClose={() => setPaletteOpen(false)}
        onShortcuts={() => setSheetOpen(true)}
        onLeave={leave}
      />
      <ShortcutSheet isOpen={sheetOpen} onClose={() => setSheetOpen(false)} />
    </div>
  )
}
