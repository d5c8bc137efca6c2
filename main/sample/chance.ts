/** Chance with a seed: the same seed throws the same dice, so that the sample clinic is the same for everybody. */

export interface Chance {
  /** 0 to just below 1. */
  next(): number
  /** A number between the two, both possible ends of the range. */
  between(least: number, most: number): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  /** One of the entries. Throws on an empty list. */
  pick<Entry>(entries: readonly Entry[]): Entry
  /** True with this probability, 0 to 1. */
  happens(probability: number): boolean
  /** An id in the shape of a random UUID. */
  id(): string
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for dice and useless for secrets. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  function bits(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = (): number => bits() / 0x1_0000_0000
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between: (least, most) => least + next() * (most - least),
    whole,
    pick(entries) {
      const entry = entries[whole(0, entries.length - 1)]
      if (entry === undefined) throw new Error('Expected entries to pick from')
      return entry
    },
    happens: (probability) => next() < probability,
    id() {
      const digits = Array.from({ length: 4 }, () => bits().toString(16).padStart(8, '0')).join('')
      const variant = '89ab'[whole(0, 3)] ?? '8'
      const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`]
      return [...parts, `${variant}${digits.slice(17, 20)}`, digits.slice(20, 32)].join('-')
    },
  }
}
