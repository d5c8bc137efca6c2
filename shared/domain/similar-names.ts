/** How alike two names are: for showing likely duplicates, never for merging. */

/**
 * Edits between two words: insert, delete, replace, or swap of neighbours (optimal string alignment).
 * Stops early and answers `limit + 1` when the distance is above the limit.
 */
export function editDistance(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) > limit) return limit + 1
  let twoAgo: number[] = []
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index)
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row]
    let best = row
    for (let column = 1; column <= second.length; column += 1) {
      const same = first[row - 1] === second[column - 1]
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 &&
        column > 1 &&
        first[row - 1] === second[column - 2] &&
        first[row - 2] === second[column - 1]
      if (swapped) cost = Math.min(cost, (twoAgo[column - 2] ?? 0) + 1)
      current.push(cost)
      best = Math.min(best, cost)
    }
    if (best > limit) return limit + 1
    twoAgo = previous
    previous = current
  }
  return previous[second.length] ?? limit + 1
}

/** Alike enough to ask: one slip in a short name, two in one of seven letters or more. Both already folded. */
export function similarNames(first: string, second: string): boolean {
  if (first === second) return true
  const limit = Math.min(first.length, second.length) >= 7 ? 2 : 1
  if (Math.min(first.length, second.length) < 3) return false
  return editDistance(first, second, limit) <= limit
}
