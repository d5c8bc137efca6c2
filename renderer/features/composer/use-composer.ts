/** What the parts of the composer share: the open editor, the catalog, and whether anything may be changed. */
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import type { Side } from '../../../shared/domain/side.ts'
import type { Region } from '../../../shared/regions/index.ts'
import { isPlanWeek, weekOf } from '../../../shared/program/weeks.ts'
import type { ComposerState, PlanEditor } from './open-plans/plan-editor.ts'

export interface ComposerParts {
  readonly editor: PlanEditor
  readonly exercises: ReadonlyMap<string, Exercise>
  /** Given to new rows of exercises that are done on one side at a time. */
  readonly side: Side
  /** The part of the body that the episode is about: what plan checking goes by. */
  readonly region: Region
  readonly today: string
  readonly readOnly: boolean
}

export const ComposerContext = createContext<ComposerParts | null>(null)

export function useParts(): ComposerParts {
  const parts = useContext(ComposerContext)
  if (!parts) throw new Error('The composer is missing')
  return parts
}

/** A part of the session's state; the view is drawn again when it changes. */
export function useComposer<Value>(select: (state: ComposerState) => Value): Value {
  return useStore(useParts().editor.store, select)
}

/** The week of the cursor, else the present one, else the first. */
export function useShownWeek(): number {
  const { today } = useParts()
  const column = useComposer((state) => state.focus?.column ?? 0)
  const plan = useComposer((state) => state.document)
  const current = weekOf(plan.startsOn, today)
  return column > 0 ? column : isPlanWeek(plan, current) ? current : 1
}
