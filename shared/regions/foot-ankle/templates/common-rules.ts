/**
 * Rules that all six templates share. All are clinic defaults; the pain limit of 5 follows Silbernagel 2007.
 */
export const commonRules = {
  entry: [
    'The red-flag list is clear and dated.',
    'The clinician has confirmed the condition.',
    'The patient can follow the instructions.',
  ],
  progress: [
    'Pain of 0 to 3 out of 10 that is back to its usual level next morning: progress is possible.',
    'Pain of 4 or 5 that has settled next morning: repeat the week, without progress.',
    'Pain above 5, not settled next morning, or higher than the week before: one step back and a review.',
    'Twice in a row: stop and refer.',
    'Change one thing at a time, at most once a week, and only after two clean sessions.',
    'No single run beyond 110 % of the longest of the last 30 days.',
  ],
  stop: ['Any item of the red-flag list.'],
} as const
