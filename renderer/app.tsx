/** The window: which of first start, set-up, unlock or the open clinic is on screen. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Router, useLocation } from 'wouter'
import type { Bridge } from '../shared/contract/index.ts'
import type { User } from '../shared/domain/clinic.ts'
import {
  ApiProvider,
  AppStateProvider,
  LockProvider,
  forgetRecords,
  useErrorSentence,
  useKeptDrafts,
  useQueryCall,
} from './api/index.ts'
import type { AppError } from '../shared/app-error.ts'
import type { Refusal } from './api/index.ts'
import { FirstRun, PassphraseDue, SetUp, Unlock, useTheme, WelcomeFrame } from './features/clinic/index.ts'
import type { Shown } from './features/clinic/index.ts'
import { TextProvider } from './i18n/text-provider.tsx'
import { AppShell } from './pages/app-shell.tsx'
import { useHashAddress, useHashSearch } from './pages/hash-address.ts'
import { IdleLock, useStayOpen } from './pages/idle-lock.tsx'
import { useLockWindow } from './pages/lock-window.ts'
import { clearToasts, ErrorState, ShortcutProvider, showToast, Skeleton, Toasts } from './ui/index.ts'

/** Where the window is not let in, it says why instead. */
export function App({ bridge }: { readonly bridge: Bridge | Refusal }) {
  if (typeof bridge === 'string') {
    return (
      <TextProvider>
        <NotLetIn because={bridge} />
      </TextProvider>
    )
  }
  return (
    <TextProvider>
      <ApiProvider bridge={bridge}>
        {/* The router takes its hooks as values; that is its documented way. */}
        {/* oxlint-disable-next-line react/hooks */}
        <Router hook={useHashAddress} searchHook={useHashSearch}>
          <Gate />
          <Toasts />
        </Router>
      </ApiProvider>
    </TextProvider>
  )
}

function NotLetIn({ because }: { readonly because: Refusal }) {
  const { t } = useTranslation('app')
  return (
    <WelcomeFrame>
      <ErrorState text={t(`start.browserPages.${because}`)} />
    </WelcomeFrame>
  )
}

function Gate() {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const client = useQueryClient()
  const state = useQueryCall('app.state', {}, { refreshOnFocus: true })
  const preferences = useQueryCall('preferences.get', {})
  // Set-up goes on after the clinic has been made, until the recovery key is checked.
  const [settingUp, setSettingUp] = useState(false)
  // What opened the clinic, while a new passphrase is due; and that it was put off.
  const [shown, setShown] = useState<Shown | null>(null)
  const [later, setLater] = useState(false)
  useTheme(preferences.data?.theme ?? 'system')

  const { refetch } = state
  const endSetUp = useCallback(() => setSettingUp(false), [])
  const { hides, lock, ownPlace, comeBack } = useLockWindow({
    isOpen: state.data?.clinic === 'open',
    user: state.data?.user?.id ?? null,
    onHide: endSetUp,
    readState: refetch,
  })
  // Who makes room for the next person, until somebody has come in.
  const [leaving, setLeaving] = useState<User | null>(null)
  const here = state.data?.user ?? null
  const ways = useMemo(
    () => ({
      lock,
      switchPerson() {
        setLeaving(here)
        lock()
      },
    }),
    [lock, here],
  )
  useStayOpen(settingUp)
  const isOpen = state.data?.clinic === 'open' && !settingUp && !hides
  useEffect(() => {
    if (isOpen) return
    document.title = t('shell.name')
    forgetRecords(client)
    clearToasts()
  }, [isOpen, client, t])

  const due = state.data?.passphraseDue ?? null
  // Neither outlasts what it is for.
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen)
    if (isOpen) setLeaving(null)
    else {
      setShown(null)
      setLater(false)
    }
  }
  if (isOpen && due === null && shown !== null) setShown(null)
  const sample = state.data?.sample ?? false
  // Until they have set a passphrase of their own, nothing is answered that could be kept.
  const isDue = state.data?.passphraseDue === 'first'
  const user = isOpen && !isDue ? `${sample ? 'sample ' : ''}${state.data?.user?.id ?? ''}` : null
  const onDraftTrouble = useCallback(
    (error: AppError) => showToast(t('shell.draftsFail', { sentence: sentence(error) })),
    [t, sentence],
  )
  const draftsReady = useKeptDrafts(user, onDraftTrouble)

  const [, navigate] = useLocation()
  const isReady = isOpen && (isDue || draftsReady)
  useLayoutEffect(() => {
    if (!isReady) return
    if (ownPlace !== null) navigate(ownPlace, { replace: true })
    comeBack()
  }, [isReady, ownPlace, navigate, comeBack])

  if (state.data && settingUp) return <SetUp onEnd={endSetUp} />
  if (state.data?.clinic === 'none')
    return <FirstRun version={state.data.version} onSetUp={() => setSettingUp(true)} />
  // The same element in both cases: what is typed into it stays when the core has locked as well.
  if (state.data?.clinic === 'locked' || (hides && state.data?.sample === false)) {
    return (
      <Unlock
        key={leaving?.id ?? 'unlock'}
        clinicName={hides ? '' : state.data.clinicName}
        people={state.data.signIn}
        pins={state.data.pins}
        leaving={leaving}
        onOpened={setShown}
      />
    )
  }
  if (state.data && !hides && due !== null && !(due === 'recovered' && later)) {
    return (
      <AppStateProvider value={state.data}>
        <PassphraseDue due={due} shown={shown} onLater={() => setLater(true)} />
      </AppStateProvider>
    )
  }
  if (state.data && isReady && ownPlace === null) {
    return (
      <AppStateProvider value={state.data}>
        <ShortcutProvider singleKeys={preferences.data?.singleKeyShortcuts ?? true}>
          <LockProvider value={ways}>
            <AppShell key={state.data.sample ? 'sample' : 'clinic'} />
          </LockProvider>
          {state.data.sample ? null : <IdleLock after={preferences.data?.lockAfter ?? 5} onLock={lock} />}
        </ShortcutProvider>
      </AppStateProvider>
    )
  }
  if (state.error) {
    return (
      <main className="page fill">
        <ErrorState
          text={state.error.code === 'unavailable' ? t('shell.stopped.text') : sentence(state.error)}
          onRetry={() => void state.refetch()}
        />
      </main>
    )
  }
  return <Skeleton lines={6} />
}
