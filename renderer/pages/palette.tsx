import { ArrowRightLeft, Keyboard, Lock, LogOut, Palette as Paint, User, UserPlus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { spokenName } from '../../shared/domain/patient.ts'
import { useAppState, useLifecycle, useQueryCall, useSwitchPerson } from '../api/index.ts'
import { CommandPalette, useDateText } from '../ui/index.ts'
import type { PaletteItem } from '../ui/index.ts'
import { places } from './places.ts'

export interface PaletteProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onShortcuts: () => void
  readonly onLeave: () => void
}

/** Commands of the whole window, and patients by any part of what is known of them. */
export function Palette({ isOpen, onClose, onShortcuts, onLeave }: PaletteProps) {
  const { t } = useTranslation('app')
  const [, navigate] = useLocation()
  const { sample } = useAppState()
  const switchPerson = useSwitchPerson()
  const dates = useDateText()
  const { run: setPreferences } = useLifecycle('preferences.set')
  const [text, setText] = useState('')
  const search = text.trim()
  const found = useQueryCall(
    'patients.list',
    { search, sort: 'match', limit: 8 },
    { enabled: isOpen && search !== '', keepPrevious: true },
  )

  function close(): void {
    setText('')
    onClose()
  }

  const results = useMemo<PaletteItem[]>(() => {
    if (search === '' || !found.data) return []
    return found.data.patients.map((patient) => ({
      id: patient.id,
      group: t('shell.palette.patients'),
      icon: User,
      label: spokenName(patient),
      detail: [patient.recordNumber, dates.day(patient.birthDate)].filter(Boolean).join('  ·  '),
      run: () => navigate(`/patients/${patient.id}/plan`),
    }))
  }, [search, found.data, t, dates, navigate])

  const commands = useMemo<PaletteItem[]>(() => {
    const theme = (id: 'system' | 'light' | 'dark' | 'high-contrast', label: string): PaletteItem => ({
      id: `theme-${id}`,
      group: t('shell.palette.theme'),
      icon: Paint,
      label,
      run: () => void setPreferences({ theme: id }),
    })
    return [
      {
        id: 'new-patient',
        group: t('shell.palette.do'),
        icon: UserPlus,
        label: t('shell.palette.newPatient'),
        keys: 'n',
        run: () => navigate('/patients/new'),
      },
      ...places.map(({ place, icon, keys }) => ({
        id: place,
        group: t('shell.palette.go'),
        icon,
        label: t(`shell.places.${place}`),
        keys,
        run: () => navigate(`/${place}`),
      })),
      theme('system', t('shell.palette.themeSystem')),
      theme('light', t('shell.palette.themeLight')),
      theme('dark', t('shell.palette.themeDark')),
      theme('high-contrast', t('shell.palette.themeHighContrast')),
      {
        id: 'shortcuts',
        group: t('shell.name'),
        icon: Keyboard,
        label: t('shell.palette.shortcuts'),
        keys: '?',
        run: onShortcuts,
      },
      ...(switchPerson
        ? [
            {
              id: 'switch-person',
              group: t('shell.name'),
              icon: ArrowRightLeft,
              label: t('shell.palette.switchPerson'),
              keys: 'mod+shift+s',
              run: switchPerson,
            },
          ]
        : []),
      {
        id: 'leave',
        group: t('shell.name'),
        run: onLeave,
        ...(sample
          ? { icon: LogOut, label: t('shell.palette.leaveSample') }
          : { icon: Lock, label: t('shell.palette.lock'), keys: 'mod+shift+l' }),
      },
    ]
  }, [t, navigate, setPreferences, sample, switchPerson, onShortcuts, onLeave])

  return (
    <CommandPalette
      isOpen={isOpen}
      onClose={close}
      text={text}
      onTextChange={setText}
      commands={commands}
      results={results}
      busy={found.isFetching}
    />
  )
}
