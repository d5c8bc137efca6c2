/** What a person is told that a backup holds. */
import type { Held } from '../../shared/domain/backup.ts'
import type { StoreContents } from '../database/store.ts'

export function held({ counts, newest }: Pick<StoreContents, 'counts' | 'newest'>): Held {
  return {
    patients: counts['patient'] ?? 0,
    plans: counts['plan'] ?? 0,
    checkIns: counts['check_in'] ?? 0,
    handouts: counts['handout'] ?? 0,
    newest,
  }
}
