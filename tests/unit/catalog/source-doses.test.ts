import { expect, test } from 'vitest'
import { catalogIn } from '../../../shared/text/catalog.ts'
import type { Dose } from '../../../shared/domain/dose.ts'

/** `3x12-15 reps side hold 1`, enough to compare numbers at a glance. */
function brief({ sets, min, max, unit, spread, holdSeconds, frequency }: Dose): string {
  const amount = min === max ? `${min}` : `${min}-${max}`
  const often = frequency?.kind === 'daysPerWeek' ? `${frequency.min}-${frequency.max} days a week` : ''
  const words = [
    `${sets === null ? '' : `${sets}x`}${amount}`,
    unit,
    spread,
    holdSeconds && `hold ${holdSeconds}`,
    often,
  ]
  return words.filter(Boolean).join(' ')
}

/** Every dose the five articles state. What is not here has none, however plain its clinic dose may look. */
const stated: Readonly<Record<string, readonly string[]>> = {
  'ankle-circles': ['dack 1x10 reps direction', 'dack 1x10-12 reps direction', 'mechanics-2025 5 minutes'],
  'ankle-alphabet': ['dack 1 letters side'],
  'half-kneeling-ankle-mobilization': ['siler 3x10 reps side hold 1'],
  'standing-calf-stretch': ['dack 20-30 seconds side', 'mechanics-2025 5 minutes'],
  'standing-achilles-stretch': ['dack 20-30 seconds side'],
  'short-foot': ['siler 3x10 reps'],
  'band-dorsiflexion': ['dack 10-15 reps side'],
  'calf-raise-double': ['ankle-strength 3x12-15 reps'],
  'calf-raise-ball-squeeze': ['siler 3x15 reps'],
  'single-leg-balance': ['ankle-strength 30-60 seconds', 'mechanics-2025 6 minutes'],
  'toe-walk': ['dack 20-30 seconds', 'ankle-strength 10-15 steps'],
  'heel-walk': ['dack 20-30 seconds', 'ankle-strength 10-15 steps'],
  'lateral-hops': ['ankle-strength 30 seconds'],
  'toe-spread': ['mechanics-2025 2 minutes'],
  'foot-intrinsic-block': ['mechanics-2025 3 minutes'],
  'single-leg-balance-perturbation': ['mechanics-2025 6 minutes'],
  'compact-daily-routine': ['mechanics-2025 16 minutes'],
  'graded-mileage': ['siler 0-10 percentPerWeek'],
  'post-run-ankle-session': ['ankle-strength 2-3 moves 2-3 days a week'],
  'weekly-ankle-foot-session': ['stone-2025 1 sessions 1-1 days a week'],
}

/** Harder forms that an article offers of a move with a dose; their note must say so. */
const inherited: Readonly<Record<string, readonly string[]>> = {
  'calf-raise-single': ['ankle-strength 3x12-15 reps'],
  'single-leg-balance-eyes-closed': ['ankle-strength 30-60 seconds'],
  'single-leg-balance-unstable': ['ankle-strength 30-60 seconds'],
}

test('the doses that articles state are kept, with their numbers, and no other is passed off as theirs', () => {
  const found = catalogIn('en')
    .filter(({ sourceDoses }) => sourceDoses.length > 0)
    .map(
      ({ id, sourceDoses }) =>
        [id, sourceDoses.map(({ source, dose }) => `${source} ${brief(dose)}`)] as const,
    )
  expect(Object.fromEntries(found)).toEqual({ ...stated, ...inherited })
})

test('a dose taken over from an easier form says whose it is', () => {
  for (const id of Object.keys(inherited)) {
    const exercise = catalogIn('en').find((candidate) => candidate.id === id)
    expect(exercise?.sourceDoses.map(({ note }) => note)).toEqual([
      expect.stringMatching(/^Stated for .*harder form/),
    ])
  }
})

test('a stated dose comes from an article the entry cites', () => {
  for (const { id, sources, sourceDoses } of catalogIn('en')) {
    for (const { source } of sourceDoses) expect(sources, id).toContain(source)
  }
})

test('a stated dose carries no load, tempo or rest: no article gives one', () => {
  const extras = catalogIn('en').flatMap(({ id, sourceDoses }) =>
    sourceDoses.filter(({ dose }) => dose.load ?? dose.tempo ?? dose.restSeconds).map(() => id),
  )
  expect(extras).toEqual([])
})
