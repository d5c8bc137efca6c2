import { useLocation } from 'wouter'
import { PictureEditor } from '../features/pose-editor/index.ts'

export function PicturePage({ exerciseId }: { readonly exerciseId: string }) {
  const [, navigate] = useLocation()
  return (
    <PictureEditor
      exerciseId={exerciseId}
      onReopen={() => navigate(`/catalog/${exerciseId}/figure`)}
      onLeave={() => navigate(`/catalog/${exerciseId}`, { replace: true })}
    />
  )
}
