import { useLocation } from 'wouter'
import { CatalogList } from '../features/catalog/index.ts'
import { ExerciseFigure } from '../exercise/index.ts'

export function CatalogPage() {
  const [, navigate] = useLocation()
  return <CatalogList Figure={ExerciseFigure} onOpen={(id) => navigate(`/catalog/${id}`)} />
}
