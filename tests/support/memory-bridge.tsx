/**
 * A bridge in memory for component tests: handlers by call name, inputs and outputs checked against the contract as
 * dispatch does, `changed` events sent after each change. What has no handler is answered `unavailable`.
 */
import type { ReactNode } from 'react'
import { fieldIssues } from '../../main/app/field-issues.ts'
import { AppFault } from '../../shared/app-error.ts'
import { callNamed } from '../../shared/contract/index.ts'
import type {
  AppEvent,
  Bridge,
  CallAnswer,
  CallName,
  CallRequest,
  OutputOf,
  ParsedInputOf,
} from '../../shared/contract/index.ts'
import type { AppState } from '../../shared/domain/clinic.ts'
import { fail, ok } from '../../shared/result.ts'
import { renderOver } from './render-view.tsx'

export type MemoryHandlers = {
  [Name in CallName]?: (
    input: ParsedInputOf<Name>,
    requestId: string,
  ) => OutputOf<Name> | Promise<OutputOf<Name>>
}

export interface MemoryBridge extends Bridge {
  /** Every request in order, as it came. */
  readonly requests: readonly CallRequest[]
  readonly cancelled: readonly string[]
  send(event: AppEvent): void
}

export function createMemoryBridge(handlers: MemoryHandlers): MemoryBridge {
  const listeners = new Set<(event: AppEvent) => void>()
  const requests: CallRequest[] = []
  const cancelled: string[] = []
  const send = (event: AppEvent) => {
    for (const listener of listeners) listener(event)
  }

  async function call(request: CallRequest): Promise<CallAnswer> {
    requests.push(request)
    const declared = callNamed(request.name)
    const handler = handlers[request.name as CallName] as
      | ((input: unknown, id: string) => unknown)
      | undefined
    if (!declared || !handler) return fail({ code: 'unavailable' })
    const input = declared.input.safeParse(request.input)
    if (!input.success)
      return fail({ code: 'invalid_input', fields: fieldIssues(input.error.issues, request.input) })
    try {
      const value = declared.output.parse(await handler(input.data, request.requestId))
      if ('changes' in declared) send({ type: 'changed', tags: declared.changes })
      return ok(value)
    } catch (fault) {
      if (fault instanceof AppFault) return fail(fault.error)
      throw fault
    }
  }

  return {
    host: 'browser',
    requests,
    cancelled,
    call,
    send,
    cancel: (requestId) => void cancelled.push(requestId),
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    documentUrl: (ticket) => `/documents/${ticket}`,
  }
}

export const openState: AppState = {
  clinic: 'open',
  sample: false,
  clinicName: 'Harbour Physiotherapy',
  user: { id: 'user-1', name: 'Dana Reyes', role: 'owner' },
  readOnly: false,
  recoveryKeyConfirmed: true,
  version: '0.1.0',
  host: 'browser',
  today: '2026-11-21',
}

/** Draws a view as it stands inside the open clinic, at an address of its own. */
export function renderView(
  view: ReactNode,
  options: { bridge?: Bridge; at?: string; state?: AppState } = {},
) {
  return renderOver(view, options.bridge ?? createMemoryBridge({}), options.state ?? openState, options.at)
}
