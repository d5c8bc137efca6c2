/**
 * Hears what other computers write in a clinic's database. The audit is the list of it: every change continues its numbers in
 * the change's own transaction, and no number is given before the one below it is committed, so that whoever has read up to
 * a number has missed nothing. A notification only wakes; whatever was not told is found by looking again.
 */
import type { Client } from 'pg'
import { callNamed } from '../../../shared/contract/index.ts'
import { tags, type Tag } from '../../../shared/contract/define.ts'
import type { ServerAddress } from '../../../shared/domain/server.ts'
import type { ChangeListener, ReachListener } from '../store.ts'
import { breakConnection, connectionTo } from './connect.ts'

const channel = 'stridebook'

/** Wakes all who listen, once the transaction that it is part of is committed. */
export const tellOthers = `select pg_notify('${channel}', '')`

/** Milliseconds until it is looked again although nothing woke, and after a connection that could not be made. */
const lookEvery = 1_000
/** Milliseconds that an answer may take. With the pause before it, silence is told within three seconds. */
const patience = 1_500

export interface FollowParts {
  readonly server: ServerAddress
  /** The last entry of the audit that is known. */
  readonly from: number
  /** Hears what others have changed. */
  readonly heard: ChangeListener
  readonly reached: ReachListener
}

export interface Following {
  /** What this transaction writes is told here already. */
  leaveOut(writer: string): void
  /** As if it had not been said. */
  takeIn(writer: string): void
  stop(): void
}

/** Follows until it is stopped, over as many connections as it takes. */
export function followOthers({ server, from, heard, reached }: FollowParts): Following {
  let last = from
  const own = new Set<string>()
  const over = new AbortController()
  const { signal } = over
  let hasFailed = false
  let isReached = false
  let isWoken = false
  let goOn = () => {}

  function wake(): void {
    isWoken = true
    goOn()
  }

  async function pause(): Promise<void> {
    if (!isWoken && !signal.aborted) {
      const woken = Promise.withResolvers<void>()
      goOn = woken.resolve
      const timer = setTimeout(woken.resolve, lookEvery)
      await woken.promise
      clearTimeout(timer)
    }
    isWoken = false
  }

  async function look(client: Client): Promise<void> {
    const { rows } = await answered(
      client.query<{ action: string; writer: string; newest: number }>(
        `select action, xmin::text as writer, max(seq) as newest from audit where seq > $1
          group by action, xmin::text`,
        [last],
      ),
    )
    if (signal.aborted) return
    const changed = rows.filter(({ writer }) => !own.has(writer)).flatMap(({ action }) => tagsOf(action))
    for (const { newest, writer } of rows) {
      last = Math.max(last, newest)
      own.delete(writer)
    }
    heard([...new Set(changed)])
  }

  /** Until the connection breaks, which it throws. */
  async function follow(client: Client): Promise<void> {
    client.on('notification', wake)
    client.on('end', wake)
    await client.connect()
    await answered(client.query(`listen ${channel}`))
    while (!signal.aborted) {
      await look(client)
      hasFailed = false
      if (!signal.aborted && !isReached) reached((isReached = true))
      await pause()
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const client = connectionTo(server)
      try {
        await follow(client)
      } catch (error) {
        // A connection that was ended is made again at once: only where that fails too, the server is away.
        const isFirst = !hasFailed && !(error instanceof SilentServerError)
        hasFailed = true
        if (isFirst || signal.aborted) continue
        reached((isReached = false))
        await pause()
      } finally {
        // A server that is away takes no leave.
        breakConnection(client)
      }
    }
  }
  void run()

  return {
    leaveOut: (writer) => void own.add(writer),
    takeIn: (writer) => void own.delete(writer),
    stop() {
      over.abort()
      wake()
    },
  }
}

class SilentServerError extends Error {
  override name = 'SilentServerError'
}

/** Throws where no answer comes in time. */
async function answered<Value>(asked: Promise<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>()
  // What arrived while this program itself stood still is heard first.
  const timer = setTimeout(() => setImmediate(() => late.reject(new SilentServerError())), patience)
  try {
    return await Promise.race([asked, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

const ofOneComputer: readonly Tag[] = ['preferences', 'backups']

/** What a call changes for other computers; what changes everything, such as unlocking, changes its own window. */
function tagsOf(action: string): readonly Tag[] {
  const call = callNamed(action)
  if (!call || !('changes' in call) || call.changes.length === tags.length) return []
  return call.changes.filter((tag) => !ofOneComputer.includes(tag))
}
