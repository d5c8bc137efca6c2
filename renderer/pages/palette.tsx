import {
  BookOpen,
  Building2,
  CalendarCheck,
  Compass,
  Keyboard,
  LayoutTemplate,
  Lock,
  LogOut,
  Palette as Paint,
  User,
  UserPlus,
  Users,
} from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { spokenName } from '../../shared/domain/patient.ts'
import { useAppState, useLifecycle, useQueryCall } from '../api/index.ts'
import { CommandPalette, useDateText } from '../ui/index.ts'
import type { PaletteItem } from '../ui/index.ts'

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
    const go = t('shell.palette.go')
    const act = t('shell.palette.do')
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
        group: act,
        icon: UserPlus,
        label: t('shell.palette.newPatient'),
        keys: 'n',
        run: () => navigate('/patients/new'),
      },
      {
        id: 'today',
        group: go,
        icon: CalendarCheck,
        label: t('shell.places.today'),
        keys: 'g t',
        run: () => navigate('/today'),
      },
      {
        id: 'patients',
        group: go,
        icon: Users,
        label: t('shell.places.patients'),
        keys: 'g p',
        run: () => navigate('/patients'),
      },
      {
        id: 'catalog',
        group: go,
        icon: BookOpen,
        label: t('shell.places.catalog'),
        keys: 'g c',
        run: () => navigate('/catalog'),
      },
      {
        id: 'templates',
        group: go,
        icon: LayoutTemplate,
        label: t('shell.places.templates'),
        keys: 'g m',
        run: () => navigate('/templates'),
      },
      {
        id: 'guide',
        group: go,
        icon: Compass,
        label: t('shell.places.guide'),
        keys: 'g g',
        run: () => navigate('/guide'),
      },
      {
        id: 'clinic',
        group: go,
        icon: Building2,
        label: t('shell.places.clinic'),
        keys: 'g s',
        run: () => navigate('/clinic'),
      },
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
      sample
        ? {
            id: 'leave',
            group: t('shell.name'),
            icon: LogOut,
            label: t('shell.palette.leaveSample'),
            run: onLeave,
          }
        : {
            id: 'lock',
            group: t('shell.name'),
            icon: Lock,
            label: t('shell.palette.lock'),
            keys: 'mod+shift+l',
            run: onLeave,
          },
    ]
  }, [t, navigate, setPreferences, sample, onShortcuts, onLeave])

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
