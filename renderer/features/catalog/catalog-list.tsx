/** The catalog: every exercise in one list, narrowed as one types. All of it is in the window, so nothing waits. */
import { Plus, SearchX } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadOnly, useErrorSentence } from '../../api/index.ts'
import { ExerciseFigure, useCatalog, useSearchable } from '../../exercise/index.ts'
import type { Catalog, Match } from '../../exercise/index.ts'
import type { DataColumn, TableSort } from '../../ui/index.ts'
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  ErrorState,
  PageBody,
  PageHeader,
  Skeleton,
  useShortcuts,
} from '../../ui/index.ts'
import {
  CategoryCell,
  DoseCell,
  ImpactCell,
  NameCell,
  PositionCell,
  SourcesCell,
  StageCell,
} from './catalog-cells.tsx'
import { facets, filterCatalog, isFiltered, isSortColumn, valuesOf } from './catalog-filter.ts'
import { CatalogFilters } from './catalog-filters.tsx'
import { catalogView, useCatalogView } from './catalog-view.ts'
import './catalog.css'

/** Two lines and a figure of 48 px. */
const rowHeight = 56

export interface CatalogListProps {
  readonly onOpen: (exerciseId: string) => void
}

export function CatalogList({ onOpen }: CatalogListProps) {
  const { t } = useTranslation('app')
  const sentence = useErrorSentence()
  const { catalog, error, retry } = useCatalog()
  if (catalog) return <FilteredCatalog catalog={catalog} onOpen={onOpen} />
  return (
    <>
      <PageHeader title={t('catalog.title')} />
      <PageBody fill>
        {error ? <ErrorState text={sentence(error)} onRetry={retry} /> : <Skeleton lines={10} />}
      </PageBody>
    </>
  )
}

function useColumns(words: readonly string[]) {
  const { t } = useTranslation('app')
  return useMemo<DataColumn<Match>[]>(
    () => [
      {
        id: 'figure',
        header: t('catalog.columns.figure'),
        hideHeader: true,
        width: '82px',
        value: () => null,
        cell: ({ exercise }) => <ExerciseFigure exercise={exercise} size={48} />,
      },
      {
        id: 'name',
        header: t('catalog.columns.name'),
        sortable: true,
        value: ({ exercise }) => exercise.name,
        cell: (match) => <NameCell match={match} words={words} />,
      },
      {
        id: 'category',
        header: t('catalog.columns.category'),
        sortable: true,
        width: '13.5%',
        least: 100,
        leaves: 4,
        value: ({ exercise }) => exercise.category,
        cell: ({ exercise }) => <CategoryCell exercise={exercise} />,
      },
      {
        id: 'position',
        header: t('catalog.columns.position'),
        sortable: true,
        width: '14.5%',
        least: 110,
        leaves: 3,
        value: ({ exercise }) => exercise.position,
        cell: ({ exercise }) => <PositionCell exercise={exercise} />,
      },
      {
        id: 'stage',
        header: t('catalog.columns.stage'),
        sortable: true,
        width: '88px',
        value: ({ exercise }) => exercise.stage,
        cell: ({ exercise }) => <StageCell exercise={exercise} />,
      },
      {
        id: 'impact',
        header: t('catalog.columns.impact'),
        sortable: true,
        width: '80px',
        leaves: 2,
        value: ({ exercise }) => exercise.impact,
        cell: ({ exercise }) => <ImpactCell exercise={exercise} />,
      },
      {
        id: 'dose',
        header: t('catalog.columns.dose'),
        width: '13.5%',
        least: 140,
        value: () => null,
        cell: ({ exercise }) => <DoseCell exercise={exercise} />,
      },
      {
        id: 'sources',
        header: t('catalog.columns.sources'),
        sortable: true,
        width: '13%',
        least: 96,
        leaves: 1,
        value: ({ exercise }) => exercise.sources.length,
        cell: ({ exercise }) => <SourcesCell exercise={exercise} />,
      },
    ],
    [t, words],
  )
}

function FilteredCatalog({ catalog, onOpen }: CatalogListProps & { readonly catalog: Catalog }) {
  const { t } = useTranslation('app')
  const readOnly = useReadOnly('write-exercises')
  const filter = useCatalogView((view) => view.filter)
  const sort = useCatalogView((view) => view.sort)
  const place = useCatalogView((view) => view.place)
  const { clear, sortBy, remember } = catalogView.getState()
  const search = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLDivElement>(null)

  const entries = useSearchable(catalog.exercises)
  const result = useMemo(() => filterCatalog(entries, filter, sort), [entries, filter, sort])
  const known = useMemo(
    () => new Set(catalog.exercises.flatMap((one) => facets.flatMap((facet) => valuesOf(one, facet)))),
    [catalog],
  )
  const { matches, words, counts, total } = result
  useEffect(() => remember(matches.map(({ exercise }) => exercise.id)), [matches, remember])

  const shortcuts = useMemo(
    () => [
      {
        keys: '/',
        group: t('catalog.keys'),
        label: t('catalog.key.search'),
        run: () => {
          search.current?.focus()
          search.current?.select()
        },
      },
    ],
    [t],
  )
  useShortcuts(shortcuts)

  function onSearchKey(event: KeyboardEvent): void {
    const first = matches[0]
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      body.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus()
    } else if (event.key === 'Enter' && words.length > 0 && first) {
      onOpen(first.exercise.id)
    }
  }
  function onSort({ column, descending }: TableSort): void {
    if (!isSortColumn(column)) return
    // The third press on a header gives the catalog its own order back.
    const isBack = sort?.column === column && sort.descending && !descending
    sortBy(isBack ? null : { column, descending })
  }

  const columns = useColumns(words)
  return (
    <>
      <PageHeader
        title={t('catalog.title')}
        detail={
          <output>
            {matches.length === total
              ? t('terms.exercises', { count: total })
              : t('catalog.countOf', { shown: matches.length, count: total })}
          </output>
        }
        actions={
          readOnly ? null : (
            <ButtonLink href="#/catalog/new" icon={Plus}>
              {t('catalog.newExercise')}
            </ButtonLink>
          )
        }
      >
        <CatalogFilters
          counts={counts}
          known={known}
          hasOwn={catalog.exercises.some((one) => one.origin === 'own')}
          hasRetired={catalog.exercises.some((one) => one.retiredAt !== null)}
          searchRef={search}
          onSearchKey={onSearchKey}
        />
      </PageHeader>
      <PageBody fill>
        <div ref={body} className="fill">
          <DataTable
            label={t('catalog.list')}
            columns={columns}
            rows={matches}
            rowId={({ exercise }) => exercise.id}
            rowHeight={rowHeight}
            place={place}
            onOpen={({ exercise }) => onOpen(exercise.id)}
            onSort={onSort}
            {...(sort ? { sort } : {})}
            empty={
              <EmptyState
                icon={SearchX}
                title={t('catalog.emptyTitle')}
                text={t('catalog.emptyText')}
                {...(isFiltered(filter)
                  ? { action: <Button onPress={clear}>{t('catalog.clearAll')}</Button> }
                  : {})}
              />
            }
          />
        </div>
      </PageBody>
    </>
  )
}
