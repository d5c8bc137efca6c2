/** The order of rows out of three: a pair of rows stands as the side says that has turned it round. */
import { of, type Settle, type Versions } from './differences.ts'
import type { PlanRow } from '../../domain/plan.ts'

/** Where each row stands, by id. */
type Standing = ReadonlyMap<string, number>

function standingOf(rows: readonly PlanRow[]): Standing {
  return new Map(rows.map(({ id }, at) => [id, at]))
}

/** Whether the first stands before the second; null where one of them is not there. */
function before(standing: Standing, one: string, other: string): boolean | null {
  const [at, there] = [standing.get(one), standing.get(other)]
  return at === undefined || there === undefined ? null : at < there
}

/** The ids in the one order that keeps every pair; null where the pairs go round in a circle or the sides disagree. */
function orderedPairwise(ids: readonly string[], { mine, theirs, was }: Versions<Standing>): string[] | null {
  const places = new Map<number, string>()
  for (const one of ids) {
    let place = 0
    for (const other of ids) {
      if (one === other) continue
      const first = before(was, other, one)
      const [my, their] = [before(mine, other, one), before(theirs, other, one)]
      if (first === null && my !== their) return null
      if (my === first ? their : my) place += 1
    }
    // Pairs without a circle give every row a place of its own.
    if (places.has(place)) return null
    places.set(place, one)
  }
  return ids.map((_, place) => places.get(place) ?? '')
}

/**
 * Orders the rows of the merged plan. Those that both sides have are ordered pair by pair; one that a single side has follows
 * the row that it follows there. Of two such groups at one place, the one with the lower first id comes first, so that it does
 * not matter who merges.
 */
export function orderRows(
  rows: ReadonlyMap<string, PlanRow>,
  sides: Versions<readonly PlanRow[]>,
  settle: Settle,
): PlanRow[] {
  const standings = of(sides, standingOf)
  const shared = sides.mine.flatMap(({ id }) => (rows.has(id) && standings.theirs.has(id) ? [id] : []))
  const isShared = new Set(shared)
  const sharedRows = (side: readonly PlanRow[]) =>
    side.flatMap(({ id, exerciseId }) => (isShared.has(id) ? [{ id, exerciseId }] : []))
  const order = orderedPairwise(shared, standings) ??
    // Of what it was, a row that both have added is missing: it stands at the end.
    [...new Set([...settle('order', {}, of(sides, sharedRows)).map(({ id }) => id), ...shared.toSorted()])]
  const followers = new Map<string, string[][]>()
  for (const side of [sides.mine, sides.theirs]) {
    let after = ''
    let group: string[] = []
    for (const { id } of side) {
      if (isShared.has(id)) [after, group] = [id, []]
      else if (rows.has(id)) {
        if (group.length === 0) followers.set(after, [...(followers.get(after) ?? []), group])
        group.push(id)
      }
    }
  }
  const following = (id: string) =>
    (followers.get(id) ?? []).toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)).flat()
  return [...following(''), ...order.flatMap((id) => [id, ...following(id)])].flatMap(
    (id) => rows.get(id) ?? [],
  )
}
