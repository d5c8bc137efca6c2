/**
 * The one path of every call. Validates by the contract, checks who asks and whether they may, runs the handler by kind,
 * validates what it returns and answers data. Never throws.
 */
import { AppFault } from '../../shared/app-error.ts'
import type { Call, JobCall, LifecycleCall, QueryCall, Tag } from '../../shared/contract/define.ts'
import type { AppEvent, CallAnswer, ParsedInputOf } from '../../shared/contract/index.ts'
import { callRequestSchema } from '../../shared/contract/request.ts'
import { mayRole, type Permission } from '../../shared/domain/roles.ts'
import { fail, ok } from '../../shared/result.ts'
import type { z } from '../../shared/schema.ts'
import type { Access, LifecycleContext } from '../access/lifecycle.ts'
import { takenBy } from '../access/notices.ts'
import type { Seat } from '../access/seats.ts'
import type { AccessNotes } from '../audit/note-access.ts'
import type { NoteView } from '../audit/note-view.ts'
import type { CommandContext, JobContext, KeepContext, QueryContext } from '../core/context.ts'
import type { JobRuns } from '../core/jobs.ts'
import type { HostPorts, SeatId } from '../core/ports.ts'
import { isUnavailable } from '../core/reach.ts'
import { answerGivenBefore, keepAnswer, requestKey, type RequestKey } from '../core/repeated-request.ts'
import { refuseImpossibleClock, type TimeAndIds } from '../core/time-and-ids.ts'
import { inTransaction, refuseReadOnly, withAudit } from '../core/transaction.ts'
import type { Log } from '../logging/log.ts'
import { answerFault } from './answer-fault.ts'
import { fieldIssues } from './field-issues.ts'
import { unreadableTexts } from './readable-text.ts'

/** A handler as dispatch runs it: the contract has checked the input's shape, so `never` stands for "the right one". */
type Handler<Context> = (context: Context, input: never) => Promise<unknown>

/** The handlers by name, one list for each kind. A call belongs to exactly one list. */
export interface HandlerLists {
  readonly query: Readonly<Record<string, Handler<QueryContext>>>
  readonly command: Readonly<Record<string, Handler<CommandContext>>>
  readonly keep: Readonly<Record<string, Handler<KeepContext>>>
  readonly job: Readonly<Record<string, Handler<JobContext>>>
  readonly lifecycle: Readonly<Record<string, Handler<LifecycleContext>>>
}

export interface DispatchParts {
  readonly callNamed: (name: string) => Call | null
  readonly handlers: HandlerLists
  readonly jobs: JobRuns
  readonly access: Access
  readonly time: TimeAndIds
  readonly ports: HostPorts
  readonly log: Log
  readonly noteView: NoteView
  readonly accessNotes: Pick<AccessNotes, 'refused'>
  /** Tells one window. */
  readonly tell: (seatId: SeatId, event: AppEvent) => void
  /** Tells what a window has changed about the program, to itself and to whoever else sees it. */
  readonly announce: (tags: readonly Tag[], seatId: SeatId) => void
}

interface CheckedCall {
  readonly seatId: SeatId
  readonly name: string
  readonly call: Call
  readonly input: never
  readonly requestId: string
}

export type Dispatch = (request: unknown, seatId: SeatId) => Promise<CallAnswer>

/** The dispatch function over these parts. */
export function createDispatch(parts: DispatchParts): Dispatch {
  return async (request, seatId) => {
    const began = performance.now()
    let name = 'unknown'
    const answer = await (async (): Promise<CallAnswer> => {
      try {
        const checked = checkRequest(parts, request, seatId)
        name = checked.name
        return ok(await run(parts, checked))
      } catch (thrown) {
        return fail(answerFault(parts.log, name, thrown))
      }
    })()
    const outcome = answer.ok ? 'ok' : answer.error.code
    parts.log.info('call', { call: name, outcome, ms: Math.round(performance.now() - began) })
    return answer
  }
}

/** Throws `invalid_input` for everything that is no call of the contract with an input of its shape. */
function checkRequest(parts: DispatchParts, request: unknown, seatId: SeatId): CheckedCall {
  const { name, requestId, input } = checkShape(callRequestSchema, request)
  const call = parts.callNamed(name)
  if (!call) throw new AppFault({ code: 'invalid_input', fields: [{ field: 'name', reason: 'not_found' }] })
  const checked = checkShape(call.input, input)
  const fields = unreadableTexts(checked)
  if (fields.length > 0) throw new AppFault({ code: 'invalid_input', fields })
  // The one place where a checked input meets its handler: both are typed by the same contract entry.
  return { seatId, name, call, input: checked as never, requestId }
}

