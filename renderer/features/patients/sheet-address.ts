import type { FoundSheet } from '../../../shared/contract/patients.ts'

/** Where a given sheet opens: among the handouts of its patient. */
export function addressOfSheet({ id, patient, episodeId }: FoundSheet): string {
  return `/patients/${patient.id}/handouts?episode=${episodeId}&sheet=${id}`
}
