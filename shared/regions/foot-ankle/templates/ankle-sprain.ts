import { asked, judged, measured, redFlagsClear, reported, sourced } from './gate-criteria.ts'
import { readTemplate } from '../../../program/template.ts'

export const ankleSprain = readTemplate({
  id: 'ankle-sprain',
  gates: [
    [sourced(judged('as-1-ottawa')), judged('as-1-weight'), redFlagsClear('as-1-red-flags')],
    [judged('as-2-gait'), reported('as-2-pain', ['pain-during', '<=', 3]), judged('as-2-knee-to-wall')],
    [
      measured('as-3-eyes-closed', ['single-leg-stance-eyes-closed', '>=', 15]),
      judged('as-3-eversion'),
      judged('as-3-walks'),
    ],
    [asked('as-4-giving-way'), judged('as-4-hops'), judged('as-4-cait')],
  ],
  rules: { stop: ['gives-way', 'squeeze'], variants: [], notes: ['first-days', 'brace'] },
  table: `
  ankle-rom-pain-free              | daily   | daily          | 2min†      | =          | -    | -          | -          | -          | -          | -      | -      | -               | -               | -
  ankle-alphabet                   | daily   | daily          | A-Z/side   | =          | =    | -          | -          | -          | -          | -      | -      | -               | -               | -
  half-kneeling-ankle-mobilization | daily   | daily          | 1×10       | 2×10       | =    | 3×10       | =          | 2×10       | 2×10 3/wk  | =      | =      | =               | =               | =
  band-four-way                    | session | alternate days | 1×10 each† | 2×10 each† | =    | -          | -          | -          | -          | -      | -      | -               | -               | -
  band-eversion                    | session | 3/wk           | -          | -          | -    | 2×12†      | 3×12†      | 2×12†      | 3×15†      | =      | -      | -               | -               | -
  band-inversion                   | session | 3/wk           | -          | -          | -    | 2×12†      | 3×12†      | 2×12†      | -          | -      | -      | -               | -               | -
  heel-walk                        | session | 3/wk           | -          | 10 steps   | =    | 15 steps   | 30s        | 20s        | -          | -      | -      | -               | -               | -
  toe-walk                         | session | 3/wk           | -          | 10 steps   | =    | 15 steps   | 30s        | 20s        | -          | -      | -      | -               | -               | -
  single-leg-balance               | daily   | daily          | 2×15s†     | 2×30s      | =    | -          | -          | -          | -          | -      | -      | -               | -               | -
  single-leg-balance-eyes-closed   | session | 5/wk           | -          | -          | -    | 2×15s†     | 3×20s†     | 2×15s†     | -          | -      | -      | -               | -               | -
  single-leg-balance-unstable      | session | 5/wk           | -          | -          | -    | -          | 2×20s†     | =          | 3×30s      | =      | 2×30s  | -               | -               | -
  single-leg-balance-perturbation  | session | 3/wk           | -          | -          | -    | -          | -          | -          | 2×30s†     | 3×30s† | 2×30s† | 3×30s†          | =               | 2×30s†
  calf-raise-double                | session | alternate days | -          | -          | 2×12 | 3×12       | 3×15       | 2×12       | -          | -      | -      | -               | -               | -
  calf-raise-single                | session | alternate days | -          | -          | -    | -          | -          | -          | 2×8†       | 3×10†  | 2×10†  | 3×12            | 3×15            | 3×12 + re-test
  ladder-steps                     | session | 2/wk           | -          | -          | -    | 2 lengths† | 4 lengths† | 3 lengths† | 4 lengths† | -      | -      | -               | -               | -
  step-down                        | session | 2/wk           | -          | -          | -    | -          | -          | -          | 2×8†       | 3×8†   | 2×8†   | -               | -               | -
  lateral-hops                     | session | 2/wk           | -          | -          | -    | -          | -          | -          | -          | 2×10s† | =      | 2×20s†          | 2×30s           | 1×30s
  walk-to-jog                      | run     | 3/wk           | -          | -          | -    | run A†     | run A-B†   | run B†     | -          | -      | -      | -               | -               | -
  easy-run                         | run     | 3/wk           | -          | -          | -    | -          | -          | -          | run C†     | run D† | run C† | run E†          | run E-F†        | run F†
  strides                          | run     | 1/wk           | -          | -          | -    | -          | -          | -          | -          | -      | -      | 3 reps† + short | 4 reps† + short | =
  weekly-ankle-foot-session        | session | 1/wk           | -          | -          | -    | -          | -          | -          | -          | -      | -      | 1 session       | =               | =
`,
})
