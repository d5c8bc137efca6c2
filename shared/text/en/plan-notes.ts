/** Notes that templates put beside rows and doses, on screen and on paper. */
export const planNotes = {
  'before-getting-up': 'First thing, before getting up.',
  'load-from-week-7': 'With added load from week 7.',
  'where-running-stopped': 'Only where running has stopped; those who run within the pain rule keep running.',
  'alternate-days': 'On alternate days.',
  'soft-surface': 'On a soft surface.',
  'lighter-weeks': 'In lighter weeks.',
  'pick-two-or-three': 'Session move: pick 2 or 3 for each session.',
  'frame-of-plan': 'The frame of the plan: the session moves are its pool.',
  'warm-up': 'Warm-up.',
  're-test': 're-test',
  short: 'short',
  closer: 'closer',
  'swap-1-run': 'swap 1 run',
  'single-run-rule': 'single-run rule',
} as const
