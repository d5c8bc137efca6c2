/** The state of the program as the window sees it, for everything inside an open clinic. */
import { createContext, useContext } from 'react'
import type { AppState } from '../../shared/domain/clinic.ts'
import type { Permission } from '../../shared/domain/roles.ts'

const AppStateContext = createContext<AppState | null>(null)

export const AppStateProvider = AppStateContext

/** Ways to leave this window. */
export interface Leaving {
  readonly lock: () => void
  /** Locks it for the next person, who is asked for at once. */
  readonly switchPerson: () => void
}

const LockContext = createContext<Leaving>({ lock: () => undefined, switchPerson: () => undefined })

export const LockProvider = LockContext

/** Locks this window; only inside the shell. */
export function useLock(): () => void {
  return useContext(LockContext).lock
}

/** Makes room for somebody else at this window; null where nobody else works here. Only inside the shell. */
export function useSwitchPerson(): (() => void) | null {
  const { switchPerson } = useContext(LockContext)
  return useAppState().signIn.length > 1 ? switchPerson : null
}

/** The open clinic, its user, today's date. Only inside the shell, which renders it when a clinic is open. */
export function useAppState(): AppState {
  const state = useContext(AppStateContext)
  if (!state) throw new Error('The app state is only known inside the shell')
  return state
}

/**
 * Whether what needs this permission can only be read: the file is open for reading only, or whoever sits here may not
 * change it. The notice at the top of the shell says which.
 */
export function useReadOnly(permission: Permission): boolean {
  const { readOnly, may } = useAppState()
  return readOnly || !may.includes(permission)
}
