/** The strip over the list: search, four filters with counts, two switches, a way back to everything. */
import type { KeyboardEvent, Ref } from 'react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { categories, equipment } from '../../../shared/domain/exercise.ts'
import { bodyParts } from '../../../shared/regions/index.ts'
import type { FilterOption } from '../../ui/index.ts'
import { Button, FilterMenu, SearchField, ToggleChip } from '../../ui/index.ts'
import type { EquipmentChoice, FacetCounts } from './catalog-filter.ts'
import { isFiltered, stageChoices } from './catalog-filter.ts'
import { catalogView, useCatalogView } from './catalog-view.ts'

/** Options that somebody has chosen or that the catalog has at all; the rest would only be noise. */
function present<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
  counts: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): FilterOption<Value>[] {
  return values
    .filter((value) => known.has(value))
    .map((value) => ({ value, label: label(value), count: counts.get(value) ?? 0 }))
}

export interface CatalogFiltersProps {
  readonly counts: FacetCounts
  /** Every value that occurs in the catalog. */
  readonly known: ReadonlySet<string>
  readonly hasOwn: boolean
  readonly hasRetired: boolean
  readonly searchRef: Ref<HTMLInputElement>
  readonly onSearchKey: (event: KeyboardEvent) => void
}

export function CatalogFilters(props: CatalogFiltersProps) {
  const { counts, known, hasOwn, hasRetired, searchRef, onSearchKey } = props
  const { t } = useTranslation('app')
  const filter = useCatalogView((view) => view.filter)
  const { narrow, clear } = catalogView.getState()
  const options = useMemo(
    () => ({
      category: present(categories, (one) => t(`catalog.categories.${one}`), counts.category, known),
      region: present(bodyParts, (one) => t(`catalog.bodyParts.${one}`), counts.region, known),
      equipment: present<EquipmentChoice>(
        ['none', ...equipment],
        (one) => (one === 'none' ? t('catalog.filters.noEquipment') : t(`catalog.equipment.${one}`)),
        counts.equipment,
        known,
      ),
      stage: present(
        stageChoices,
        (one) => (one === 'any' ? t('catalog.filters.anyStage') : t('catalog.stage', { number: one })),
        counts.stage,
        known,
      ),
    }),
    [t, counts, known],
  )
  return (
    <div className="cluster gap-2" role="search" aria-label={t('catalog.filters.label')}>
      <SearchField
        autoFocus={!catalogView.getState().place.opened}
        className="catalog__search"
        label={t('catalog.search')}
        value={filter.text}
        inputRef={searchRef}
        onChange={(text) => narrow({ text })}
        onKeyDown={onSearchKey}
      />
      <FilterMenu
        label={t('catalog.filters.category')}
        options={options.category}
        value={filter.category}
        onChange={(category) => narrow({ category })}
      />
      <FilterMenu
        label={t('catalog.filters.region')}
        options={options.region}
        value={filter.region}
        onChange={(region) => narrow({ region })}
      />
      <FilterMenu
        label={t('catalog.filters.equipment')}
        options={options.equipment}
        value={filter.equipment}
        onChange={(chosen) => narrow({ equipment: chosen })}
      />
      <FilterMenu
        label={t('catalog.filters.stage')}
        options={options.stage}
        value={filter.stage}
        onChange={(stage) => narrow({ stage })}
      />
      {hasOwn || filter.own ? (
        <ToggleChip isSelected={filter.own} onChange={(own) => narrow({ own })}>
          {t('catalog.filters.own')}
        </ToggleChip>
      ) : null}
      {hasRetired || filter.retired ? (
        <ToggleChip isSelected={filter.retired} onChange={(retired) => narrow({ retired })}>
          {t('catalog.filters.retired')}
        </ToggleChip>
      ) : null}
      {isFiltered(filter) ? (
        <Button small variant="quiet" onPress={clear}>
          {t('catalog.clearAll')}
        </Button>
      ) : null}
    </div>
  )
}
