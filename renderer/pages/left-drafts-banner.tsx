/** Says on every page that something typed before the window or the program went away is not saved, and leads there. */
import { PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { useLeftDrafts } from '../api/index.ts'
import { Button, useDateText } from '../ui/index.ts'

export function LeftDraftsBanner() {
  const { t } = useTranslation('app')
  const dates = useDateText()
  const [path, navigate] = useLocation()
  const search = useSearch()
  const here = `#${path}${search === '' ? '' : `?${search}`}`
  // On its own page, the form says it.
  const drafts = useLeftDrafts().filter(({ address }) => address !== here)
  const [newest] = drafts
  if (!newest) return null
  return (
    <aside className="notice row gap-2 rigid notice--warning" aria-label={t('shell.leftGo')}>
      <PenLine aria-hidden="true" />
      <p>{t('shell.left', { count: drafts.length, moment: dates.instant(newest.at) })}</p>
      <Button small variant="quiet" onPress={() => navigate(newest.address.slice(1))}>
        {t('shell.leftGo')}
      </Button>
    </aside>
  )
}
