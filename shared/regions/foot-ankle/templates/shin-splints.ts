import { judged, measured, redFlagsClear, reported } from './gate-criteria.ts'
import { readTemplate } from '../../../program/template.ts'

export const shinSplints = readTemplate({
  id: 'shin-splints',
  gates: [
    [judged('ss-1-spread'), redFlagsClear('ss-1-red-flags'), judged('ss-1-bone'), judged('ss-1-impact')],
    [
      reported('ss-2-walk', ['pain-free-walk', '>=', 30]),
      reported('ss-2-walks', ['pain-during', '<=', 2], 'task'),
    ],
    [reported('ss-3-run', ['pain-during', '<=', 4], 'task'), judged('ss-3-raises')],
    [
      judged('ss-4-run'),
      measured('ss-4-raises', ['heel-raises', '>=', 10]),
      reported('ss-4-hops', ['hop-pain', '<=', 2]),
    ],
  ],
  rules: { stop: ['bone', 'no-progress'], variants: [], notes: ['run-phases', 'treadmill'] },
  rowNotes: {
    'walk-to-jog': 'alternate-days',
    'easy-run': 'alternate-days',
    strides: 'soft-surface',
  },
  table: `
  cycling                   | session | 2-3/wk         | 20-30min†    | =        | =   | =      | =        | =      | -         | -        | -      | -         | -      | -
  standing-calf-stretch     | daily   | daily          | 2×20s        | 2×30s    | =   | =      | =        | =      | =         | =        | =      | =         | =      | =
  foam-roll-calf            | session | 3/wk           | 1-2min/side† | =        | =   | =      | =        | =      | -         | -        | -      | -         | -      | -
  heel-walk                 | session | 3/wk           | 10 steps     | 15 steps | 20s | 30s    | =        | 20s    | -         | -        | -      | -         | -      | -
  toe-walk                  | session | 3/wk           | 10 steps     | 15 steps | 20s | 30s    | =        | 20s    | -         | -        | -      | -         | -      | -
  short-foot                | daily   | daily          | 1×10         | 2×10     | =   | 3×10   | =        | 2×10   | 3×10 3/wk | =        | =      | =         | =      | =
  band-inversion            | session | 3/wk           | 1×10†        | 2×10†    | =   | 3×10†  | 3×12†    | 2×12†  | -         | -        | -      | -         | -      | -
  calf-raise-ball-squeeze   | session | alternate days | 1×15         | 2×15     | =   | 3×15   | =        | 2×15   | -         | -        | -      | -         | -      | -
  calf-raise-single         | session | alternate days | -            | -        | -   | -      | -        | -      | 2×10†     | 3×10†    | 2×10†  | 3×12      | 3×15   | 3×12 + re-test
  single-leg-balance        | session | 3/wk           | -            | 2×20s†   | =   | 2×30s  | 2×45s    | 2×30s  | 2×60s     | =        | =      | =         | =      | =
  step-down                 | session | 2/wk           | -            | -        | -   | -      | -        | -      | 2×8†      | 3×8†     | 2×8†   | 3×8†      | 3×10†  | 2×8†
  forefoot-hops-pad         | session | 2/wk           | -            | -        | -   | -      | -        | -      | -         | -        | 1×8†   | 2×8†      | 3×8†   | 2×8†
  walk-to-jog               | run     | 3/wk           | -            | -        | -   | run 1‡ | run 1-2‡ | run 2‡ | run 3‡    | run 3-4‡ | run 3‡ | -         | -      | -
  easy-run                  | run     | 3/wk           | -            | -        | -   | -      | -        | -      | -         | -        | -      | run 4‡    | run 5‡ | run 6‡
  soft-landing-cue          | run     | every run      | -            | -        | -   | cue    | =        | =      | =         | =        | =      | =         | =      | =
  strides                   | run     | 1/wk           | -            | -        | -   | -      | -        | -      | -         | -        | -      | -         | -      | 3 reps† + short
  weekly-ankle-foot-session | session | 1/wk           | -            | -        | -   | -      | -        | -      | -         | -        | -      | 1 session | =      | =
`,
})
