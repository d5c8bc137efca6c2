/** A stored photo. Tickets are crowded out and end when the clinic is locked; then a new one is asked for. */
import { useEffect } from 'react'
import type { OutputOf } from '../../shared/contract/index.ts'
import { useDocumentUrl, useQueryCall } from '../api/index.ts'

export interface ExercisePhoto {
  /** Null until it is known, undefined where there is no such photo, or its consent was withdrawn. */
  readonly src: string | null | undefined
  readonly stored: OutputOf<'exercises.photo'> | null
}

/** Null asks for nothing. */
export function useExercisePhoto(photoId: string | null): ExercisePhoto {
  const { data, error, refetch } = useQueryCall(
    'exercises.photo',
    { photoId: photoId ?? '' },
    { enabled: photoId !== null },
  )
  const url = useDocumentUrl(data?.document?.ticket ?? null)
  const isWithdrawn = data?.document === null
  const isGone = data !== undefined && !isWithdrawn && url === undefined
  useEffect(() => {
    if (isGone) void refetch()
  }, [isGone, refetch])
  return { src: error || isWithdrawn ? undefined : (url ?? null), stored: data ?? null }
}
