import { useTranslation } from 'react-i18next'
import type { SourceId } from '../../shared/domain/source.ts'
import { sources } from '../../shared/domain/source.ts'
import { useDateText } from '../ui/index.ts'
import './exercise.css'

/** Articles by title, author and date, each said to be missing where it is. */
export function SourceList({ ids }: { readonly ids: readonly SourceId[] }) {
  const { t } = useTranslation('app')
  const dates = useDateText()
  return (
    <ul className="stack gap-3">
      {ids.map((id) => {
        const { title, author, date } = sources[id]
        return (
          <li key={id}>
            <cite className="source-list__title">{title}</cite>
            <span className="muted small">
              {t('catalog.entry.cited', {
                author: author ?? t('catalog.entry.noAuthor'),
                date: date === null ? t('catalog.entry.noDate') : dates.day(date),
              })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
