/** The sides of the body, listed once. */

/** The side of a problem or of a row: `none` where sides do not matter. */
export const sides = ['left', 'right', 'both', 'none'] as const
export type Side = (typeof sides)[number]

/** The side one number was measured on; a number for both sides at once belongs to none of them. */
export const measuredSides = ['none', 'left', 'right'] as const satisfies readonly Side[]
export type MeasuredSide = (typeof measuredSides)[number]
