/** What the core tells every window. A listener that fails never disturbs a call or another listener. */
import type { AppEvent } from '../../shared/contract/index.ts'

export interface EventBus {
  emit(event: AppEvent): void
  /** Returns the function that ends the subscription. */
  listen(listener: (event: AppEvent) => void): () => void
}

export function createEventBus(onListenerFault: (fault: unknown) => void): EventBus {
  const listeners = new Set<{ readonly hear: (event: AppEvent) => void }>()
  return {
    emit(event) {
      for (const { hear } of listeners) {
        try {
          hear(event)
        } catch (fault) {
          onListenerFault(fault)
        }
      }
    },
    listen(hear) {
      const entry = { hear }
      listeners.add(entry)
      return () => {
        listeners.delete(entry)
      }
    },
  }
}
