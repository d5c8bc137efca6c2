import { useLocation } from 'wouter'
import { CatalogList } from '../features/catalog/index.ts'

export function CatalogPage() {
  const [, navigate] = useLocation()
  return <CatalogList onOpen={(id) => navigate(`/catalog/${id}`)} />
}
