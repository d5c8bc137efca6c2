import { asked, entry, judged, measured, runTest } from './gate-criteria.ts'
import {
  everyNote,
  everyPlan,
  painModel,
  runTestNotes,
  runningOn,
  footAnkleTemplate,
} from './foot-ankle-template.ts'

export const plantarFasciitis = footAnkleTemplate({
  id: 'plantar-fasciitis',
  gates: [
    [judged('pf-1-pattern'), ...entry('pf')],
    [judged('pf-2-raises'), asked('pf-2-first-steps')],
    [...runTest('pf'), judged('pf-3-raises'), measured('pf-3-stance', ['single-leg-stance', '>=', 30])],
    [judged('pf-4-run'), judged('pf-4-raises'), judged('pf-4-step-down')],
    [judged('pf-after-run'), judged('pf-after-tests', 'tests-kept')],
  ],
  rowNotes: [
    'plantar-fascia-stretch',
    'calf-raise-double',
    'calf-raise-single',
    'gentle-hops',
    'step-down',
    'cycling',
    'walk-to-jog',
  ],
  painBox: {
    zones: { 3: 'fine', 5: 'care', 10: 'much' },
    also: ['morning'],
    twiceAbove: 5,
    source: painModel,
  },
  stopSigns: { urgent: [], call: ['night', 'numb', 'swelling', 'squeeze', 'rising', 'no-change'] },
  retest: ['pain-first-steps', 'knee-to-wall', 'heel-raises', 'single-leg-stance', 'hops'],
  after: {
    advice: ['run', 'all-plans.after.run-on', ...runningOn, ...everyPlan],
    weeklySet: `
    calf-raise-single | 1/wk | 3×12/side @5kg†
    short-foot        | 1/wk | 3×10/side hold 5s†
    step-down         | 1/wk | 2×8/side†
    gentle-hops       | 1/wk | 2×10†
`,
  },
  rules: {
    variants: ['high-load', 'ball-roll', 'all-plans.variants.still-runs'],
    notes: ['slow-raise', ...runTestNotes, ...everyNote],
  },
  days: `
    S1–2 | D S H | D C | D S | D | D S H | D C | D .
    S3–4 | D S H R | D | D S R | D | D S H R | D | D .
`,
  table: `
    slug                   | sheet   | how often | W1                 | W2                    | W3L                   | W4                    | W5                     | W6L                    | W7                     | W8                     | W9L                    | W10                         | W11    | W12L
    plantar-fascia-stretch | daily   | 3/day     | 10×10s/side‡       | =                     | =                     | =                     | =                      | =                      | =                      | =                      | =                      | =                           | =      | =
    standing-calf-stretch  | daily   | 2/day     | 30s/side           | =                     | =                     | =                     | =                      | =                      | =                      | =                      | =                      | =                           | =      | =
    short-foot             | daily   | daily     | 1×10/side hold 5s† | 2×10/side hold 5s†    | 1×10/side hold 5s†    | 3×10/side hold 5s†    | =                      | 2×10/side hold 5s†     | 3×10/side hold 5s†     | =                      | 2×10/side hold 5s†     | -                           | -      | -
    calf-raise-double      | session | 3/wk      | 2×12†              | 3×12                  | 2×12†                 | =                     | -                      | -                      | -                      | -                      | -                      | -                           | -      | -
    calf-raise-single      | session | 3/wk      | -                  | 1×8/side tempo 3-2-3† | 1×6/side tempo 3-2-3† | 2×8/side tempo 3-2-3† | 3×8/side tempo 3-2-3†  | 2×8/side tempo 3-2-3†  | 3×10/side tempo 3-2-3† | 3×12/side tempo 3-2-3† | 2×12/side tempo 3-2-3† | 3×12/side tempo 3-2-3 @5kg† | =      | 2×12/side tempo 3-2-3 @5kg†
    single-leg-balance     | session | 3/wk      | 2×20s/side†        | =                     | 1×20s/side†           | 2×30s/side†           | =                      | 30s/side               | 2×30s/side†            | =                      | 30s/side               | 2×30s/side†                 | =      | 30s/side
    band-inversion         | session | 3/wk      | -                  | -                     | -                     | -                     | 2×12/side @light band† | 1×12/side @light band† | 2×12/side @light band† | =                      | 1×12/side @light band† | -                           | -      | -
    gentle-hops            | session | 2/wk      | -                  | -                     | -                     | -                     | 2×10†                  | 1×10†                  | 2×10†                  | =                      | 1×10†                  | 2×10†                       | =      | 1×10†
    step-down              | session | 2/wk      | -                  | -                     | -                     | -                     | -                      | -                      | -                      | 2×8/side†              | 1×8/side†              | 3×8/side†                   | =      | 2×8/side†
    cycling                | run     | 2/wk      | 20min†             | =                     | 15min†                | 20min†                | =                      | 15min†                 | -                      | -                      | -                      | -                           | -      | -
    walk-to-jog            | run     | 3/wk      | -                  | -                     | -                     | -                     | -                      | -                      | run A†                 | run B†                 | run B 2/wk†            | run C†                      | run D† | run D 2/wk†
`,
})
