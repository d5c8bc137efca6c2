/** What of the catalog is shown and in which order. Values of one filter add up; filters narrow each other. */
import { categories, impacts } from '../../../shared/domain/exercise.ts'
import type { Category, Equipment, Exercise } from '../../../shared/domain/exercise.ts'
import { positions } from '../../../shared/regions/index.ts'
import type { BodyPart } from '../../../shared/regions/index.ts'
import { bestFirst, matchOf, wordsOf } from '../../exercise/index.ts'
import type { Match, Searchable } from '../../exercise/index.ts'

export const stageChoices = ['1', '2', '3', '4', 'any'] as const
export type StageChoice = (typeof stageChoices)[number]
export type EquipmentChoice = Equipment | 'none'

export interface CatalogFilter {
  readonly text: string
  readonly category: readonly Category[]
  readonly region: readonly BodyPart[]
  readonly equipment: readonly EquipmentChoice[]
  readonly stage: readonly StageChoice[]
  /** Only the clinic's own. */
  readonly own: boolean
  /** The retired ones too. */
  readonly retired: boolean
}

export const noFilter: CatalogFilter = {
  text: '',
  category: [],
  region: [],
  equipment: [],
  stage: [],
  own: false,
  retired: false,
}

export const facets = ['category', 'region', 'equipment', 'stage'] as const
export type Facet = (typeof facets)[number]

export const sortColumns = ['name', 'category', 'position', 'stage', 'impact', 'sources'] as const
export type SortColumn = (typeof sortColumns)[number]

export interface CatalogSort {
  readonly column: SortColumn
  readonly descending: boolean
}

/** What an exercise counts as under a filter. */
export function valuesOf(exercise: Exercise, facet: Facet): readonly string[] {
  switch (facet) {
    case 'category':
      return [exercise.category]
    case 'region':
      return exercise.bodyParts
    case 'equipment':
      return exercise.equipment.length === 0 ? ['none'] : exercise.equipment
    case 'stage':
      return [exercise.stage === null ? 'any' : String(exercise.stage)]
  }
}

function passes(exercise: Exercise, filter: CatalogFilter, facet: Facet): boolean {
  const chosen: readonly string[] = filter[facet]
  return chosen.length === 0 || valuesOf(exercise, facet).some((value) => chosen.includes(value))
}

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>

export interface CatalogResult {
  readonly matches: readonly Match[]
  /** Words that were searched for, folded. */
  readonly words: readonly string[]
  /** For each value of a filter: how many there are under the search and all the other filters. */
  readonly counts: FacetCounts
  /** Exercises in the catalog without regard to filters; retired ones only where they are shown. */
  readonly total: number
}

/** Places in the order of the catalog: by category, within it as it was written, own ones after the built-in. */
function byCatalog(one: Match, other: Match): number {
  return categories.indexOf(one.exercise.category) - categories.indexOf(other.exercise.category)
}

function compare(one: Exercise, other: Exercise, column: SortColumn): number {
  switch (column) {
    case 'name':
      return one.name.localeCompare(other.name)
    case 'category':
      return categories.indexOf(one.category) - categories.indexOf(other.category)
    case 'position':
      return positions.indexOf(one.position) - positions.indexOf(other.position)
    case 'stage':
      return (one.stage ?? 5) - (other.stage ?? 5)
    case 'impact':
      return impacts.indexOf(one.impact) - impacts.indexOf(other.impact)
    case 'sources':
      return one.sources.length - other.sources.length
  }
}

function inOrder(matches: readonly Match[], sort: CatalogSort | null, isSearch: boolean): Match[] {
  if (sort) {
    const turn = sort.descending ? -1 : 1
    return matches.toSorted((one, other) => turn * compare(one.exercise, other.exercise, sort.column))
  }
  if (!isSearch) return matches.toSorted(byCatalog)
  return matches.toSorted(bestFirst)
}

/** Searches, filters, counts and sorts the whole catalog. */
export function filterCatalog(
  entries: readonly Searchable[],
  filter: CatalogFilter,
  sort: CatalogSort | null,
): CatalogResult {
  const words = wordsOf(filter.text)
  const counts = {
    category: new Map<string, number>(),
    region: new Map<string, number>(),
    equipment: new Map<string, number>(),
    stage: new Map<string, number>(),
  }
  const matches: Match[] = []
  let total = 0
  for (const entry of entries) {
    const { exercise } = entry
    if (exercise.retiredAt !== null && !filter.retired) continue
    total += 1
    if (filter.own && exercise.origin !== 'own') continue
    const match = matchOf(entry, words)
    if (!match) continue
    const failed = facets.filter((facet) => !passes(exercise, filter, facet))
    for (const facet of facets) {
      // Counted where nothing but this filter itself stands in the way.
      if (failed.some((one) => one !== facet)) continue
      const count = counts[facet]
      for (const value of valuesOf(exercise, facet)) count.set(value, (count.get(value) ?? 0) + 1)
    }
    if (failed.length === 0) matches.push(match)
  }
  return { matches: inOrder(matches, sort, words.length > 0), words, counts, total }
}

export function isFiltered(filter: CatalogFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.own ||
    filter.retired ||
    facets.some((facet) => filter[facet].length > 0)
  )
}

export function isSortColumn(column: string): column is SortColumn {
  return sortColumns.some((known) => known === column)
}
