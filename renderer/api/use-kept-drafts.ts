/** Ties the drafts of this window to the clinic's store while somebody sits there. */
import { useEffect, useState } from 'react'
import type { AppError } from '../../shared/app-error.ts'
import { openDrafts } from './kept-drafts.ts'
import { useCaller } from './queries.ts'

/** Refusals that trying again does not change. */
const final: readonly AppError['code'][] = ['read_only', 'newer_version', 'not_permitted', 'invalid_input']

/**
 * Whether what this user had typed is at hand; to be waited for before a form is shown. `user` names whoever sits there,
 * null while nobody does. `onTrouble` hears, once in a row, why what is typed cannot be kept.
 */
export function useKeptDrafts(user: string | null, onTrouble: (error: AppError) => void): boolean {
  const call = useCaller()
  const [readyFor, setReadyFor] = useState<string | null>(null)
  useEffect(() => {
    if (user === null) return undefined
    let isOver = false
    let isInTrouble = false
    async function store(changes: { key: string; content: string | null }[]): Promise<boolean> {
      const answer = await call('drafts.keep', { changes })
      if (!answer.ok && !isInTrouble && !isOver && answer.error.code !== 'read_only') onTrouble(answer.error)
      isInTrouble = !answer.ok
      return answer.ok || final.includes(answer.error.code)
    }
    async function open(sitting: string): Promise<void> {
      const answer = await call('drafts.list', {})
      if (isOver) return
      openDrafts(sitting, answer.ok ? answer.value.drafts : [], store)
      setReadyFor(sitting)
    }
    void open(user)
    return () => {
      isOver = true
      setReadyFor(null)
    }
  }, [call, user, onTrouble])
  return user !== null && readyFor === user
}
