import { painLimits } from '../../../program/pain-rule.ts'

const { fine, careFrom, care, most } = painLimits()

/**
 * Rules that all six templates share. All are clinic defaults; the pain limits are those of the pain rule.
 */
export const commonRules = {
  entry: [
    'The red-flag list is clear and dated.',
    'The clinician has confirmed the condition.',
    'The patient can follow the instructions.',
  ],
  progress: [
    `Pain of 0 to ${fine} out of ${most} that is back to its usual level next morning: progress is possible.`,
    `Pain of ${careFrom} or ${care} that has settled next morning: repeat the week, without progress.`,
    `Pain above ${care}, not settled next morning, or higher than the week before: one step back and a review.`,
    'Twice in a row: stop and refer.',
    'Change one thing at a time, at most once a week, and only after two clean sessions.',
    'No single run beyond 110 % of the longest of the last 30 days.',
  ],
  stop: ['Any item of the red-flag list.'],
} as const
