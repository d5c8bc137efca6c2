/** The address of a stored photo. Tickets are crowded out and end when the clinic is locked; then a new one is asked for. */
import { useQuery } from '@tanstack/react-query'
import type { AppError } from '../../shared/app-error.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { useDocumentUrl } from './api-provider.tsx'
import { useCaller } from './queries.ts'

export interface ExercisePhoto {
  /** Null until it is known, undefined where there is no such photo. */
  readonly src: string | null | undefined
  readonly stored: OutputOf<'exercises.photo'> | null
  /** Asks for a new address after the old one was found empty. */
  readonly refresh: () => void
}

/** Null asks for nothing. */
export function useExercisePhoto(photoId: string | null): ExercisePhoto {
  const call = useCaller()
  const addressOf = useDocumentUrl()
  const { data, error, refetch } = useQuery<OutputOf<'exercises.photo'>, AppError>({
    // The call's name in front, so that locking the clinic forgets it like every other answer.
    queryKey: ['exercises.photo', { photoId }],
    enabled: photoId !== null,
    queryFn: async () => {
      const answer = await call('exercises.photo', { photoId: photoId ?? '' })
      if (!answer.ok) throw answer.error
      return answer.value
    },
  })
  return {
    src: data ? addressOf(data.document.ticket) : error ? undefined : null,
    stored: data ?? null,
    refresh: () => void refetch(),
  }
}
