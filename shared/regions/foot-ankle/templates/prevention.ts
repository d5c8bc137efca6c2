import { judged, measured, redFlagsClear } from './gate-criteria.ts'
import { readTemplate } from '../../../program/template.ts'

export const prevention = readTemplate({
  id: 'prevention',
  gates: [
    [judged('pr-1-injury'), judged('pr-1-signs'), redFlagsClear('pr-1-red-flags')],
    [judged('pr-2-raises'), measured('pr-2-stance', ['single-leg-stance', '>=', 30])],
    [
      measured('pr-3-raises', ['heel-raises', '>=', 10]),
      measured('pr-3-eyes-closed', ['single-leg-stance-eyes-closed', '>=', 20]),
    ],
    [judged('pr-4-hops'), judged('pr-4-distance')],
  ],
  rules: { stop: ['pain'], variants: [], notes: ['pool', 'distance'] },
  rowNotes: {
    'post-run-ankle-session': 'frame-of-plan',
    'ankle-circles': 'warm-up',
    'heel-walk': 'pick-two-or-three',
    'toe-walk': 'pick-two-or-three',
    'calf-raise-double': 'pick-two-or-three',
    'calf-raise-single': 'pick-two-or-three',
    'single-leg-balance': 'pick-two-or-three',
    'single-leg-balance-eyes-closed': 'pick-two-or-three',
    'single-leg-balance-unstable': 'pick-two-or-three',
  },
  table: `
  post-run-ankle-session         | session | 2-3/wk      | 2 moves 2/wk             | =        | 2-3 moves 2-3/wk | =               | =          | =          | =               | =               | =      | =               | =     | =
  ankle-circles                  | run     | before runs | 10-12/direction          | =        | =                | =               | =          | =          | =               | =               | =      | =               | =     | =
  heel-walk                      | session | as needed   | 10 steps                 | 15 steps | 10 steps         | 20-30s          | =          | =          | =               | =               | =      | =               | =     | =
  toe-walk                       | session | as needed   | 10 steps                 | 15 steps | 10 steps         | 20-30s          | =          | =          | =               | =               | =      | =               | =     | =
  calf-raise-double              | session | as needed   | 2×12                     | 3×12     | 2×12             | 3×15            | -          | -          | -               | -               | -      | -               | -     | -
  calf-raise-single              | session | as needed   | -                        | -        | -                | -               | 2×8†       | =          | 3×8†            | 3×10†           | 2×10†  | 3×12            | 3×15  | 3×12 + re-test
  single-leg-balance             | session | as needed   | 2×30s                    | 2×45s    | 2×30s            | 2×60s           | -          | -          | -               | -               | -      | -               | -     | -
  single-leg-balance-eyes-closed | session | as needed   | -                        | -        | -                | -               | 2×20s†     | =          | 2×30s           | -               | -      | -               | -     | -
  single-leg-balance-unstable    | session | as needed   | -                        | -        | -                | -               | -          | -          | -               | 2×30s           | =      | 2×45s†          | =     | =
  short-foot                     | session | 3/wk        | 1×10                     | 2×10     | =                | 3×10            | =          | =          | =               | =               | =      | =               | =     | =
  band-four-way                  | session | 1/wk        | -                        | -        | -                | 1×12 each†      | 2×12 each† | 1×12 each† | 2×15 each†      | -               | -      | -               | -     | -
  step-down                      | session | 1/wk        | -                        | -        | -                | -               | -          | -          | 2×8†            | 3×8†            | 2×8†   | -               | -     | -
  lateral-hops                   | session | 1/wk        | -                        | -        | -                | -               | -          | -          | 2×10s†          | 2×20s†          | 1×20s† | 1×30s           | 2×30s | 1×30s
  depth-rebound                  | session | 1/wk        | -                        | -        | -                | -               | -          | -          | -               | -               | -      | 2×5†            | 2×6†  | -
  graded-mileage                 | run     | 1/wk        | 10%/wk + single-run-rule | =        | =                | =               | =          | =          | =               | =               | =      | =               | =     | =
  strides                        | run     | 1/wk        | -                        | -        | -                | 4 reps† + short | =          | -          | 5 reps† + short | 6 reps† + short | -      | 6 reps† + short | =     | 4 reps† + short
`,
})
