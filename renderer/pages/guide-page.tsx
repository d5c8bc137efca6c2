import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { Guide } from '../features/guide/index.ts'

export interface GuidePageProps {
  /** The article that is open, or null for the list. */
  readonly articleId: string | null
}

export function GuidePage({ articleId }: GuidePageProps) {
  const [, navigate] = useLocation()
  const open = useCallback((id: string) => navigate(`/guide/${id}`, { replace: true }), [navigate])
  return <Guide articleId={articleId} onOpen={open} />
}
