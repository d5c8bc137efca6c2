/** What the core tells windows. A listener that fails never disturbs a call or another listener. */
import type { AppEvent } from '../../shared/contract/index.ts'
import type { SeatId } from './ports.ts'

export interface EventBus {
  /** Tells each window what it may hear; null is nothing. */
  tell(eventFor: (seatId: SeatId) => AppEvent | null): void
  /** Returns the function that ends the subscription. */
  listen(seatId: SeatId, listener: (event: AppEvent) => void): () => void
}

export function createEventBus(onListenerFault: (fault: unknown) => void): EventBus {
  const listeners = new Set<{ readonly seatId: SeatId; readonly hear: (event: AppEvent) => void }>()
  return {
    tell(eventFor) {
      for (const { seatId, hear } of listeners) {
        try {
          const event = eventFor(seatId)
          if (event) hear(event)
        } catch (fault) {
          onListenerFault(fault)
        }
      }
    },
    listen(seatId, hear) {
      const entry = { seatId, hear }
      listeners.add(entry)
      return () => {
        listeners.delete(entry)
      }
    },
  }
}
