import { asked, judged, measured, redFlagsClear, reported } from './gate-criteria.ts'
import { readTemplate } from '../../../program/template.ts'

export const stiffness = readTemplate({
  id: 'stiffness',
  gates: [
    [
      reported('st-1-pain', ['pain-during', '<=', 2]),
      judged('st-1-knee-to-wall'),
      redFlagsClear('st-1-red-flags'),
    ],
    [reported('st-2-routine', ['sessions-per-week', '>=', 5], 'task')],
    [judged('st-3-tempo'), measured('st-3-stance', ['single-leg-stance-perturbed', '>=', 30])],
    [judged('st-4-clean'), asked('st-4-hills')],
  ],
  rules: { stop: ['pain', 'stays'], variants: [], notes: ['knee-to-wall'] },
  rowNotes: {
    'soft-surface-run': 'lighter-weeks',
  },
  table: `
  compact-daily-routine            | daily   | non-running days | 16min + closer | =         | =                      | =         | =          | =                      | =              | =       | =                      | =               | =               | =
  half-kneeling-ankle-mobilization | session | 5/wk             | 1×10/side      | 2×10/side | =                      | 3×10/side | =          | 2×10/side              | 3×10/side 3/wk | =       | =                      | =               | =               | =
  foam-roll-calf                   | run     | after runs       | 1-2min/side†   | =         | =                      | =         | =          | =                      | =              | =       | =                      | =               | =               | =
  seated-towel-stretch             | daily   | daily            | 2×20-30s†      | =         | =                      | =         | =          | =                      | -              | -       | -                      | -               | -               | -
  toe-curl-incline                 | session | 3/wk             | -              | -         | -                      | 2×10†     | 3×10†      | 2×10†                  | -              | -       | -                      | -               | -               | -
  calf-raise-tempo                 | session | 2/wk             | -              | 2×10†     | =                      | 3×10†     | 3×12†      | 2×12†                  | 3×15†          | =       | 2×15†                  | 3×15†           | =               | =
  band-inversion                   | session | 2/wk             | -              | -         | -                      | 2×12†     | 3×12†      | 2×12†                  | -              | -       | -                      | -               | -               | -
  single-leg-balance-perturbation  | session | 3/wk             | -              | -         | -                      | 2×30s†    | 3×30s†     | 2×30s†                 | 3×30s†         | =       | =                      | =               | =               | =
  ladder-steps                     | session | 1/wk             | -              | -         | -                      | -         | 3 lengths† | 2 lengths†             | 4 lengths†     | -       | -                      | -               | -               | -
  forefoot-hops-pad                | session | 1-2/wk           | -              | -         | -                      | 2×8†      | 3×8†       | 2×8†                   | 3×10†          | -       | -                      | -               | -               | -
  step-down                        | session | 2/wk             | -              | -         | -                      | -         | -          | -                      | 2×8†           | 3×8†    | 2×8†                   | 3×8†            | =               | 2×8†
  light-kettlebell-routine         | session | 1/wk             | -              | -         | -                      | -         | -          | -                      | 5min†          | 8min†   | 5min†                  | -               | -               | -
  uphill-walk-short                | run     | 1/wk             | -              | -         | -                      | -         | -          | -                      | -              | 4×1min† | 3×1min†                | -               | -               | -
  gentle-hill-intervals            | run     | 1/wk             | -              | -         | -                      | -         | -          | -                      | -              | -       | -                      | 4×20s†          | 5×20s†          | 3×20s†
  continuous-easy-strides          | run     | 1/wk             | 10min†         | =         | =                      | =         | =          | =                      | =              | =       | =                      | -               | -               | -
  strides                          | run     | 1/wk             | -              | -         | -                      | -         | -          | -                      | -              | -       | -                      | 4 reps† + short | 5 reps† + short | 4 reps† + short
  soft-surface-run                 | run     | 1/wk             | -              | -         | 1 session + swap-1-run | -         | -          | 1 session + swap-1-run | -              | -       | 1 session + swap-1-run | -               | -               | 1 session + swap-1-run
  weekly-ankle-foot-session        | session | 1/wk             | -              | -         | -                      | -         | -          | -                      | -              | -       | -                      | 1 session       | =               | =
`,
})
