/** A built-in figure for an own exercise. */
import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { ExerciseFigure, findExercises, useSearchable } from '../../exercise/index.ts'
import { EmptyState, SearchField } from '../../ui/index.ts'

export interface CatalogPickerProps {
  readonly exercises: readonly Exercise[]
  readonly slug: string | null
  readonly onChange: (slug: string) => void
}

export function CatalogPicker({ exercises, slug, onChange }: CatalogPickerProps) {
  const { t } = useTranslation('app')
  const [search, setSearch] = useState('')
  // The figure that is shown now stands first, so that it is seen which one it is; choosing does not move anything.
  const [first] = useState(slug)
  const builtIn = useMemo(() => {
    const all = exercises.filter((one) => one.origin === 'built-in')
    return [...all.filter((one) => one.id === first), ...all.filter((one) => one.id !== first)]
  }, [exercises, first])
  const entries = useSearchable(builtIn)
  const found = useMemo(() => findExercises(entries, search), [entries, search])
  return (
    <div className="fill">
      <div className="catalog-picker__bar row gap-3">
        <SearchField label={t('poseEditor.catalog.search')} value={search} onChange={setSearch} />
        <span className="muted small numbers">{t('poseEditor.catalog.count', { count: found.length })}</span>
      </div>
      <ListBox
        className="catalog-picker__list"
        aria-label={t('poseEditor.kinds.catalog')}
        layout="grid"
        selectionMode="single"
        disallowEmptySelection
        items={found}
        selectedKeys={slug === null ? [] : [slug]}
        renderEmptyState={() => <EmptyState title={t('poseEditor.catalog.none')} />}
        onSelectionChange={(keys) => {
          const chosen = found.find((one) => keys === 'all' || keys.has(one.id))
          if (chosen) onChange(chosen.id)
        }}
      >
        {(one) => (
          <ListBoxItem id={one.id} textValue={one.name} className="catalog-picker__item stack gap-1">
            <ExerciseFigure exercise={one} />
            <Text slot="label" className="catalog-picker__name">
              {one.name}
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}
