/** Built-in catalog: loaded carry (3). */
import type { CategoryFacts } from './entry.ts'
import { cue, days, dose } from './entry.ts'

export const loadedCarry = {
  'light-weighted-carry': {
    bodyParts: ['ankle', 'foot-arch', 'whole-body'],
    position: 'walking',
    equipment: ['light-weight'],
    surface: 'soft',
    impact: 'low',
    stage: 3,
    clinicDose: dose('metres', 20, 2, { load: { kind: 'kilograms', kilograms: 4 } }),
    frequency: days(2),
    harder: ['light-kettlebell-routine'],
    sources: ['stone-2025'],
    clinicDefaults: ['links', 'technique'],
  },
  'light-kettlebell-routine': {
    bodyParts: ['ankle', 'foot-arch', 'whole-body'],
    position: 'standing',
    equipment: ['kettlebell'],
    surface: 'soft',
    stage: 3,
    clinicDose: dose('minutes', 5, null, { load: { kind: 'kilograms', kilograms: 4 } }),
    frequency: days(1),
    sources: ['stone-2025'],
    clinicDefaults: ['links', 'technique'],
  },
  'breath-posture-cue': {
    kind: 'cue',
    bodyParts: ['whole-body'],
    position: 'any',
    stage: 3,
    clinicDose: cue,
    frequency: days(2, 3),
    sources: ['stone-2025'],
    clinicDefaults: ['cautions', 'technique'],
  },
} satisfies CategoryFacts