function checkShape<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = safeParse(schema, value)
  if (parsed.success) return parsed.data
  throw new AppFault({ code: 'invalid_input', fields: fieldIssues(parsed.error.issues, value) })
}

/** Data cannot make a schema throw, but an object with traps in it could, and it is no better than a wrong shape. */
function safeParse<Schema extends z.ZodType>(schema: Schema, value: unknown) {
  try {
    return schema.safeParse(value)
  } catch {
    throw new AppFault({ code: 'invalid_input', fields: [{ field: '', reason: 'invalid' }] })
  }
}

async function run(parts: DispatchParts, checked: CheckedCall): Promise<unknown> {
  const { name, call } = checked
  switch (call.kind) {
    case 'lifecycle':
      return runLifecycle(parts, checked, call)
    case 'query':
      return atSeat(parts, checked, async (seat) => {
        const handler = handlerOf(parts.handlers.query, name)
        const answer = await readIn(parts, seat, (context) => handler(context, checked.input))
        return shownAt(parts, seat, checked, call, checkOutput(call, answer))
      })
    case 'command':
      return atSeat(parts, checked, (seat) => runCommand(parts, checked, call.changes, seat))
    case 'keep':
      return atSeat(parts, checked, (seat) => runKeep(parts, checked, seat))
    case 'job':
      return atSeat(parts, checked, (seat) => runJob(parts, checked, call, seat))
  }
}

/**
 * Works as whoever sits there. Throws `locked` or `not_set_up` at a locked window, `not_permitted` for a role that may not,
 * `passphrase_due` for somebody whose passphrase somebody else knows, `clock_wrong` where today cannot be.
 */
function atSeat<Value>(
  parts: DispatchParts,
  { seatId, name, call: { needs } }: CheckedCall,
  work: (seat: Seat) => Promise<Value>,
): Promise<Value> {
  return parts.access.seats.use(seatId, async (seat) => {
    if (needs !== 'anyone' && needs !== 'seat') {
      refuseImpossibleClock(parts.time)
      if (seat.passphraseDue === 'first') throw new AppFault({ code: 'passphrase_due' })
      if (!mayRole(seat.user.role, needs)) await refuseUnlessTaken(parts, seat, needs, name)
    }
    return work(seat)
  })
}

/** What the role lacks may have been taken for an emergency. */
async function refuseUnlessTaken(
  { time, accessNotes, access: { seats } }: DispatchParts,
  seat: Seat,
  needs: Permission,
  name: string,
): Promise<void> {
  const { id, user, store } = seat
  const taken = await store.read((db) => takenBy(db, user.id, time.now()))
  if (!taken.some(({ permission }) => permission === needs)) {
    await accessNotes.refused(seat, name)
    throw new AppFault({ code: 'not_permitted' })
  }
  // Locked while this was looked up: work that begins now would not be stopped with the rest.
  if (seats.at(id)?.user.id !== user.id) throw new AppFault({ code: 'locked' })
}

/** Calls that let people in and out of the clinic. They have no database in hand. */
async function runLifecycle(
  parts: DispatchParts,
  checked: CheckedCall,
  call: LifecycleCall,
): Promise<unknown> {
  const { seatId, name, requestId, input } = checked
  if (call.needs !== 'anyone') await atSeat(parts, checked, async () => undefined)
  const start = async (signal: AbortSignal) => {
    const context: LifecycleContext = {
      ...timeAndIdsOf(parts),
      access: parts.access,
      seatId,
      ports: parts.ports,
      signal,
      progress: (done, total) => parts.tell(seatId, { type: 'progress', requestId, done, total }),
    }
    return checkOutput(call, await handlerOf(parts.handlers.lifecycle, name)(context, input))
  }
  if ('reads' in call) return start(new AbortController().signal)
  const owner = { seatId, insideClinic: false }
  return parts.jobs.run(requestKey(requestId, name, input), owner, async (signal) => {
    const value = await start(signal)
    parts.announce(call.changes, seatId)
    return value
  })
}

async function runCommand(parts: DispatchParts, checked: CheckedCall, changes: readonly Tag[], seat: Seat) {
  const { name, call, input, requestId } = checked
  return writeOnce(parts, seat, requestKey(requestId, name, input), changes, async (context) =>
    checkOutput(call, await handlerOf(parts.handlers.command, name)(context, input)),
  )
}

