import { useLocation } from 'wouter'
import { ExerciseFigure } from '../exercise/index.ts'
import { PictureEditor } from '../features/pose-editor/index.ts'

export function PicturePage({ exerciseId }: { readonly exerciseId: string }) {
  const [, navigate] = useLocation()
  return (
    <PictureEditor
      exerciseId={exerciseId}
      Figure={ExerciseFigure}
      onReopen={() => navigate(`/catalog/${exerciseId}/figure`)}
      onLeave={() => navigate(`/catalog/${exerciseId}`, { replace: true })}
    />
  )
}
