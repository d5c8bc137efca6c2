/**
 * The one path of every call. Validates by the contract, checks that the clinic is open, runs the handler by kind,
 * validates what it returns and answers data. Never throws.
 */
import { AppFault } from '../../shared/app-error.ts'
import type { Call, LifecycleCall, Tag } from '../../shared/contract/define.ts'
import type { AppEvent, CallAnswer, CallRequest } from '../../shared/contract/index.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Log } from '../logging/log.ts'
import { answerFault } from './answer-fault.ts'
import { mayRole } from '../../shared/domain/roles.ts'
import type { LifecycleContext } from '../access/lifecycle.ts'
import type { CommandContext, JobContext, OpenClinic, QueryContext } from '../core/context.ts'
import type { TimeAndIds } from '../core/time-and-ids.ts'
import { fieldIssues } from './field-issues.ts'
import type { JobRuns } from '../core/jobs.ts'
import type { HostPorts } from '../core/ports.ts'
import { answerGivenBefore, keepAnswer, requestKey } from '../core/repeated-request.ts'
import type { Session } from '../access/session.ts'
import { inTransaction, refuseReadOnly, withAudit } from '../core/transaction.ts'

/** A handler as dispatch runs it: the contract has checked the input's shape, so `never` stands for "the right one". */
type Handler<Context> = (context: Context, input: never) => Promise<unknown>

/** The handlers by name, one list for each kind. A call belongs to exactly one list. */
export interface HandlerLists {
  readonly query: Readonly<Record<string, Handler<QueryContext>>>
  readonly command: Readonly<Record<string, Handler<CommandContext>>>
  readonly job: Readonly<Record<string, Handler<JobContext>>>
  readonly lifecycle: Readonly<Record<string, Handler<LifecycleContext>>>
}

export interface DispatchParts {
  readonly callNamed: (name: string) => Call | null
  readonly handlers: HandlerLists
  readonly jobs: JobRuns
  readonly session: Session
  readonly time: TimeAndIds
  readonly ports: HostPorts
  readonly log: Log
  readonly emit: (event: AppEvent) => void
}

/** What has to be true of a request id; the window makes it. */
const requestIdPattern = /^[A-Za-z0-9_-]{1,80}$/

interface CheckedCall {
  readonly name: string
  readonly call: Call
  readonly input: never
  readonly requestId: string
}

