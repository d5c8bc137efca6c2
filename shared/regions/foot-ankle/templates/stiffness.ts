import { asked, entry, judged, measured, reported } from './gate-criteria.ts'
import { everyNote, everyPlan, footAnkleTemplate } from './foot-ankle-template.ts'

export const stiffness = footAnkleTemplate({
  id: 'stiffness',
  gates: [
    [judged('st-1-pain'), judged('st-1-knee-to-wall'), ...entry('st')],
    [reported('st-2-routine', ['sessions-per-week', '>=', 3], 'task'), judged('st-2-tempo')],
    [
      judged('st-3-tempo'),
      measured('st-3-stance', ['single-leg-stance-perturbed', '>=', 30]),
      judged('st-3-hops'),
    ],
    [judged('st-4-clean'), asked('st-4-hills')],
    [judged('st-after-clean'), judged('st-after-knee-to-wall')],
  ],
  rowNotes: [
    'compact-daily-routine',
    'rest-day-mobility',
    'half-kneeling-ankle-mobilization',
    'band-inversion',
    'band-eversion',
    'gentle-hops',
    'step-down',
    'midfoot-contact-cue',
    'light-foot-drills',
    'gentle-hill-intervals',
    'soft-surface-run',
  ],
  painBox: { zones: { 0: 'fine', 3: 'much', 5: 'much', 10: 'much' }, also: [], twiceAbove: 0, source: '' },
  stopSigns: { urgent: [], call: ['stays', 'stiffer', 'swelling', 'mornings'] },
  retest: ['knee-to-wall', 'single-leg-stance', 'effort-same-pace'],
  after: {
    advice: ['routine', 'distance', 'all-plans.after.stiff-hills', ...everyPlan],
    weeklySet: `
    calf-raise-tempo | 1/wk | 3×12 tempo 3-1-3†
    band-inversion   | 1/wk | 2×12/side @medium band†
    band-eversion    | 1/wk | 2×12/side @medium band†
    gentle-hops      | 1/wk | 2×10†
`,
  },
  rules: { variants: [], notes: ['strength-block', 'distance', 'knee-to-wall', 'one-session', ...everyNote] },
  days: `
    S1 | D | S R | D | S R | D | R | D M .
    S2–3 | D | S H R | D | S H R | D | R | D M .
    S4 | D | R | D | S H R | D | R | D M .
`,
  table: `
    slug                             | sheet   | how often | W1                 | W2                     | W3L                    | W4                     | W5                     | W6L                    | W7                     | W8                      | W9L                     | W10                          | W11    | W12L
    compact-daily-routine            | daily   | 3/wk      | 16min              | =                      | =                      | =                      | =                      | =                      | =                      | =                       | =                       | =                            | =      | =
    rest-day-mobility                | daily   | 1/wk      | 5min†              | =                      | =                      | =                      | =                      | =                      | =                      | =                       | =                       | =                            | =      | =
    half-kneeling-ankle-mobilization | daily   | daily     | 2×10/side hold 1s† | 3×10/side hold 1s      | =                      | =                      | =                      | =                      | =                      | =                       | =                       | =                            | =      | =
    calf-raise-tempo                 | session | 2/wk      | 2×10 tempo 3-1-3†  | =                      | 1×10 tempo 3-1-3†      | 3×10 tempo 3-1-3†      | =                      | 2×10 tempo 3-1-3†      | 3×12 tempo 3-1-3†      | =                       | 2×12 tempo 3-1-3†       | 3×12 tempo 3-1-3 1/wk†       | =      | 2×12 tempo 3-1-3 1/wk†
    band-inversion                   | session | 2/wk      | -                  | 2×12/side @light band† | 1×12/side @light band† | 2×12/side @light band† | 3×12/side @light band† | 2×12/side @light band† | 3×12/side @light band† | 3×12/side @medium band† | 2×12/side @medium band† | 3×12/side @medium band 1/wk† | =      | 2×12/side @medium band 1/wk†
    band-eversion                    | session | 2/wk      | -                  | 2×12/side @light band† | 1×12/side @light band† | 2×12/side @light band† | 3×12/side @light band† | 2×12/side @light band† | 3×12/side @light band† | 3×12/side @medium band† | 2×12/side @medium band† | 3×12/side @medium band 1/wk† | =      | 2×12/side @medium band 1/wk†
    gentle-hops                      | session | 2/wk      | -                  | -                      | -                      | 2×10†                  | =                      | 1×10†                  | 2×10†                  | =                       | 1×10†                   | 2×10 1/wk†                   | =      | 1×10 1/wk†
    step-down                        | session | 2/wk      | -                  | -                      | -                      | -                      | -                      | -                      | 2×8/side†              | =                       | 1×8/side†               | 2×8/side 1/wk†               | =      | 1×8/side 1/wk†
    soft-landing-cue                 | run     | every run | cue                | =                      | =                      | =                      | =                      | =                      | -                      | -                       | -                       | -                            | -      | -
    midfoot-contact-cue              | run     | every run | -                  | -                      | -                      | -                      | -                      | -                      | cue                    | =                       | =                       | =                            | =      | =
    light-foot-drills                | run     | 1/wk      | -                  | -                      | -                      | -                      | 5min†                  | 4min†                  | 5min†                  | =                       | 4min†                   | -                            | -      | -
    continuous-easy-strides          | run     | 1/wk      | 10min†             | =                      | 8min†                  | 10min†                 | =                      | 8min†                  | 10min†                 | =                       | -                       | -                            | -      | -
    uphill-walk-short                | run     | 1/wk      | -                  | -                      | -                      | -                      | -                      | -                      | -                      | 4×1min†                 | 3×1min†                 | -                            | -      | -
    gentle-hill-intervals            | run     | 1/wk      | -                  | -                      | -                      | -                      | -                      | -                      | -                      | -                       | -                       | 4×20s†                       | =      | 3×20s†
    strides                          | run     | 1/wk      | -                  | -                      | -                      | -                      | -                      | -                      | -                      | -                       | -                       | -                            | 4×15s† | 3×15s†
    soft-surface-run                 | run     | 1/wk      | -                  | -                      | 1 session†             | -                      | -                      | 1 session†             | -                      | -                       | 1 session†              | -                            | -      | 1 session†
`,
})
