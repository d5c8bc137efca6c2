/**
 * Sends a plan as it changes: one save under way at a time, in the order of the changes, each on the revision of the
 * one before it. Changes within a short while settle into one. Nothing leaves the queue before the core has said ok.
 */
import type { AppError, ErrorCode } from '../../../../shared/app-error.ts'
import type { CallAnswer, InputOf, OutputOf } from '../../../../shared/contract/index.ts'
import type { PlanAction, PlanDocument } from '../../../../shared/domain/plan.ts'

export interface Change {
  readonly document: PlanDocument
  readonly action: PlanAction
  readonly subject: string
}

export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** Not stored yet; it is tried again by itself. */
  | { readonly state: 'retrying'; readonly error: AppError }
  /** Not stored, and trying the same again would not help. */
  | { readonly state: 'refused'; readonly error: AppError }
  /** Somebody else has stored a newer revision. */
  | { readonly state: 'conflict' }

export type SendPlan = (
  input: InputOf<'plans.save'>,
  requestId: string,
) => Promise<CallAnswer<OutputOf<'plans.save'>>>

export interface SaveQueueParts {
  readonly planId: string
  readonly revision: number
  readonly document: PlanDocument
  readonly send: SendPlan
  readonly onSaving: (saving: Saving) => void
  readonly onRevision: (revision: number) => void
}

export interface SaveQueue {
  push(change: Change): void
  /** Settles what is open and resolves when nothing more can be sent. */
  flush(): Promise<void>
  /** The page is going: hands over what is left at once, without waiting for the save under way. */
  lastCall(): void
  /** Tries again now. */
  retry(): void
  /** The document that was stored last, as far as it is known here. */
  stored(): PlanDocument
  /**
   * Goes on from a revision that somebody else has stored: what waited is dropped, and `document` is saved on top of it
   * unless it is the stored one.
   */
  goOnFrom(revision: number, stored: PlanDocument, document: PlanDocument): void
  hasUnsaved(): boolean
}

/** Milliseconds: how long changes gather after the last one, and after the first one at most. */
const gatherFor = 400
const gatherAtMost = 900
const retryAfter = [1000, 2000, 5000, 10_000] as const

/** Failures that pass: the program is closed to the call, or the disk is in the way. */
const passing: readonly ErrorCode[] = [
  'unavailable',
  'storage_full',
  'storage_failed',
  'internal',
  'cancelled',
  'locked',
  'in_use',
]

interface Sending extends Change {
  readonly requestId: string
}

export function createSaveQueue({
  planId,
  revision,
  document,
  send,
  onSaving,
  onRevision,
}: SaveQueueParts): SaveQueue {
  let basedOn = revision
  let stored = document
  let settledLast = document
  let gathering: Change | null = null
  let waiting: Change[] = []
  let head: Sending | null = null
  let underWay: Promise<void> | null = null
  let problem: Saving | null = null
  let tries = 0
  let gatherTimer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let gatheringSince = 0

  const hasUnsaved = () => gathering !== null || waiting.length > 0 || head !== null

  function report(): void {
    onSaving(problem ?? (hasUnsaved() ? { state: 'saving' } : { state: 'saved' }))
  }

  function settle(): void {
    clearTimeout(gatherTimer)
    const change = gathering
    gathering = null
    // An edit taken back before it was sent leaves nothing to say.
    if (change && change.document !== settledLast) {
      settledLast = change.document
      // While saving fails, only the newest is worth sending.
      waiting = problem ? [change] : [...waiting, change]
    }
  }

  function halt(saving: Saving): void {
    const newest = waiting.at(-1) ?? head
    waiting = newest ? [newest] : []
    head = null
    problem = saving
  }

  function heard(sent: Sending, answer: CallAnswer<OutputOf<'plans.save'>>): void {
    if (head !== sent) return
    if (answer.ok) {
      head = null
      problem = null
      tries = 0
      basedOn = answer.value.revision
      stored = sent.document
      onRevision(basedOn)
      return
    }
    const { error } = answer
    if (error.code === 'conflict') return halt({ state: 'conflict' })
    if (!passing.includes(error.code)) return halt({ state: 'refused', error })
    // Without an answer the save may have been done: the same request has to be repeated as it was.
    if (error.code === 'unavailable') {
      problem = { state: 'retrying', error }
      waiting = waiting.slice(-1)
    } else halt({ state: 'retrying', error })
    const wait = retryAfter[Math.min(tries, retryAfter.length - 1)]
    tries += 1
    clearTimeout(retryTimer)
    retryTimer = setTimeout(retry, wait)
  }

  async function sendHead(sent: Sending): Promise<void> {
    const { document: newest, action, subject, requestId } = sent
    const answer = await send({ id: planId, basedOn, document: newest, action, subject }, requestId).catch(
      () => ({ ok: false, error: { code: 'unavailable' } }) as const,
    )
    underWay = null
    heard(sent, answer)
    pump()
    report()
  }

  function pump(): void {
    if (underWay || problem) return
    if (!head) {
      const next = waiting.shift()
      if (!next) return
      head = { ...next, requestId: crypto.randomUUID() }
    }
    underWay = sendHead(head)
  }

  function retry(): void {
    clearTimeout(retryTimer)
    if (problem?.state === 'conflict' || underWay) return
    const failed = problem
    settle()
    problem = null
    pump()
    // Until it is known better, the failure stays in sight.
    if (failed && underWay) onSaving(failed)
    else report()
  }

  async function idle(): Promise<void> {
    if (!underWay) return
    await underWay
    await idle()
  }

  function settleAndSend(): void {
    settle()
    if (problem?.state === 'refused') problem = null
    pump()
    report()
  }

  return {
    push(change) {
      gatheringSince = gathering ? gatheringSince : Date.now()
      gathering = change
      clearTimeout(gatherTimer)
      const longest = gatheringSince + gatherAtMost - Date.now()
      gatherTimer = setTimeout(settleAndSend, Math.max(0, Math.min(gatherFor, longest)))
      report()
    },
    async flush() {
      settleAndSend()
      await idle()
    },
    lastCall() {
      settleAndSend()
      const newest = waiting.at(-1)
      if (!newest || !underWay || problem) return
      // The core takes calls in order, so this one finds the revision that the save under way makes.
      waiting = []
      void send({ id: planId, basedOn: basedOn + 1, ...newest }, crypto.randomUUID()).catch(() => undefined)
    },
    retry,
    stored: () => stored,
    goOnFrom(newer, storedThere, merged) {
      clearTimeout(gatherTimer)
      clearTimeout(retryTimer)
      const newest = gathering ?? waiting.at(-1) ?? head
      gathering = null
      waiting = newest && merged !== storedThere ? [{ ...newest, document: merged }] : []
      head = null
      problem = null
      tries = 0
      basedOn = newer
      stored = storedThere
      settledLast = merged
      pump()
      report()
    },
    hasUnsaved,
  }
}