/** The dispatch function over these parts. */
export function createDispatch(parts: DispatchParts): (request: CallRequest) => Promise<CallAnswer> {
  return async (request) => {
    const began = performance.now()
    let name = 'unknown'
    const answer = await (async (): Promise<CallAnswer> => {
      try {
        const checked = checkRequest(parts, request)
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
function checkRequest(parts: DispatchParts, request: unknown): CheckedCall {
  const { name, requestId, input } = readRequest(request)
  const call = parts.callNamed(name)
  if (!call) throw new AppFault({ code: 'invalid_input', fields: [{ field: 'name', reason: 'not_found' }] })
  const parsed = parse(call, input)
  if (!parsed.success) {
    throw new AppFault({ code: 'invalid_input', fields: fieldIssues(parsed.error.issues, input) })
  }
  // The one place where a checked input meets its handler: both are typed by the same contract entry.
  return { name, call, input: parsed.data as never, requestId }
}

/** The request as plain data; whatever a host let through that is not a request is refused, not trusted. */
function readRequest(request: unknown): { name: string; requestId: string; input: unknown } {
  if (typeof request !== 'object' || request === null) throw malformed('request')
  const { name, requestId, input } = request as { name?: unknown; requestId?: unknown; input?: unknown }
  if (typeof name !== 'string') throw malformed('name')
  if (typeof requestId !== 'string' || !requestIdPattern.test(requestId)) throw malformed('requestId')
  return { name, requestId, input }
}

/** Data cannot make a schema throw, but an object with traps in it could, and it is no better than a wrong shape. */
function parse(call: Call, input: unknown) {
  try {
    return call.input.safeParse(input)
  } catch {
    throw malformed('')
  }
}

function malformed(field: string): AppFault {
  return new AppFault({ code: 'invalid_input', fields: [{ field, reason: 'invalid' }] })
}

async function run(parts: DispatchParts, checked: CheckedCall): Promise<unknown> {
  const { name, call } = checked
  switch (call.kind) {
    case 'lifecycle':
      return runLifecycle(parts, checked, call)
    case 'query':
      return inClinic(parts, call, async (clinic) => {
        const handler = handlerOf(parts.handlers.query, name)
        const answer = await readIn(parts, clinic, (context) => handler(context, checked.input))
        return checkOutput(call, answer)
      })
    case 'command':
      return inClinic(parts, call, (clinic) => runCommand(parts, checked, call.changes, clinic))
    case 'job':
      return inClinic(parts, call, (clinic) => runJob(parts, checked, call.changes, clinic))
  }
}

/** Works inside the open clinic. Throws `locked` or `not_set_up` without one, `not_allowed` for a role that may not. */
function inClinic<Value>(
  parts: DispatchParts,
  { needs }: Call,
  work: (clinic: OpenClinic) => Promise<Value>,
): Promise<Value> {
  return parts.session.use(async (clinic) => {
    if (needs !== 'anyone' && !mayRole(clinic.user.role, needs)) throw new AppFault({ code: 'not_allowed' })
    return work(clinic)
  })
}

/** Calls that open and close the clinic. They have no database in hand. */
async function runLifecycle(
  parts: DispatchParts,
  checked: CheckedCall,
  call: LifecycleCall,
): Promise<unknown> {
  const { name, requestId, input } = checked
  if (call.needs !== 'anyone') await inClinic(parts, call, async () => undefined)
  const start = async (signal: AbortSignal) => {
    const context: LifecycleContext = {
      ...timeAndIdsOf(parts),
      session: parts.session,
      ports: parts.ports,
      signal,
      progress: (done, total) => parts.emit({ type: 'progress', requestId, done, total }),
    }
    return checkOutput(call, await handlerOf(parts.handlers.lifecycle, name)(context, input))
  }
  if ('reads' in call) return start(new AbortController().signal)
  const { changes } = call
  return parts.jobs.run(requestKey(requestId, name, input), false, async (signal) => {
    const value = await start(signal)
    if (changes.length > 0) parts.emit({ type: 'changed', tags: changes })
    return value
  })
}

async function runCommand(
  parts: DispatchParts,
  checked: CheckedCall,
  changes: readonly Tag[],
  clinic: OpenClinic,
) {
  const { name, call, input, requestId } = checked
  const { time } = parts
  const key = requestKey(requestId, name, input)
  refuseReadOnly(clinic)
  return clinic.store.write(async (db) => {
    const before = await answerGivenBefore(db, key)
    if (before) return before.value
    const answer = await withAudit(db, clinic, time, name, async (context) =>
      checkOutput(call, await handlerOf(parts.handlers.command, name)(context, input)),
    )
    await keepAnswer(db, key, answer, time.now())
    db.changed(changes)
    return answer
  })
}

async function runJob(
  parts: DispatchParts,
  checked: CheckedCall,
  changes: readonly Tag[],
  clinic: OpenClinic,
) {
  const { name, call, input, requestId } = checked
  return parts.jobs.run(requestKey(requestId, name, input), true, async (signal) => {
    const context: JobContext = {
      ...timeAndIdsOf(parts),
      user: clinic.user,
      read: (look) => readIn(parts, clinic, look),
      documents: parts.session.documents,
      readOnly: clinic.store.readOnly,
      saveFile: (file) => parts.ports.saveFile(file, signal),
      signal,
      async write(change) {
        signal.throwIfAborted()
        return inTransaction(clinic, parts.time, name, async (write) => {
          const value = await change(write)
          write.db.changed(changes)
          return value
        })
      },
      progress: (done, total) => parts.emit({ type: 'progress', requestId, done, total }),
    }
    return checkOutput(call, await handlerOf(parts.handlers.job, name)(context, input))
  })
}

function readIn<Value>(
  parts: DispatchParts,
  { store, user }: OpenClinic,
  look: (context: QueryContext) => Promise<Value>,
): Promise<Value> {
  return store.read((db) => look({ ...timeAndIdsOf(parts), db, user, documents: parts.session.documents }))
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
