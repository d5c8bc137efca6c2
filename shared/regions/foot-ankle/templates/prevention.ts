import { entry, judged, measured } from './gate-criteria.ts'
import { everyNote, everyPlan, footAnkleTemplate } from './foot-ankle-template.ts'

export const prevention = footAnkleTemplate({
  id: 'prevention',
  gates: [
    [judged('pr-1-injury'), judged('pr-1-signs'), ...entry('pr')],
    [judged('pr-2-raises'), measured('pr-2-stance', ['single-leg-stance', '>=', 30])],
    [
      measured('pr-3-raises', ['heel-raises', '>=', 10]),
      measured('pr-3-stance', ['single-leg-stance', '>=', 60]),
      judged('pr-3-hops'),
    ],
    [
      measured('pr-4-eyes-closed', ['single-leg-stance-eyes-closed', '>=', 20]),
      judged('pr-4-hops'),
      judged('pr-4-distance'),
    ],
    [judged('pr-after-clean')],
  ],
  rowNotes: [
    'calf-raise-double',
    'calf-raise-single',
    'single-leg-balance-eyes-closed',
    'gentle-hops',
    'forefoot-hops-pad',
    'lateral-hops',
    'band-four-way',
    'ankle-circles',
    'graded-mileage',
    'strides',
  ],
  painBox: { zones: { 2: 'fine', 5: 'care', 10: 'much' }, also: ['twice'], twiceAbove: 2, source: '' },
  stopSigns: { urgent: [], call: ['twice', 'limp', 'swelling', 'one-spot', 'rolls'] },
  retest: ['heel-raises', 'single-leg-stance', 'single-leg-stance-eyes-closed', 'side-hops'],
  after: {
    advice: ['sessions', 'side-hops', 'distance', ...everyPlan],
    weeklySet: `
    calf-raise-single              | 2/wk | 3×12/side
    single-leg-balance-eyes-closed | 2/wk | 30s/side
    lateral-hops                   | 2/wk | 2×20s†
`,
  },
  rules: { variants: ['arch-or-stiff'], notes: ['sessions', 'distance', ...everyNote] },
  days: `
    S1 | . | A R | . | B R | . | A R | .
    S2–4 | . | A H R | . | B R | . | A H R | .
`,
  table: `
    slug                           | sheet     | how often   | W1        | W2        | W3L       | W4        | W5     | W6L       | W7                     | W8        | W9L                    | W10                     | W11      | W12L
    calf-raise-double              | session A | 2/wk        | 3×12      | =         | 2×12†     | -         | -      | -         | -                      | -         | -                      | -                       | -        | -
    calf-raise-single              | session A | 2/wk        | -         | 1×8/side† | 1×6/side† | 3×8/side† | =      | 2×8/side† | 3×10/side†             | 3×12/side | 2×12/side†             | 3×12/side               | =        | 2×12/side†
    single-leg-balance             | session A | 2/wk        | 30s/side  | 45s/side  | 30s/side  | 60s/side  | =      | 45s/side  | 60s/side               | -         | -                      | -                       | -        | -
    single-leg-balance-eyes-closed | session A | 2/wk        | -         | -         | -         | -         | -      | -         | -                      | 20s/side† | 15s/side†              | 20s/side†               | 30s/side | 20s/side†
    gentle-hops                    | session A | 2/wk        | -         | -         | -         | 2×10†     | =      | 1×10†     | -                      | -         | -                      | -                       | -        | -
    forefoot-hops-pad              | session A | 2/wk        | -         | -         | -         | -         | -      | -         | 2×10†                  | =         | 1×10†                  | -                       | -        | -
    lateral-hops                   | session A | 2/wk        | -         | -         | -         | -         | -      | -         | -                      | -         | -                      | 2×10s†                  | =        | 1×10s†
    heel-walk                      | session B | 1/wk        | 20s       | =         | 15s†      | 20s       | 30s    | 20s       | 30s                    | =         | 20s                    | 30s                     | =        | 20s
    toe-walk                       | session B | 1/wk        | 20s       | =         | 15s†      | 20s       | 30s    | 20s       | -                      | -         | -                      | -                       | -        | -
    band-four-way                  | session B | 1/wk        | -         | -         | -         | -         | -      | -         | 4×10/side @light band† | =         | 2×10/side @light band† | 4×10/side @medium band† | =        | 2×10/side @medium band†
    ankle-circles                  | run       | before runs | 2×10/side | =         | =         | =         | =      | =         | =                      | =         | =                      | =                       | =        | =
    graded-mileage                 | run       | 1/wk        | 0%/wk†    | 10%/wk    | 0%/wk†    | =         | 10%/wk | 0%/wk†    | =                      | 10%/wk    | 0%/wk†                 | =                       | =        | =
    strides                        | run       | 1/wk        | -         | -         | -         | -         | -      | -         | -                      | -         | -                      | -                       | 4×15s†   | 3×15s†
`,
})
