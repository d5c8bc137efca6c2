/** Built-in catalog: loaded carry (3). */
import type { CategoryFacts } from './entry.ts'
import { cue, days, dose } from './entry.ts'

export const loadedCarry = {
  'light-weighted-carry': {
    kind: 'exercise',
    regions: ['ankle', 'foot-arch', 'whole-body'],
    structure: 'foot and ankle stance under load, posture',
    position: 'walking',
    equipment: ['light-weight'],
    surface: 'soft',
    impact: 'low',
    stage: 3,
    clinicDose: dose('metres', 20, 3),
    frequency: days(2),
    harder: ['light-kettlebell-routine'],
    sources: ['stone-2025'],
    clinicDefaults: ['links', 'technique'],
    remark: 'Grass or a rubber track in the article. A weight in one hand only is harder.',
  },
  'light-kettlebell-routine': {
    kind: 'exercise',
    regions: ['ankle', 'foot-arch', 'whole-body'],
    structure: 'steady foot and ankle while the arms work',
    position: 'standing',
    equipment: ['kettlebell'],
    surface: 'soft',
    stage: 3,
    clinicDose: dose('minutes', 5),
    frequency: days(1),
    sources: ['stone-2025'],
    clinicDefaults: ['links', 'technique'],
    remark:
      'Which upper-body moves are meant is not stated in the article. Grass or a rubber track is suggested.',
  },
  'breath-posture-cue': {
    kind: 'cue',
    regions: ['whole-body'],
    structure: 'alignment',
    position: 'any',
    stage: 3,
    clinicDose: cue,
    frequency: days(2, 3),
    sources: ['stone-2025'],
    clinicDefaults: ['cautions', 'technique'],
    remark: 'Goes with any loaded move of stage 3.',
  },
} satisfies CategoryFacts
