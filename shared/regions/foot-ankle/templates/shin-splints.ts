import { asked, entry, judged, reported, runTest } from './gate-criteria.ts'
import { everyNote, everyPlan, runTestNotes, runningOn, footAnkleTemplate } from './foot-ankle-template.ts'

export const shinSplints = footAnkleTemplate({
  id: 'shin-splints',
  gates: [
    [judged('ss-1-spread'), judged('ss-1-bone'), judged('ss-1-no-running'), ...entry('ss')],
    [asked('ss-2-walk'), reported('ss-2-walks', ['pain-during', '<=', 2], 'task'), judged('ss-2-raises')],
    [judged('ss-3-in-clinic'), ...runTest('ss'), judged('ss-3-raises'), judged('ss-3-bone')],
    [judged('ss-4-run'), asked('ss-4-next-day'), judged('ss-4-raises')],
    [judged('ss-after-run'), judged('ss-after-hops'), judged('ss-after-press')],
  ],
  rowNotes: [
    'heel-walk',
    'toe-walk',
    'calf-raise-ball-squeeze',
    'calf-raise-single',
    'band-inversion',
    'step-down',
    'gentle-hops',
    'cycling',
    'walk-to-jog',
  ],
  painBox: { zones: { 3: 'fine', 4: 'care', 10: 'much' }, also: ['morning'], twiceAbove: 4, source: '' },
  stopSigns: {
    urgent: ['tight'],
    call: ['one-spot', 'night', 'limp', 'lump', 'five', 'no-change'],
  },
  retest: ['tender-length', 'heel-raises', 'single-leg-stance', 'hops'],
  after: {
    advice: ['phases', 'hops', ...runningOn, ...everyPlan],
    weeklySet: `
    calf-raise-single | 2/wk | 3×15/side
    band-inversion    | 2/wk | 2×12/side @light band†
    step-down         | 2/wk | 2×8/side†
    short-foot        | 2/wk | 3×10/side hold 5s†
`,
  },
  rules: {
    variants: ['treadmill'],
    notes: ['run-phases', 'bone', ...runTestNotes, ...everyNote],
  },
  days: `
    S1–2 | D S | D C | D S | D C | D S | D C | D .
    S3–4 | D S H R | D | D S R | D | D S H R | D | D .
`,
  table: `
    slug                    | sheet   | how often | W1                 | W2                 | W3L                | W4                 | W5          | W6L                | W7                     | W8        | W9L                    | W10                    | W11       | W12L
    standing-calf-stretch   | daily   | 2/day     | 30s/side           | =                  | =                  | =                  | =           | =                  | =                      | =         | =                      | =                      | =         | =
    short-foot              | daily   | daily     | 1×10/side hold 5s† | 2×10/side hold 5s† | 1×10/side hold 5s† | 3×10/side hold 5s† | =           | 2×10/side hold 5s† | 3×10/side hold 5s†     | =         | 2×10/side hold 5s†     | 3×10/side hold 5s†     | =         | 2×10/side hold 5s†
    heel-walk               | session | 3/wk      | 20s                | =                  | 15s†               | 30s                | =           | 20s                | -                      | -         | -                      | -                      | -         | -
    toe-walk                | session | 3/wk      | 20s                | =                  | 15s†               | 20s                | 30s         | 20s                | -                      | -         | -                      | -                      | -         | -
    calf-raise-ball-squeeze | session | 3/wk      | 2×15†              | 3×15               | 2×15†              | =                  | =           | 1×15†              | -                      | -         | -                      | -                      | -         | -
    calf-raise-single       | session | 3/wk      | -                  | -                  | -                  | 2×8/side†          | 3×8/side†   | 2×8/side†          | 3×10/side†             | 3×12/side | 2×12/side†             | 3×12/side              | 3×15/side | 2×15/side†
    single-leg-balance      | session | 3/wk      | -                  | 2×20s/side†        | 1×20s/side†        | 2×20s/side†        | 2×30s/side† | 30s/side           | 2×30s/side†            | =         | 30s/side               | 2×30s/side†            | =         | 30s/side
    band-inversion          | session | 3/wk      | -                  | -                  | -                  | -                  | -           | -                  | 2×12/side @light band† | =         | 1×12/side @light band† | 2×12/side @light band† | =         | 1×12/side @light band†
    step-down               | session | 2/wk      | -                  | -                  | -                  | -                  | -           | -                  | -                      | 2×8/side† | 1×8/side†              | 3×8/side†              | =         | 2×8/side†
    gentle-hops             | session | 2/wk      | -                  | -                  | -                  | -                  | -           | -                  | -                      | -         | -                      | -                      | 1×10†     | 1×8†
    cycling                 | run     | 3/wk      | 20min†             | =                  | 15min†             | 20min†             | =           | 15min†             | -                      | -         | -                      | -                      | -         | -
    walk-to-jog             | run     | 3/wk      | -                  | -                  | -                  | -                  | -           | -                  | run 1‡                 | run 2‡    | run 2 2/wk‡            | run 3‡                 | =         | run 3 2/wk‡
`,
})
