/** From values to pixels, in straight lines. */

export interface Scale {
  (value: number): number
  readonly from: number
  readonly to: number
  /** The value at a pixel. */
  readonly at: (pixel: number) => number
}

/** Maps `from`–`to` onto `start`–`end` pixels; values beyond the ends go on in the same line. */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const span = to - from === 0 ? 1 : to - from
  const length = end - start === 0 ? 1 : end - start
  const map = (value: number) => start + ((value - from) / span) * (end - start)
  return Object.assign(map, { from, to, at: (pixel: number) => from + ((pixel - start) / length) * span })
}

/** Moves labels apart that would lie over each other, keeping their order; positions in pixels. */
export function spreadApart(places: readonly number[], distance: number): number[] {
  const order = places
    .map((_, index) => index)
    .toSorted((one, other) => (places[one] ?? 0) - (places[other] ?? 0))
  const spread = [...places]
  for (const [place, index] of order.entries()) {
    const before = order[place - 1]
    if (before === undefined) continue
    spread[index] = Math.max(spread[index] ?? 0, (spread[before] ?? 0) + distance)
  }
  // Half of the shift goes back upwards, so that the group stays around its values.
  const shift = order.reduce((sum, index) => sum + (spread[index] ?? 0) - (places[index] ?? 0), 0)
  return spread.map((place) => place - shift / Math.max(1, places.length))
}
