/** What handlers of lifecycle calls are given: they open and close the clinic instead of working inside it. */
import type { LifecycleName, OutputOf, ParsedInputOf } from '../../shared/contract/index.ts'
import type { HostPorts } from '../core/ports.ts'
import type { TimeAndIds } from '../core/time-and-ids.ts'
import type { Session } from './session.ts'

export interface LifecycleContext extends TimeAndIds {
  readonly session: Session
  readonly ports: HostPorts
  /** Aborted when the person cancels or the program quits. */
  readonly signal: AbortSignal
  /** Reports progress to every window. */
  progress(done: number, total: number): void
}

export type LifecycleHandler<Name extends LifecycleName> = (
  context: LifecycleContext,
  input: ParsedInputOf<Name>,
) => Promise<OutputOf<Name>>
