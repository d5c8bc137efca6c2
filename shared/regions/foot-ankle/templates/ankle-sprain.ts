import { asked, entry, judged, measured, reported, runTest, sourced } from './gate-criteria.ts'
import {
  everyNote,
  everyPlan,
  painModel,
  runTestNotes,
  runningOn,
  footAnkleTemplate,
} from './foot-ankle-template.ts'

export const ankleSprain = footAnkleTemplate({
  id: 'ankle-sprain',
  gates: [
    [sourced(judged('as-1-ottawa')), judged('as-1-weight'), ...entry('as')],
    [
      reported('as-2-gait', ['pain-during', '<=', 3], 'task'),
      measured('as-2-raises', ['heel-raises', '>=', 10]),
      measured('as-2-stance', ['single-leg-stance', '>=', 15]),
      reported('as-2-hops', ['hop-pain', '<=', 2], 'task'),
    ],
    [
      ...runTest('as'),
      measured('as-3-eyes-closed', ['single-leg-stance-eyes-closed', '>=', 15]),
      judged('as-3-clean'),
      asked('as-3-giving-way'),
    ],
    [judged('as-4-run'), judged('as-4-pillow'), judged('as-4-hops'), judged('as-4-cait')],
    [judged('as-after-clean'), judged('as-after-tests', 'tests-kept')],
  ],
  rowNotes: [
    'ankle-rom-pain-free',
    'half-kneeling-ankle-mobilization',
    'single-leg-balance',
    'single-leg-balance-eyes-closed',
    'single-leg-balance-unstable',
    'calf-raise-single',
    'band-eversion',
    'gentle-hops',
    'forefoot-hops-pad',
    'lateral-hops',
    'cycling',
    'walk-to-jog',
  ],
  painBox: {
    zones: { 3: 'fine', 5: 'care', 10: 'much' },
    also: ['morning'],
    twiceAbove: 5,
    source: painModel,
  },
  stopSigns: { urgent: ['steps', 'cold'], call: ['gives-way', 'locks', 'squeeze'] },
  retest: [
    'knee-to-wall',
    'single-leg-stance',
    'single-leg-stance-eyes-closed',
    'heel-raises',
    'side-hops',
    'cait',
  ],
  after: {
    advice: ['run', 'side-hops', 'brace', 'all-plans.after.run-on', ...runningOn, ...everyPlan],
    weeklySet: `
    band-eversion               | 2/wk | 3×12/side @medium band†
    single-leg-balance-unstable | 2/wk | 2×30s/side†
    calf-raise-single           | 2/wk | 3×12/side
    lateral-hops                | 2/wk | 2×20s†
`,
  },
  rules: {
    variants: ['inversion', 'instability'],
    notes: ['first-days', 'not-yet', 'brace', ...runTestNotes, ...everyNote],
  },
  days: `
    S1 | D S | D C | D S | D | D S | D C | D .
    S2 | D S H | D C | D S | D | D S H | D C | D .
    S3–4 | D S H R | D | D S R | D | D S H R | D | D .
`,
  table: `
    slug                             | sheet   | how often | W1          | W2                     | W3L                    | W4                     | W5                     | W6L                    | W7                     | W8                     | W9L                    | W10                    | W11                     | W12L
    ankle-rom-pain-free              | daily   | 3/day     | 1min/side†  | =                      | =                      | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                       | -
    ankle-alphabet                   | daily   | daily     | A-Z/side    | =                      | =                      | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                       | -
    half-kneeling-ankle-mobilization | daily   | daily     | -           | -                      | -                      | 1×10/side hold 1s†     | =                      | =                      | 2×10/side hold 1s†     | =                      | =                      | =                      | 3×10/side hold 1s       | =
    single-leg-balance               | daily   | daily     | 2×15s/side† | 2×30s/side†            | 30s/side               | 2×30s/side†            | -                      | -                      | -                      | -                      | -                      | -                      | -                       | -
    single-leg-balance-eyes-closed   | daily   | daily     | -           | -                      | -                      | -                      | 2×15s/side†            | 1×15s/side†            | 2×15s/side†            | -                      | -                      | -                      | -                       | -
    single-leg-balance-unstable      | daily   | daily     | -           | -                      | -                      | -                      | -                      | -                      | -                      | 2×20s/side†            | 1×20s/side†            | 2×20s/side†            | =                       | 1×20s/side†
    calf-raise-double                | session | 3/wk      | 2×10†       | =                      | 1×10†                  | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                       | -
    calf-raise-single                | session | 3/wk      | -           | 1×8/side†              | 1×6/side†              | 2×8/side†              | =                      | 1×8/side†              | 3×8/side†              | =                      | 2×8/side†              | 3×10/side†             | =                       | 2×10/side†
    band-eversion                    | session | 3/wk      | -           | 1×12/side @light band† | 1×10/side @light band† | 1×12/side @light band† | 2×12/side @light band† | 1×12/side @light band† | 2×12/side @light band† | 3×12/side @light band† | 2×12/side @light band† | 3×12/side @light band† | 3×12/side @medium band† | 2×12/side @medium band†
    gentle-hops                      | session | 2/wk      | -           | -                      | -                      | 2×8†                   | -                      | -                      | -                      | -                      | -                      | -                      | -                       | -
    forefoot-hops-pad                | session | 2/wk      | -           | -                      | -                      | -                      | 2×8†                   | 1×8†                   | 2×8†                   | =                      | 1×8†                   | -                      | -                       | -
    lateral-hops                     | session | 2/wk      | -           | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                      | 2×10s†                 | =                       | 1×10s†
    step-down                        | session | 2/wk      | -           | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                      | 2×8/side†              | =                       | 1×8/side†
    cycling                          | run     | 2/wk      | 15min†      | =                      | 10min†                 | 15min†                 | =                      | 10min†                 | -                      | -                      | -                      | -                      | -                       | -
    walk-to-jog                      | run     | 3/wk      | -           | -                      | -                      | -                      | -                      | -                      | run A†                 | run B†                 | run B 2/wk†            | run B†                 | run C†                  | run C 2/wk†
`,
})
