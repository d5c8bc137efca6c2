import { asked, judged, measured, redFlagsClear, reported, sourced } from './gate-criteria.ts'
import { readTemplate } from '../../../program/template.ts'

export const achillesTendinopathy = readTemplate({
  id: 'achilles-tendinopathy',
  gates: [
    [judged('at-1-site'), sourced(judged('at-1-rupture')), redFlagsClear('at-1-red-flags')],
    [judged('at-2-double'), reported('at-2-single', ['pain-during', '<=', 5], 'task'), asked('at-2-morning')],
    [judged('at-3-handled'), sourced(judged('at-3-insertion'))],
    [
      measured('at-4-symmetry', ['heel-raise-symmetry', '>=', 90], 'task'),
      reported('at-4-hops', ['hop-pain', '<=', 2]),
      judged('at-4-run'),
    ],
  ],
  rules: { stop: ['snap', 'pain'], variants: ['insertion', 'still-runs'], notes: [] },
  rowNotes: {
    'calf-raise-single': 'load-from-week-7',
    'walk-to-jog': 'where-running-stopped',
  },
  table: `
  ankle-circles             | daily   | daily | 10/direction | =     | =    | -        | -      | -     | -           | -           | -           | -               | -               | -
  calf-raise-ball-squeeze   | daily   | daily | 1×15         | 2×15  | =    | -        | -      | -     | -           | -           | -           | -               | -               | -
  calf-raise-double         | daily   | daily | 2×12†        | 3×12  | 2×12 | 3×15     | =      | 2×15  | -           | -           | -           | -               | -               | -
  calf-raise-tempo          | daily   | daily | -            | 2×10† | =    | 3×10†    | 3×15†  | 2×15† | -           | -           | -           | -               | -               | -
  calf-raise-single         | session | daily | -            | -     | -    | 2×8†     | 3×10†  | 2×10† | 3×12 2-3/wk | 3×15 2-3/wk | 2×12 2-3/wk | 3×15 2-3/wk     | =               | 3×12 2-3/wk + re-test
  single-leg-balance        | session | 3/wk  | 2×20s†       | 2×30s | =    | 2×45-60s | =      | =     | =           | =           | =           | =               | =               | =
  short-foot                | session | 3/wk  | 1×10         | 2×10  | =    | 3×10     | =      | =     | =           | =           | =           | =               | =               | =
  forefoot-hops-pad         | session | 2/wk  | -            | -     | -    | -        | 1×10†  | =     | 2×10†       | 3×10†       | 2×10†       | -               | -               | -
  step-down                 | session | 2/wk  | -            | -     | -    | -        | -      | -     | 2×8†        | 3×8†        | 2×8†        | 3×8†            | 3×10†           | 2×8†
  light-weighted-carry      | session | 2/wk  | -            | -     | -    | -        | -      | -     | 3×20m†      | =           | 2×20m†      | 3×30m†          | =               | 2×30m†
  uphill-walk-short         | run     | 1/wk  | -            | -     | -    | -        | -      | -     | -           | 4×1min†     | 3×1min†     | 5×1min†         | -               | -
  gentle-hill-intervals     | run     | 1/wk  | -            | -     | -    | -        | -      | -     | -           | -           | -           | -               | 4×20s†          | 3×20s†
  depth-rebound             | session | 1/wk  | -            | -     | -    | -        | -      | -     | -           | -           | -           | 2×5†            | 2×6†            | 1×5†
  walk-to-jog               | run     | 3/wk  | -            | -     | -    | run A†   | run B† | =     | -           | -           | -           | -               | -               | -
  easy-run                  | run     | 3/wk  | -            | -     | -    | -        | -      | -     | run C-D†    | =           | run C†      | run D†          | run E†          | run E-F†
  strides                   | run     | 1/wk  | -            | -     | -    | -        | -      | -     | -           | -           | -           | 3 reps† + short | 4 reps† + short | =
  weekly-ankle-foot-session | session | 1/wk  | -            | -     | -    | -        | -      | -     | -           | -           | -           | 1 session       | =               | =
`,
})
