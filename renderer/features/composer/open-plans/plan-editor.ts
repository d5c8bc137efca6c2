/**
 * One plan being composed: its document, what was done to it, where the cursor stands, what is being typed, and how far
 * it is saved. It lives as long as the window, so that going to another page and back loses no change.
 */
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { AppError } from '../../../../shared/app-error.ts'
import type { Plan, PlanAction, PlanDocument } from '../../../../shared/domain/plan.ts'
import { mergePlans, samePlan } from '../../../../shared/program/merge-plans.ts'
import type { Choices, PlanConflict } from '../../../../shared/program/merge-plans.ts'
import { cellText } from '../grid/cell-text.ts'
import type { UnreadText, Written } from '../grid/edit-block.ts'
import { writeTexts } from '../grid/edit-block.ts'
import type { GridPosition } from '../grid/grid-position.ts'
import type { NewerPlan, PlanCalls } from './newer-plan.ts'
import { doAgain, emptyLog, record, takeBack, travelled } from './undo-log.ts'
import type { UndoLog, PlanChange } from './undo-log.ts'
import { keepTypedCells, typedCellsOf } from './typed-cells.ts'
import type { Editing, RowUnread } from './typed-cells.ts'
import { keepUnsavedPlan } from './unsaved-plan.ts'
import type { UnsavedPlan } from './unsaved-plan.ts'
import { createSaveQueue } from './save-queue.ts'
import type { Saving } from './save-queue.ts'

/** What somebody else has stored while there was something unsaved here. */
export type Meeting =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly error: AppError }
  /** Both have changed the same places: the person chooses. */
  | { readonly state: 'open'; readonly was: PlanDocument; readonly newer: NewerPlan }

export interface ComposerState {
  readonly document: PlanDocument
  /** The newest revision that the core has stored. */
  readonly revision: number
  readonly log: UndoLog
  readonly saving: Saving
  readonly focus: GridPosition | null
  /** The other corner of a selection; the same as `focus` for a single cell. */
  readonly anchor: GridPosition | null
  readonly editing: Editing | null
  readonly unread: Readonly<Record<string, RowUnread>>
  readonly meeting: Meeting | null
  /** Whose changes went in by themselves, until it has been said. */
  readonly takenIn: readonly string[] | null
}

/** What a change is about, for its name in the undo list and in the revisions. */
export interface About {
  readonly action: PlanAction
  readonly subject?: string
  readonly week?: number
}

export type Commit = 'done' | 'misread' | 'nothing'

export interface PlanEditor {
  readonly planId: string
  readonly store: StoreApi<ComposerState>
  /** Makes a change; null where the edit changed nothing. */
  change(about: About, edit: (document: PlanDocument) => PlanDocument): PlanChange | null
  /** Makes a change of cells that may leave texts which were not understood. */
  write(about: About, edit: (document: PlanDocument) => Written): PlanChange | null
  undo(): PlanChange | null
  redo(): PlanChange | null
  moveTo(position: GridPosition | null, extend?: boolean): void
  select(anchor: GridPosition, focus: GridPosition): void
  /** Opens a cell for typing: with the text given, or with what it holds. */
  edit(position: GridPosition, text?: string): void
  type(text: string): void
  /** Takes over what was typed. A text that is not understood stays open, or waits in its cell with `leave`. */
  commit(leave: boolean): Commit
  dropEdit(): void
  /** Closes the cell that is open without taking its text over; the text stays among the drafts. */
  putAside(): void
  /** Opens again what was put aside, or left by an earlier window. */
  takeUp(): void
  flush(): Promise<void>
  lastCall(): void
  retry(): void
  /** Reads again what somebody else has stored, where that failed. */
  meet(): Promise<void>
  /** Where what is on screen and what somebody else has stored differ in the same places. */
  conflicts(): readonly PlanConflict[]
  /** Saves both together, as it was chosen. A conflict without a choice stays, and nothing is saved. */
  decide(choices: Choices): void
  /** Says that it has been told whose changes went in. */
  toldOfTaking(): void
  /** Goes on with what an earlier window could not save: merged where somebody else has saved since. */
  goOnWith(left: UnsavedPlan): void
  /** Takes over a newer plan where nothing here is unsaved or open. */
  follow(plan: Plan): void
  hasUnsaved(): boolean
}

