/** What can be done to one exercise of the plan, as the entries of its menu. */
import {
  ArrowDown,
  ArrowUp,
  Check,
  ChevronsDown,
  ChevronsUp,
  FileStack,
  FlipHorizontal2,
  Layers,
  SlidersHorizontal,
  Trash2,
} from 'lucide-react'
import type { TFunction } from 'i18next'
import { sessionNames } from '../../../shared/domain/day-layout.ts'
import { sheetGroups } from '../../../shared/domain/sheet-group.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import type { PlanRow } from '../../../shared/domain/plan.ts'
import { replaceExercise, setRowSession, setRowSheet, setRowSide } from '../../../shared/program/plan-edit.ts'
import { neighboursOf } from '../../exercise/index.ts'
import type { MenuEntry, MenuLine } from '../../ui/index.ts'
import { moveWithinSheet } from './grid/rows-by-sheet.ts'
import type { PlanEditor } from './open-plans/plan-editor.ts'
import { sides } from '../../../shared/domain/side.ts'

export interface RowMenuParts {
  readonly t: TFunction
  readonly editor: PlanEditor
  readonly exercises: ReadonlyMap<string, Exercise>
  readonly row: PlanRow
  readonly onSettings: () => void
  readonly onRemove: () => void
}

export function swapExercise(editor: PlanEditor, rowId: string, exercise: Exercise): void {
  editor.change({ action: 'replace-exercise', subject: exercise.id }, (plan) =>
    replaceExercise(plan, rowId, exercise),
  )
}

export function rowMenu({ t, editor, exercises, row, onSettings, onRemove }: RowMenuParts): MenuLine[] {
  const exercise = exercises.get(row.exerciseId)
  const subject = row.exerciseId
  const move = (by: 1 | -1) =>
    editor.change({ action: 'move-row', subject }, (plan) => moveWithinSheet(plan, row.id, by))
  const sideEntries: MenuEntry[] = sides.map((side) => ({
    id: `side-${side}`,
    label: t(`terms.sides.${side}`),
    ...(row.side === side ? { icon: Check } : {}),
    onAction: () => {
      editor.change({ action: 'edit-row', subject }, (plan) => setRowSide(plan, row.id, side))
    },
  }))
  const sheets: MenuEntry[] = sheetGroups.map((sheet) => ({
    id: `sheet-${sheet}`,
    label: t(`terms.sheets.${sheet}`),
    ...(row.sheet === sheet ? { icon: Check } : {}),
    onAction: () => {
      editor.change({ action: 'edit-row', subject }, (plan) => setRowSheet(plan, row.id, sheet))
    },
  }))
  const sessions: MenuEntry[] = [null, ...sessionNames].map((session) => ({
    id: `session-${session ?? 'none'}`,
    label: session ?? t('composer.days.noSession'),
    ...(row.session === session ? { icon: Check } : {}),
    onAction: () => {
      editor.change({ action: 'edit-row', subject }, (plan) => setRowSession(plan, row.id, session))
    },
  }))
  const swaps = (way: 'easier' | 'harder'): MenuLine[] => {
    const linked = exercise ? neighboursOf(exercise, way, exercises) : []
    const entry = (other: Exercise, label: string): MenuEntry => ({
      id: `${way}-${other.id}`,
      icon: way === 'easier' ? ChevronsDown : ChevronsUp,
      label,
      onAction: () => swapExercise(editor, row.id, other),
    })
    const [only] = linked
    if (!only) return []
    if (linked.length === 1) return [entry(only, t(`composer.menu.${way}`, { exercise: only.name }))]
    return [
      {
        id: way,
        icon: way === 'easier' ? ChevronsDown : ChevronsUp,
        label: t(way === 'easier' ? 'composer.menu.someEasier' : 'composer.menu.someHarder'),
        entries: linked.map((other) => entry(other, other.name)),
      },
    ]
  }
  return [
    { id: 'settings', icon: SlidersHorizontal, label: t('composer.menu.settings'), onAction: onSettings },
    { id: 'side', icon: FlipHorizontal2, label: t('composer.menu.side'), entries: sideEntries },
    { id: 'sheet', icon: FileStack, label: t('composer.menu.sheet'), entries: sheets },
    ...(row.sheet === 'session'
      ? [{ id: 'session', icon: Layers, label: t('composer.days.session'), entries: sessions }]
      : []),
    ...swaps('easier'),
    ...swaps('harder'),
    'line',
    {
      id: 'up',
      icon: ArrowUp,
      label: t('composer.menu.up'),
      keys: 'alt+arrowup',
      onAction: () => void move(-1),
    },
    {
      id: 'down',
      icon: ArrowDown,
      label: t('composer.menu.down'),
      keys: 'alt+arrowdown',
      onAction: () => void move(1),
    },
    'line',
    {
      id: 'remove',
      icon: Trash2,
      label: t('composer.menu.remove'),
      keys: 'delete',
      danger: true,
      onAction: onRemove,
    },
  ]
}
