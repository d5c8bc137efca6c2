/**
 * Figures of people who walk, run or ride. Their own sentence says so; a posture read off one moment of the movement
 * ("standing on one leg") would contradict it.
 */
export const underWay: ReadonlySet<string> = new Set([
  'controlled-march',
  'barefoot-march-compliant',
  'toe-walk',
  'heel-walk',
  'elevated-heel-walk',
  'ladder-steps',
  'cone-hits',
  'barefoot-drills-soft',
  'barefoot-minimalist-session',
  'light-foot-drills',
  'continuous-easy-strides',
  'strides',
  'soft-landing-cue',
  'midfoot-contact-cue',
  'ankle-band-sprints',
  'walk-to-jog',
  'uphill-walk-short',
  'gentle-hill-intervals',
  'easy-run',
  'soft-surface-run',
  'race-day-warm-up',
  'graded-mileage',
  'light-weighted-carry',
  'strength-block-easy-run',
  'cycling',
])
