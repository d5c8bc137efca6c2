/** The address of a stored photo. Tickets are crowded out and end when the clinic is locked; then a new one is asked for. */
import type { OutputOf } from '../../shared/contract/index.ts'
import { useDocumentUrl, useQueryCall } from '../api/index.ts'

export interface ExercisePhoto {
  /** Null until it is known, undefined where there is no such photo. */
  readonly src: string | null | undefined
  readonly stored: OutputOf<'exercises.photo'> | null
  /** Asks for a new address after the old one was found empty. */
  readonly refresh: () => void
}

/** Null asks for nothing. */
export function useExercisePhoto(photoId: string | null): ExercisePhoto {
  const addressOf = useDocumentUrl()
  const { data, error, refetch } = useQueryCall(
    'exercises.photo',
    { photoId: photoId ?? '' },
    { enabled: photoId !== null },
  )
  return {
    src: data ? addressOf(data.document.ticket) : error ? undefined : null,
    stored: data ?? null,
    refresh: () => void refetch(),
  }
}
