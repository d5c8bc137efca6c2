import { asked, entry, judged, measured, reported, runTest, sourced } from './gate-criteria.ts'
import { everyNote, everyPlan, painModel, runTestNotes, footAnkleTemplate } from './foot-ankle-template.ts'

export const achillesTendinopathy = footAnkleTemplate({
  id: 'achilles-tendinopathy',
  gates: [
    [judged('at-1-site'), judged('at-1-rupture'), ...entry('at')],
    [judged('at-2-double'), reported('at-2-single', ['pain-during', '<=', 5], 'task'), asked('at-2-morning')],
    [...runTest('at'), judged('at-3-handled'), sourced(judged('at-3-insertion'))],
    [judged('at-4-raises'), measured('at-4-symmetry', ['heel-raise-symmetry', '>=', 90]), judged('at-4-run')],
    [judged('at-after-run'), judged('at-after-tests', 'tests-kept')],
  ],
  rowNotes: [
    'ankle-circles',
    'calf-raise-tempo',
    'calf-raise-single',
    'gentle-hops',
    'forefoot-hops-pad',
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
  stopSigns: { urgent: ['snap', 'calf'], call: ['twice', 'swelling'] },
  retest: ['morning-stiffness', 'heel-raises', 'pad-hops', 'visa-a'],
  after: {
    advice: ['run', 'all-plans.after.run-on', 'jumps', 'weight', 'all-plans.after.one-step', ...everyPlan],
    weeklySet: `
    calf-raise-single | 2/wk | 3×10/side @10kg†
    calf-raise-tempo  | 2/wk | 3×12 tempo 3-1-3†
    step-down         | 2/wk | 2×8/side†
`,
  },
  rules: {
    variants: ['irritable', 'insertion', 'all-plans.variants.still-runs'],
    notes: ['rows', 'kilograms', 'hills', ...runTestNotes, ...everyNote],
  },
  days: `
    S1–2 | D S H | D C | D S | D | D S H | D C | D .
    S3–4 | D S H R | D | D S R | D | D S H R | D | D .
`,
  table: `
    slug               | sheet   | how often | W1                 | W2                    | W3L                   | W4                    | W5                    | W6L                   | W7                         | W8                          | W9L                         | W10                         | W11                          | W12L
    ankle-circles      | daily   | daily     | 2×10/side          | =                     | =                     | -                     | -                     | -                     | -                          | -                           | -                           | -                           | -                            | -
    calf-raise-double  | daily   | daily     | 3×12               | -                     | -                     | -                     | -                     | -                     | -                          | -                           | -                           | -                           | -                            | -
    calf-raise-tempo   | daily   | daily     | -                  | 3×12 tempo 3-1-3†     | 2×12 tempo 3-1-3†     | 3×12 tempo 3-1-3†     | =                     | 2×12 tempo 3-1-3†     | 3×12 tempo 3-1-3†          | =                           | 2×12 tempo 3-1-3†           | 3×12 tempo 3-1-3†           | =                            | 2×12 tempo 3-1-3†
    short-foot         | daily   | daily     | 1×10/side hold 5s† | 2×10/side hold 5s†    | 1×10/side hold 5s†    | 2×10/side hold 5s†    | 3×10/side hold 5s†    | 2×10/side hold 5s†    | 3×10/side hold 5s†         | =                           | 2×10/side hold 5s†          | 3×10/side hold 5s†          | =                            | 2×10/side hold 5s†
    calf-raise-single  | session | 3/wk      | -                  | 1×8/side tempo 3-0-3† | 1×6/side tempo 3-0-3† | 2×8/side tempo 3-0-3† | 3×8/side tempo 3-0-3† | 2×8/side tempo 3-0-3† | 3×8/side tempo 3-0-3 @5kg† | 3×10/side tempo 3-0-3 @5kg† | 2×10/side tempo 3-0-3 @5kg† | 3×12/side tempo 3-0-3 @5kg† | 3×10/side tempo 3-0-3 @10kg† | 2×10/side tempo 3-0-3 @10kg†
    single-leg-balance | session | 3/wk      | 2×20s/side†        | =                     | 1×20s/side†           | 2×30s/side†           | =                     | 30s/side              | 2×45s/side†                | =                           | 45s/side                    | -                           | -                            | -
    gentle-hops        | session | 2/wk      | -                  | -                     | -                     | -                     | 2×10†                 | 1×10†                 | 2×10†                      | =                           | 1×10†                       | -                           | -                            | -
    forefoot-hops-pad  | session | 2/wk      | -                  | -                     | -                     | -                     | -                     | -                     | -                          | -                           | -                           | 2×10†                       | =                            | 1×10†
    step-down          | session | 2/wk      | -                  | -                     | -                     | -                     | -                     | -                     | -                          | 2×8/side†                   | 1×8/side†                   | 3×8/side†                   | =                            | 2×8/side†
    cycling            | run     | 2/wk      | 20min†             | =                     | 15min†                | 20min†                | =                     | 15min†                | -                          | -                           | -                           | -                           | -                            | -
    walk-to-jog        | run     | 3/wk      | -                  | -                     | -                     | -                     | -                     | -                     | run A†                     | run B†                      | run B 2/wk†                 | run B†                      | run C†                       | run C 2/wk†
`,
})
