/** Events as Electron gives them: the first argument can prevent what would happen next. */
import { EventEmitter } from 'node:events'

export interface DoubleEvent {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

export function makeEvent<Params extends object>(params?: Params): DoubleEvent & Params {
  let prevented = false
  const event = {
    get defaultPrevented() {
      return prevented
    },
    preventDefault() {
      prevented = true
    },
  }
  return Object.assign(event, params ?? ({} as Params))
}

/** Emits and answers whether a listener prevented the default. */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  params?: object,
  ...rest: unknown[]
): boolean {
  const event = makeEvent(params)
  emitter.emit(name, event, ...rest)
  return event.defaultPrevented
}
