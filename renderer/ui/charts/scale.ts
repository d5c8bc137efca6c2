/** From values to pixels, in straight lines. */
import type { ScaleLinear } from 'd3-scale'

export type Scale = ScaleLinear<number, number>

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
