/** Short lists of the domain, as they are called wherever they are shown. */
import type { Side } from '../../domain/side.ts'
import type { Paper } from '../../domain/handout.ts'
import type { SheetGroup } from '../../domain/sheet-group.ts'

export const terms = {
  exercises_one: '{{count}} exercise',
  exercises_other: '{{count}} exercises',
  papers: { a4: 'A4', letter: 'Letter' } satisfies Record<Paper, string>,
  sheets: { daily: 'Daily', session: 'Session', run: 'Run' } satisfies Record<SheetGroup, string>,
  sides: { left: 'Left', right: 'Right', both: 'Both', none: 'No side' } satisfies Record<Side, string>,
} as const
