/** What keeps a plan from being what is on screen: pages that go by the stored plan ask here. */
import { useCallback, useSyncExternalStore } from 'react'
import { subscribeDrafts } from '../../../api/index.ts'
import { openEditor } from './open-plans.ts'
import { hasTypedCells } from './typed-cells.ts'

/** `unread`: a dose was typed and not understood. */
export type PlanTrouble = 'conflict' | 'unsaved' | 'unread'

function troubleOf(planId: string): PlanTrouble | null {
  const editor = openEditor(planId)
  if (editor?.store.getState().saving.state === 'conflict') return 'conflict'
  if (editor?.hasUnsaved()) return 'unsaved'
  return hasTypedCells(planId) ? 'unread' : null
}

/** Null for no plan, and for one that is stored as it was typed. */
export function usePlanTrouble(planId: string | null): PlanTrouble | null {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const ends = [
        subscribeDrafts(onChange),
        planId === null ? null : openEditor(planId)?.store.subscribe(onChange),
      ]
      return () => ends.forEach((end) => end?.())
    },
    [planId],
  )
  return useSyncExternalStore(subscribe, () => (planId === null ? null : troubleOf(planId)))
}
