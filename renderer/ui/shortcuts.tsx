/**
 * Keyboard shortcuts of the whole window. Views add theirs while they are on screen; the sheet lists what is
 * there. Bare keys (`g p`, `n`) do nothing while somebody types, and can be turned off altogether.
 */
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { isTypingIn, strokeOf } from './key-names.ts'

export interface Shortcut {
  /** `mod+k`, `?`, `g p`. */
  readonly keys: string
  readonly label: string
  /** Heading in the sheet. */
  readonly group: string
  /** Left out where the view does it by itself, and the sheet only names it. */
  readonly run?: () => void
}

interface Registry {
  readonly singleKeys: boolean
  readonly list: () => readonly Shortcut[]
  readonly add: (owner: object, shortcuts: readonly Shortcut[]) => () => void
}

const ShortcutContext = createContext<Registry | null>(null)

/** How long the first key of a pair waits for the second, in milliseconds. */
const pairTime = 1200

function isBare(keys: string): boolean {
  return !/(^| )(mod|alt)\+/.test(keys) && !/^(f\d+|escape)$/.test(keys)
}

function openDialog(): boolean {
  return document.querySelector('[role=dialog][data-rac], [role=alertdialog], .scrim') !== null
}

export function ShortcutProvider({
  singleKeys,
  children,
}: {
  readonly singleKeys: boolean
  readonly children: ReactNode
}) {
  const owners = useRef(new Map<object, readonly Shortcut[]>())

  useEffect(() => {
    let first = ''
    let firstAt = 0

    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const stroke = strokeOf(event)
      const pair = event.timeStamp - firstAt < pairTime && first !== '' ? `${first} ${stroke}` : ''
      const all = [...owners.current.values()].toReversed().flat()
      const usable = all.filter(({ keys, run }) => {
        if (!run) return false
        if (!isBare(keys)) return true
        return singleKeys && !isTypingIn(event.target) && !openDialog()
      })
      const found = usable.find(({ keys }) => keys === pair) ?? usable.find(({ keys }) => keys === stroke)
      first = ''
      if (found) {
        event.preventDefault()
        found.run?.()
      } else if (usable.some(({ keys }) => keys.startsWith(`${stroke} `))) {
        first = stroke
        firstAt = event.timeStamp
      }
    }

    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [singleKeys])

  const registry = useMemo<Registry>(
    () => ({
      singleKeys,
      list: () => [...owners.current.values()].flat(),
      add: (owner, shortcuts) => {
        owners.current.set(owner, shortcuts)
        return () => owners.current.delete(owner)
      },
    }),
    [singleKeys],
  )
  return <ShortcutContext value={registry}>{children}</ShortcutContext>
}

/** Adds shortcuts while the calling component is on screen. The newest wins where keys are the same. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const registry = useContext(ShortcutContext)
  const [owner] = useState(() => ({}))
  useEffect(() => registry?.add(owner, shortcuts), [registry, owner, shortcuts])
}

/** Every shortcut on screen now, and whether bare keys are on. */
export function useShortcutList(): {
  readonly singleKeys: boolean
  readonly list: () => readonly Shortcut[]
} {
  const registry = useContext(ShortcutContext)
  return { singleKeys: registry?.singleKeys ?? false, list: registry?.list ?? (() => []) }
}
