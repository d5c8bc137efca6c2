/**
 * One plan being composed: its document, what was done to it, where the cursor stands, what is being typed, and how far
 * it is saved. It lives as long as the window, so that going to another page and back loses no step.
 */
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Plan, PlanAction, PlanDocument } from '../../../../shared/domain/plan.ts'
import { cellText } from '../grid/cell-text.ts'
import type { Draft, Written } from '../grid/edit-block.ts'
import { writeTexts } from '../grid/edit-block.ts'
import type { Spot } from '../grid/spots.ts'
import { doAgain, emptyLog, record, takeBack } from './command-log.ts'
import type { CommandLog, Step } from './command-log.ts'
import { createSaveQueue } from './save-queue.ts'
import type { Saving, SendPlan } from './save-queue.ts'

export interface Editing extends Spot {
  readonly text: string
}

/** Texts that were not understood, by week; they wait in their cells and are never saved. */
export type RowDrafts = Readonly<Record<number, string>>

export interface ComposerState {
  readonly document: PlanDocument
  /** The newest revision that the core has stored. */
  readonly revision: number
  readonly log: CommandLog
  readonly saving: Saving
  readonly focus: Spot | null
  /** The other corner of a selection; the same as `focus` for a single cell. */
  readonly anchor: Spot | null
  readonly editing: Editing | null
  readonly drafts: Readonly<Record<string, RowDrafts>>
}

/** What a change is about, for its name in the undo list and in the revisions. */
export interface About {
  readonly action: PlanAction
  readonly subject?: string
  readonly week?: number
}

export type Commit = 'done' | 'misread' | 'nothing'

export interface PlanSession {
  readonly planId: string
  readonly store: StoreApi<ComposerState>
  /** Makes a change; null where the edit changed nothing. */
  change(about: About, edit: (document: PlanDocument) => PlanDocument): Step | null
  /** Makes a change of cells that may leave texts which were not understood. */
  write(about: About, edit: (document: PlanDocument) => Written): Step | null
  undo(): Step | null
  redo(): Step | null
  moveTo(spot: Spot | null, extend?: boolean): void
  select(anchor: Spot, focus: Spot): void
  /** Opens a cell for typing: with the text given, or with what it holds. */
  edit(spot: Spot, text?: string): void
  type(text: string): void
  /** Takes over what was typed. A text that is not understood stays open, or waits in its cell with `leave`. */
  commit(leave: boolean): Commit
  dropEdit(): void
  flush(): Promise<void>
  lastCall(): void
  retry(): void
  /** Puts what is on screen on top of the revision that somebody else has stored. */
  saveOver(revision: number): void
  /** Takes over the plan as it is stored; what was on screen can be brought back with undo. */
  reload(plan: Plan): void
  /** Takes over a newer plan where nothing here is unsaved or open. */
  follow(plan: Plan): void
  hasUnsaved(): boolean
}

function withDrafts(drafts: ComposerState['drafts'], changed: readonly Draft[]): ComposerState['drafts'] {
  const next = { ...drafts }
  for (const { rowId, week, text } of changed) {
    const { [week]: _before, ...others } = next[rowId] ?? {}
    if (text === null && !(week in (next[rowId] ?? {}))) continue
    next[rowId] = text === null ? others : { ...others, [week]: text }
    if (Object.keys(next[rowId] ?? {}).length === 0) delete next[rowId]
  }
  return next
}

export function createPlanSession(plan: Plan, send: SendPlan): PlanSession {
  const store = createStore<ComposerState>(() => ({
    document: plan.document,
    revision: plan.revision,
    log: emptyLog,
    saving: { state: 'saved' },
    focus: null,
    anchor: null,
    editing: null,
    drafts: {},
  }))
  const queue = createSaveQueue({
    planId: plan.id,
    revision: plan.revision,
    document: plan.document,
    send,
    onSaving: (saving) => store.setState({ saving }),
    onRevision: (revision) => store.setState({ revision }),
  })
  const now = store.getState

  function write(about: About, edit: (document: PlanDocument) => Written): Step | null {
    const { document: before, log, drafts } = now()
    const { document: after, drafts: changed } = edit(before)
    if (changed.length > 0) store.setState({ drafts: withDrafts(drafts, changed) })
    if (after === before) return null
    const { action, subject = '', week = null } = about
    const step: Step = { action, subject, week, before, after }
    store.setState({ document: after, log: record(log, step) })
    queue.push({ document: after, action, subject })
    return step
  }

  function travel(direction: 'undo' | 'redo'): Step | null {
    const found = direction === 'undo' ? takeBack(now().log) : doAgain(now().log)
    if (!found) return null
    const { step, log } = found
    const document = direction === 'undo' ? step.before : step.after
    store.setState({ document, log, editing: null })
    queue.push({ document, action: direction, subject: step.subject })
    return step
  }

  function moveTo(spot: Spot | null, extend = false): void {
    const { focus, anchor } = now()
    const same = (one: Spot | null) => one?.rowId === spot?.rowId && one?.column === spot?.column
    if (same(focus) && (extend || same(anchor))) return
    store.setState({ focus: spot, anchor: extend ? (anchor ?? spot) : spot })
  }

  function rowAt(rowId: string) {
    return now().document.rows.find((row) => row.id === rowId)
  }

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
    const misread = written.drafts.some((draft) => draft.text !== null)
    if (misread && !leave) return 'misread'
    store.setState({ editing: null })
    const action = text.trim() === '' ? 'clear-cell' : 'edit-cell'
    write({ action, subject: row.exerciseId, week }, () => written)
    return misread ? 'misread' : 'done'
  }

  return {
    planId: plan.id,
    store,
    change: (about, edit) => write(about, (document) => ({ document: edit(document), drafts: [] })),
    write,
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    moveTo,
    select: (anchor, focus) => store.setState({ anchor, focus }),
    edit(spot, text) {
      const row = rowAt(spot.rowId)
      if (!row || spot.column === 0) return
      const { focus } = now()
      // A selection that starts or ends here stays, so that the text can be written into all of it.
      if (focus?.rowId !== spot.rowId || focus.column !== spot.column) moveTo(spot)
      const waiting = now().drafts[spot.rowId]?.[spot.column]
      const held = waiting ?? cellText(row.cells[spot.column - 1])
      store.setState({ editing: { ...spot, text: text ?? held } })
    },
    type(text) {
      const { editing } = now()
      if (editing) store.setState({ editing: { ...editing, text } })
    },
    commit,
    dropEdit() {
      const { editing, drafts } = now()
      if (!editing) return
      const dropped = [{ rowId: editing.rowId, week: editing.column, text: null }]
      store.setState({ editing: null, drafts: withDrafts(drafts, dropped) })
    },
    async flush() {
      commit(true)
      await queue.flush()
    },
    lastCall() {
      commit(true)
      queue.lastCall()
    },
    retry: () => queue.retry(),
    saveOver: (revision) => queue.rebase(revision),
    reload(stored) {
      const { document: before, log } = now()
      queue.adopt(stored.revision, stored.document)
      const step: Step = { action: 'restore', subject: '', week: null, before, after: stored.document }
      store.setState({
        document: stored.document,
        revision: stored.revision,
        editing: null,
        log: record(log, step),
      })
    },
    follow(stored) {
      const { revision, editing } = now()
      if (stored.revision <= revision || queue.hasUnsaved() || editing) return
      queue.adopt(stored.revision, stored.document)
      // Steps made on the older plan would take back what somebody else did since.
      store.setState({ document: stored.document, revision: stored.revision, log: emptyLog })
    },
    hasUnsaved: () => queue.hasUnsaved(),
  }
}
