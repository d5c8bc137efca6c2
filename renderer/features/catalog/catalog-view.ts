/**
 * How the catalog was left: filters, order, place in the list. It stays while somebody looks at an entry or works
 * elsewhere, and goes with the window.
 */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { TablePlace } from '../../ui/index.ts'
import type { CatalogFilter, CatalogSort } from './catalog-filter.ts'
import { noFilter } from './catalog-filter.ts'

interface CatalogView {
  readonly filter: CatalogFilter
  readonly sort: CatalogSort | null
  /** Replaced when another list is shown, so that it starts at its top. */
  readonly place: TablePlace
  /** Ids of the list as it was last shown, to walk from entry to entry. */
  readonly shownIds: readonly string[]
  readonly narrow: (part: Partial<CatalogFilter>) => void
  readonly clear: () => void
  readonly sortBy: (sort: CatalogSort | null) => void
  readonly remember: (shownIds: readonly string[]) => void
}

function top(): TablePlace {
  return { scrollTop: 0, index: 0, opened: false }
}

export const catalogView = createStore<CatalogView>((set) => ({
  filter: noFilter,
  sort: null,
  place: top(),
  shownIds: [],
  narrow: (part) => set(({ filter }) => ({ filter: { ...filter, ...part }, place: top() })),
  clear: () => set({ filter: noFilter, place: top() }),
  sortBy: (sort) => set({ sort, place: top() }),
  remember: (shownIds) => set({ shownIds }),
}))

export function useCatalogView<Part>(select: (view: CatalogView) => Part): Part {
  return useStore(catalogView, select)
}