function withUnread(
  unread: ComposerState['unread'],
  changed: readonly UnreadText[],
): ComposerState['unread'] {
  const next = { ...unread }
  for (const { rowId, week, text } of changed) {
    const { [week]: _before, ...others } = next[rowId] ?? {}
    if (text === null && !(week in (next[rowId] ?? {}))) continue
    next[rowId] = text === null ? others : { ...others, [week]: text }
    if (Object.keys(next[rowId] ?? {}).length === 0) delete next[rowId]
  }
  return next
}

export function createPlanEditor(plan: Plan, { send, readNewer }: PlanCalls): PlanEditor {
  const store = createStore<ComposerState>(() => ({
    document: plan.document,
    revision: plan.revision,
    log: emptyLog,
    saving: { state: 'saved' },
    focus: null,
    anchor: null,
    editing: null,
    unread: {},
    meeting: null,
    takenIn: null,
  }))
  const queue = createSaveQueue({
    planId: plan.id,
    revision: plan.revision,
    document: plan.document,
    send,
    onSaving(saving) {
      const isNew = saving.state === 'conflict' && store.getState().saving.state !== 'conflict'
      store.setState({ saving })
      if (isNew) void meet()
    },
    onRevision: (revision) => store.setState({ revision }),
  })
  const now = store.getState
  let isAside = false
  store.subscribe(({ saving, document, revision: basedOn }, before) => {
    if (saving === before.saving && document === before.document) return
    if (saving.state === 'saved') keepUnsavedPlan(plan.id, null)
    else if (saving.state !== 'saving')
      keepUnsavedPlan(plan.id, { document, stored: queue.stored(), basedOn })
  })
  store.subscribe(({ editing, unread }, before) => {
    // After the dose that was typed has been written.
    if (before.editing && !editing) queueMicrotask(() => decide({}))
    if (isAside || (editing === before.editing && unread === before.unread)) return
    keepTypedCells(plan.id, {
      editing: editing && editing.text !== heldText(editing) ? editing : null,
      unread,
    })
  })

  function write(about: About, edit: (document: PlanDocument) => Written): PlanChange | null {
    const { document: before, log, unread } = now()
    const { document: after, unread: changed } = edit(before)
    if (changed.length > 0) store.setState({ unread: withUnread(unread, changed) })
    if (after === before) return null
    const { action, subject = '', week = null } = about
    const change: PlanChange = { action, subject, week, before, after }
    store.setState({ document: after, log: record(log, change) })
    queue.push({ document: after, action, subject })
    return change
  }

  async function meet(): Promise<void> {
    store.setState({ meeting: { state: 'reading' } })
    const was = queue.stored()
    const answer = await readNewer(plan.id, now().revision)
    if (now().saving.state !== 'conflict') return
    if (!answer.ok) return store.setState({ meeting: { state: 'failed', error: answer.error } })
    store.setState({ meeting: { state: 'open', was, newer: answer.value } })
    decide({})
  }

  function mergedBy(choices: Choices) {
    const { meeting, document: mine } = now()
    if (meeting?.state !== 'open') return null
    const { was, newer } = meeting
    return { newer, ...mergePlans({ was, mine, theirs: newer.plan.document }, choices) }
  }

  function decide(choices: Choices): void {
    // A dose that is being typed has to be part of what is compared.
    const merged = now().editing ? null : mergedBy(choices)
    if (!merged || merged.conflicts.some(({ id }) => !(id in choices))) return
    const { revision, document: theirs } = merged.newer.plan
    const document = samePlan(merged.document, theirs) ? theirs : merged.document
    const takenIn = merged.conflicts.length === 0 ? merged.newer.authors : null
    store.setState({ document, revision, meeting: null, takenIn })
    queue.goOnFrom(revision, theirs, document)
  }

  function travel(direction: 'undo' | 'redo'): PlanChange | null {
    const { document: before, log: from } = now()
    let found = direction === 'undo' ? takeBack(from) : doAgain(from)
    while (found) {
      const { change, log } = found
      const document = travelled(before, change, direction)
      if (!samePlan(document, before)) {
        store.setState({ document, log, editing: null })
        queue.push({ document, action: direction, subject: change.subject })
        return change
      }
      // Somebody else has changed the same place since: there is nothing of it left to take back.
      found = direction === 'undo' ? takeBack(log) : doAgain(log)
    }
    return null
  }

  function moveTo(position: GridPosition | null, extend = false): void {
    const { focus, anchor } = now()
    const same = (one: GridPosition | null) =>
      one?.rowId === position?.rowId && one?.column === position?.column
    if (same(focus) && (extend || same(anchor))) return
    store.setState({ focus: position, anchor: extend ? (anchor ?? position) : position })
  }

  function rowAt(rowId: string) {
    return now().document.rows.find((row) => row.id === rowId)
  }

  function heldText({ rowId, column }: GridPosition): string {
    return now().unread[rowId]?.[column] ?? cellText(rowAt(rowId)?.cells[column - 1])
  }

  function takeUp(): void {
    isAside = false
    const typed = typedCellsOf(plan.id, now().document)
    const { editing } = typed
    store.setState(editing ? { ...typed, focus: editing, anchor: editing } : typed)
  }
  takeUp()

  function commit(leave: boolean): Commit {
    const { editing, document } = now()
    if (!editing) return 'nothing'
    const { rowId, column: week, text } = editing
    const row = rowAt(rowId)
    if (!row) {
      store.setState({ editing: null })
      return 'nothing'
    }
    const written = writeTexts(document, [{ rowId, week, text }])
    const misread = written.unread.some((unreadText) => unreadText.text !== null)
    if (misread && !leave) return 'misread'
    store.setState({ editing: null })
    const action = text.trim() === '' ? 'clear-cell' : 'edit-cell'
    write({ action, subject: row.exerciseId, week }, () => written)
    return misread ? 'misread' : 'done'
  }

  return {
    planId: plan.id,
    store,
    change: (about, edit) => write(about, (document) => ({ document: edit(document), unread: [] })),
    write,
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    moveTo,
    select: (anchor, focus) => store.setState({ anchor, focus }),
    edit(position, text) {
      const row = rowAt(position.rowId)
      if (!row || position.column === 0) return
      const { focus } = now()
      // A selection that starts or ends here stays, so that the text can be written into all of it.
      if (focus?.rowId !== position.rowId || focus.column !== position.column) moveTo(position)
      store.setState({ editing: { ...position, text: text ?? heldText(position) } })
    },
    type(text) {
      const { editing } = now()
      if (editing) store.setState({ editing: { ...editing, text } })
    },
    commit,
    dropEdit() {
      const { editing, unread } = now()
      if (!editing) return
      const dropped = [{ rowId: editing.rowId, week: editing.column, text: null }]
      store.setState({ editing: null, unread: withUnread(unread, dropped) })
    },
    putAside() {
      isAside = true
      store.setState({ editing: null })
    },
    takeUp,
    async flush() {
      commit(true)
      await queue.flush()
    },
    lastCall() {
      commit(true)
      queue.lastCall()
    },
    retry: () => queue.retry(),
    meet,
    conflicts: () => mergedBy({})?.conflicts ?? [],
    decide,
    toldOfTaking: () => store.setState({ takenIn: null }),
    goOnWith({ document, stored, basedOn }) {
      store.setState({ document, revision: basedOn })
      queue.push({ document, action: 'edit-plan', subject: '' })
      queue.goOnFrom(basedOn, stored, document)
    },
    follow(stored) {
      const { revision, editing } = now()
      if (stored.revision <= revision || queue.hasUnsaved() || editing) return
      queue.goOnFrom(stored.revision, stored.document, stored.document)
      store.setState({ document: stored.document, revision: stored.revision })
    },
    hasUnsaved: () => queue.hasUnsaved(),
  }
}
