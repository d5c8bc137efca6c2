/** What windows hear: each of what it may see, and all of them of what nobody keeps from anybody. */
import type { Tag } from '../../shared/contract/define.ts'
import type { AppEvent } from '../../shared/contract/index.ts'
import type { EventBus } from '../core/events.ts'
import type { SeatId } from '../core/ports.ts'

/** A locked window shows these too: whether there is a clinic, what belongs to the device, and which backups there are. */
const seenByAll: readonly Tag[] = ['state', 'preferences', 'backups']

export interface Announcer {
  /** Tells those who see it what has changed, and everybody the part that everybody sees. */
  readonly announce: (tags: readonly Tag[], seesIt: (seatId: SeatId) => boolean) => void
  /** Tells one window. */
  readonly tell: (seatId: SeatId, event: AppEvent) => void
}

export function createAnnouncer(events: EventBus): Announcer {
  return {
    announce(tags, seesIt) {
      const shared = tags.filter((tag) => seenByAll.includes(tag))
      events.tell((seatId) => {
        const seen = seesIt(seatId) ? tags : shared
        return seen.length > 0 ? { type: 'changed', tags: seen } : null
      })
    },
    tell: (seatId, event) => events.tell((one) => (one === seatId ? event : null)),
  }
}
