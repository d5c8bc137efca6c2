import { asked, entry, judged, measured } from './gate-criteria.ts'
import { everyNote, everyPlan, painModel, footAnkleTemplate } from './foot-ankle-template.ts'

export const fourStageRoutine = footAnkleTemplate({
  id: 'four-stage-routine',
  stageEnds: [4, 7, 10, 12],
  gates: [
    [judged('fs-1-no-pain'), judged('fs-1-baseline'), ...entry('fs')],
    [
      judged('fs-2-arch'),
      judged('fs-2-clean'),
      measured('fs-2-stance', ['single-leg-stance-perturbed', '>=', 30]),
    ],
    [judged('fs-3-rebound'), asked('fs-3-discomfort')],
    [judged('fs-4-step-down'), judged('fs-4-carry'), asked('fs-4-sole')],
    [judged('fs-after-strides'), judged('fs-after-tests')],
  ],
  rowNotes: [
    'ankle-rom-pain-free',
    'toe-curl',
    'towel-scrunch',
    'barefoot-march-compliant',
    'ankle-circles',
    'single-leg-balance-perturbation',
    'calf-raise-tempo',
    'forefoot-hops-pad',
    'ladder-steps',
    'race-day-warm-up',
    'depth-rebound',
    'calf-raise-sequence',
    'step-down',
    'light-weighted-carry',
    'uphill-walk-short',
    'strides',
    'mobility-finisher',
    'easy-run',
    'barefoot-minimalist-session',
  ],
  painBox: {
    zones: { 3: 'fine', 5: 'care', 10: 'much' },
    also: ['lasting'],
    twiceAbove: 5,
    source: painModel,
  },
  stopSigns: { urgent: [], call: ['sharp', 'lasting', 'sole', 'swelling', 'one-spot'] },
  retest: ['pain-free-range', 'single-leg-stance', 'foot-fatigue', 'heel-raises', 'shoes'],
  after: {
    advice: ['weekly', 'care', ...everyPlan],
    weeklySet: `
    calf-raise-sequence              | 1/wk | 3×12†
    single-leg-resisted-dorsiflexion | 1/wk | 2×10/side @light band†
    step-down                        | 1/wk | 2×8/side†
    light-weighted-carry             | 1/wk | 2×20m @4kg†
    mobility-finisher                | 1/wk | 3min†
`,
  },
  rules: { variants: ['heel-walks'], notes: ['distance', 'order', 'pairs', ...everyNote] },
  days: `
    S1 | D S R | D | D S R | D | D S R | D | D .
    S1 from W4, S2 | D S H R | D | D S R | D | D S H R | D | D .
    S3 | D S R | D | D S H R | D | D S R | D | D .
    S4 | D R | D | D S R | D | D R | D | D .
`,
  table: `
    slug                             | sheet   | how often   | W1                     | W2                | W3L                    | W4                     | W5                     | W6L                    | W7                     | W8                     | W9L                    | W10                    | W11                         | W12L
    ankle-rom-pain-free              | daily   | daily       | 1min/side†             | =                 | =                      | =                      | -                      | -                      | -                      | -                      | -                      | -                      | -                           | -
    toe-curl                         | daily   | daily       | 1×10/side†             | -                 | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                           | -
    toe-spread                       | daily   | daily       | 2min                   | =                 | 1min†                  | 2min                   | =                      | 1min†                  | 2min                   | =                      | 1min†                  | 2min                   | =                           | 1min†
    towel-scrunch                    | daily   | daily       | -                      | 2×10/side†        | 1×10/side†             | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                           | -
    barefoot-march-compliant         | daily   | daily       | -                      | -                 | -                      | 2×30s†                 | =                      | 1×30s†                 | 2×30s†                 | =                      | 1×30s†                 | -                      | -                           | -
    ankle-circles                    | daily   | daily       | -                      | -                 | -                      | -                      | 2×10/side              | =                      | =                      | =                      | =                      | =                      | =                           | =
    band-plantarflexion              | session | 3/wk        | 2×12/side @light band† | =                 | 1×12/side @light band† | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                           | -
    band-dorsiflexion                | session | 3/wk        | 15/side @light band†   | =                 | 10/side @light band†   | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                           | -
    single-leg-balance               | session | 3/wk        | 30s/side               | -                 | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                           | -
    single-leg-balance-perturbation  | session | 3/wk        | -                      | 30s/side†         | 20s/side†              | 30s/side†              | -                      | -                      | -                      | -                      | -                      | -                      | -                           | -
    calf-raise-tempo                 | session | 3/wk        | -                      | 2×10 tempo 3-1-3† | 1×10 tempo 3-1-3†      | 2×10 tempo 3-1-3†      | =                      | 1×10 tempo 3-1-3†      | -                      | -                      | -                      | -                      | -                           | -
    single-leg-press-band            | session | 3/wk        | -                      | -                 | -                      | 2×10/side @light band† | =                      | 1×10/side @light band† | -                      | -                      | -                      | -                      | -                           | -
    forefoot-hops-pad                | session | 2/wk        | -                      | -                 | -                      | 2×8†                   | =                      | 1×8†                   | -                      | -                      | -                      | -                      | -                           | -
    band-inversion                   | session | 3/wk        | -                      | -                 | -                      | -                      | 2×12/side @light band† | 1×12/side @light band† | 2×12/side @light band† | -                      | -                      | -                      | -                           | -
    ladder-steps                     | run     | 2/wk        | -                      | -                 | -                      | -                      | 4 lengths†             | 3 lengths†             | 4 lengths†             | -                      | -                      | -                      | -                           | -
    race-day-warm-up                 | run     | 1/wk        | -                      | -                 | -                      | -                      | -                      | -                      | 5min†                  | =                      | =                      | =                      | -                           | -
    depth-rebound                    | session | 1/wk        | -                      | -                 | -                      | -                      | -                      | -                      | 2×5†                   | =                      | 1×5†                   | -                      | -                           | -
    calf-raise-sequence              | session | 3/wk        | -                      | -                 | -                      | -                      | -                      | -                      | 2×12†                  | =                      | 1×12†                  | 2×12†                  | 3×12 1/wk†                  | 2×12 1/wk†
    single-leg-resisted-dorsiflexion | session | 3/wk        | -                      | -                 | -                      | -                      | -                      | -                      | -                      | 2×10/side @light band† | 1×10/side @light band† | 2×10/side @light band† | 2×10/side @light band 1/wk† | 1×10/side @light band 1/wk†
    step-down                        | session | 3/wk        | -                      | -                 | -                      | -                      | -                      | -                      | -                      | 2×8/side†              | 1×8/side†              | 2×8/side†              | 2×8/side 1/wk†              | 1×8/side 1/wk†
    light-weighted-carry             | session | 3/wk        | -                      | -                 | -                      | -                      | -                      | -                      | -                      | -                      | -                      | 2×20m @4kg†            | 2×20m @4kg 1/wk†            | 1×20m @4kg 1/wk†
    uphill-walk-short                | run     | 1/wk        | -                      | -                 | -                      | -                      | -                      | -                      | -                      | -                      | -                      | 3×1min†                | =                           | 2×1min†
    strides                          | run     | 1/wk        | -                      | -                 | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                      | 4×15s†                      | 3×15s†
    mobility-finisher                | session | 3/wk        | 3min†                  | =                 | =                      | =                      | =                      | =                      | =                      | =                      | =                      | =                      | 3min 1/wk†                  | =
    barefoot-minimalist-session      | run     | 1/wk        | 5min†                  | =                 | 4min†                  | -                      | -                      | -                      | -                      | -                      | -                      | -                      | -                           | -
    dynamic-stretching-pre-run       | run     | before runs | 3min†                  | =                 | =                      | =                      | =                      | =                      | =                      | =                      | =                      | =                      | =                           | =
    easy-run                         | run     | 3/wk        | 1 session†             | =                 | 1 session 2/wk†        | 1 session†             | =                      | 1 session 2/wk†        | 1 session†             | =                      | 1 session 2/wk†        | 1 session†             | =                           | 1 session 2/wk†
    static-stretching-post-run       | run     | after runs  | 3min†                  | =                 | =                      | =                      | =                      | =                      | =                      | =                      | =                      | =                      | =                           | =
`,
})