/** One transaction for one request: one that was seen before is answered as it was then, and changes nothing. */
async function writeOnce(
  { time }: DispatchParts,
  seat: Seat,
  key: RequestKey,
  changes: readonly Tag[],
  change: (context: CommandContext) => Promise<unknown>,
): Promise<unknown> {
  refuseReadOnly(seat)
  const write = () =>
    seat.store.write(async (db) => {
      const before = await answerGivenBefore(db, key)
      if (before) return before.value
      const answer = await withAudit(db, seat, time, key.name, change)
      await keepAnswer(db, key, answer, time.now())
      db.changed(changes)
      return answer
    })
  // A connection that broke may have broken after the commit: once more, the same request finds its answer then.
  return write().catch((fault: unknown) => {
    if (isUnavailable(fault) && seat.vault.reach.isReached()) return write()
    throw fault
  })
}

/**
 * What is typed is nobody's record yet: nothing is audited, and the same request again keeps the same. While the clinic's
 * server is away, this computer keeps it.
 */
async function runKeep(parts: DispatchParts, { name, call, input }: CheckedCall, seat: Seat) {
  refuseReadOnly(seat)
  const { user, vault } = seat
  const kept = seat.store.write(async (db) => {
    // The type knows one table of the whole database, which is what makes this kind of call harmless.
    const context: KeepContext = { ...timeAndIdsOf(parts), user, db }
    return checkOutput(call, await handlerOf(parts.handlers.keep, name)(context, input))
  })
  return vault.reach.whileReached(kept).catch((fault: unknown) => {
    if (!isUnavailable(fault)) throw fault
    // There is one call of this kind.
    const { changes }: ParsedInputOf<'drafts.keep'> = input
    const at = parts.time.now()
    vault.drafts.keep(changes.map((change) => ({ ...change, userId: user.id, at })))
    return {}
  })
}

async function runJob(parts: DispatchParts, checked: CheckedCall, call: JobCall, seat: Seat) {
  const { seatId, name, input, requestId } = checked
  const { changes } = call
  const owner = { seatId, insideClinic: true }
  const key = requestKey(requestId, name, input)
  return parts.jobs.run(key, owner, async (signal) => {
    const writes = changes.length > 0
    const before = writes ? await seat.store.read((db) => answerGivenBefore(db, key)) : null
    const context: JobContext = {
      ...timeAndIdsOf(parts),
      user: seat.user,
      read: (look) => readIn(parts, seat, look),
      documents: seat.documents,
      readOnly: seat.store.readOnly,
      saveFile: (file) => parts.ports.saveFile(file, signal),
      async backUpFirst(reason) {
        if (!seat.sample) await parts.access.backups.make(seat.store, reason, { signal })
      },
      signal,
      async write(change) {
        signal.throwIfAborted()
        return inTransaction(seat, parts.time, name, async (write) => {
          const value = await change(write)
          write.db.changed(changes)
          return value
        })
      },
      writtenBefore: before?.value ?? null,
      async writeOnce(change) {
        signal.throwIfAborted()
        return writeOnce(parts, seat, key, changes, change)
      },
      progress: (done, total) => parts.tell(seatId, { type: 'progress', requestId, done, total }),
    }
    const answer = await handlerOf(parts.handlers.job, name)(context, input)
    return shownAt(parts, seat, checked, call, checkOutput(call, answer))
  })
}

/** What is about to be shown at a seat, once it is kept whose record it is. */
async function shownAt(
  { noteView }: DispatchParts,
  seat: Seat,
  { name, input }: CheckedCall,
  call: QueryCall | JobCall,
  value: unknown,
): Promise<unknown> {
  if (call.views) await noteView(seat, name, call.views(input, value))
  return value
}

function readIn<Value>(
  parts: DispatchParts,
  { store, user, documents }: Seat,
  look: (context: QueryContext) => Promise<Value>,
): Promise<Value> {
  return store.read((db) => look({ ...timeAndIdsOf(parts), db, user, documents }))
}

function handlerOf<Context>(
  list: Readonly<Record<string, Handler<Context>>>,
  name: string,
): Handler<Context> {
  const handler = Object.hasOwn(list, name) ? list[name] : undefined
  if (!handler) throw new AppFault({ code: 'unavailable' })
  return handler
}

/** What a handler returned, with everything taken out that the contract does not name. */
function checkOutput(call: Call, value: unknown): unknown {
  const parsed = call.output.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Error('Expected an output as the contract declares it')
}

function timeAndIdsOf(parts: DispatchParts): TimeAndIds {
  const { time } = parts
  return {
    now: () => time.now(),
    today: () => time.today(),
    newId: () => time.newId(),
  }
}
