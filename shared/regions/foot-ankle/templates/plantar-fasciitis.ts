import { asked, judged, measured, redFlagsClear, reported } from './gate-criteria.ts'
import { readTemplate } from '../../../program/template.ts'

export const plantarFasciitis = readTemplate({
  id: 'plantar-fasciitis',
  gates: [
    [judged('pf-1-pattern'), redFlagsClear('pf-1-red-flags')],
    [judged('pf-2-raises'), asked('pf-2-first-steps')],
    [
      reported('pf-3-tempo', ['pain-during', '<=', 3], 'task'),
      measured('pf-3-stance', ['single-leg-stance', '>=', 30]),
      judged('pf-3-run'),
    ],
    [measured('pf-4-raises', ['heel-raises', '>=', 10]), judged('pf-4-step-down'), judged('pf-4-run')],
  ],
  rules: { stop: ['heel-bone', 'rising', 'no-change'], variants: ['high-load'], notes: [] },
  rowNotes: {
    'plantar-fascia-stretch': 'before-getting-up',
  },
  table: `
  plantar-fascia-stretch    | daily   | daily          | 10×10s/side† | =      | =     | =      | =     | =     | =         | =        | =      | =         | =               | =
  standing-calf-stretch     | daily   | daily          | 2×20s        | 2×30s  | =     | =      | =     | =     | =         | =        | =      | =         | =               | =
  sole-ball-roll            | daily   | daily          | 1-2min†      | =      | =     | =      | =     | =     | -         | -        | -      | -         | -               | -
  short-foot                | daily   | daily          | 1×10         | 2×10   | =     | 3×10   | =     | 2×10  | 3×10 3/wk | =        | =      | =         | =               | =
  towel-scrunch             | daily   | daily          | 1×10†        | 2×10†  | 1×10† | -      | -     | -     | -         | -        | -      | -         | -               | -
  calf-raise-double         | session | alternate days | 1×12         | 2×12   | =     | -      | -     | -     | -         | -        | -      | -         | -               | -
  calf-raise-tempo          | session | alternate days | -            | -      | -     | 2×10†  | 3×10† | 2×10† | -         | -        | -      | -         | -               | -
  calf-raise-single         | session | alternate days | -            | -      | -     | -      | -     | -     | 3×8†      | 3×10†    | 2×10†  | 3×12      | 3×15            | 3×12 + re-test
  single-leg-balance        | session | 3/wk           | -            | 2×20s† | =     | 2×30s  | 2×45s | 2×30s | 2×60s     | =        | =      | =         | =               | =
  band-inversion            | session | 3/wk           | -            | -      | -     | 2×10†  | 3×10† | 2×10† | -         | -        | -      | -         | -               | -
  step-down                 | session | 2/wk           | -            | -      | -     | -      | -     | -     | 2×8†      | 3×8†     | 2×8†   | 3×8†      | 3×10†           | 2×8†
  barefoot-march-compliant  | session | 2/wk           | -            | -      | -     | -      | -     | -     | 2×30s†    | 2×45s†   | 2×30s† | -         | -               | -
  forefoot-hops-pad         | session | 2/wk           | -            | -      | -     | -      | -     | -     | -         | -        | -      | 2×8†      | 3×8†            | 2×8†
  walk-to-jog               | run     | 3/wk           | -            | -      | -     | run A† | =     | =     | run B†    | run B-C† | run B† | -         | -               | -
  easy-run                  | run     | 3/wk           | -            | -      | -     | -      | -     | -     | -         | -        | -      | run C-D†  | run D-E†        | run E-F†
  strides                   | run     | 1/wk           | -            | -      | -     | -      | -     | -     | -         | -        | -      | -         | 4 reps† + short | =
  weekly-ankle-foot-session | session | 1/wk           | -            | -      | -     | -      | -     | -     | -         | -        | -      | 1 session | =               | =
`,
})
