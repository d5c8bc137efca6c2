import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { ExerciseEntry, OwnExerciseForm } from '../features/catalog/index.ts'

export type EntryAction = 'read' | 'copy' | 'edit'

export interface ExercisePageProps {
  /** The entry; null while a new one is written. */
  readonly exerciseId: string | null
  readonly action: EntryAction
}

export function ExercisePage({ exerciseId, action }: ExercisePageProps) {
  const [, navigate] = useLocation()
  const walk = useCallback((id: string) => navigate(`/catalog/${id}`, { replace: true }), [navigate])
  if (exerciseId !== null && action === 'read') {
    return <ExerciseEntry exerciseId={exerciseId} onWalk={walk} />
  }
  return (
    <OwnExerciseForm
      exerciseId={exerciseId}
      action={action === 'edit' ? 'edit' : 'copy'}
      onReopen={() => navigate(exerciseId === null ? '/catalog/new' : `/catalog/${exerciseId}/${action}`)}
      onLeave={(id) => navigate(id === null ? '/catalog' : `/catalog/${id}`, { replace: true })}
    />
  )
}
