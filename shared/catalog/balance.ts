/** Built-in catalog: balance (4). */
import type { CategoryFacts } from './entry.ts'
import { days, dose, stated } from './entry.ts'

const inherited = 'Stated for single-leg balance; this is offered there as its harder form.'

export const balance = {
  'single-leg-balance': {
    kind: 'exercise',
    regions: ['ankle', 'foot-arch'],
    structure: 'ankle and foot stabilizers',
    position: 'standing-one-leg',
    surface: 'firm',
    stage: 1,
    oneSided: true,
    clinicDose: dose('seconds', [30, 60], 2, { spread: 'side' }),
    frequency: days(3),
    harder: [
      'single-leg-balance-eyes-closed',
      'single-leg-balance-unstable',
      'single-leg-balance-perturbation',
      'step-down',
    ],
    sourceDoses: [
      stated('ankle-strength', dose('seconds', [30, 60]), 'The number of holds is not stated.'),
      stated('mechanics-2025', dose('minutes', 6), 'The whole balance block of the daily routine.'),
    ],
    sources: ['ankle-strength', 'mechanics-2025'],
    clinicDefaults: ['stage', 'cautions', 'links'],
    remark: 'Fingertips on a wall make it easier.',
  },
  'single-leg-balance-eyes-closed': {
    kind: 'exercise',
    regions: ['ankle', 'foot-arch'],
    structure: 'ankle stabilizers, sense of position',
    position: 'standing-one-leg',
    equipment: ['wall'],
    surface: 'firm',
    stage: 2,
    oneSided: true,
    clinicDose: dose('seconds', [15, 30], 2, { spread: 'side' }),
    frequency: days(3, 5),
    sourceDoses: [stated('ankle-strength', dose('seconds', [30, 60]), inherited)],
    sources: ['ankle-strength'],
    clinicDefaults: ['stage', 'equipment', 'cautions'],
    remark: 'The article offers it to experienced people. Standing near support is a clinic default.',
  },
  'single-leg-balance-unstable': {
    kind: 'exercise',
    regions: ['ankle', 'foot-arch'],
    structure: 'ankle stabilizers',
    position: 'standing-one-leg',
    equipment: ['pillow', 'wall'],
    surface: 'unstable',
    stage: 2,
    oneSided: true,
    clinicDose: dose('seconds', [20, 30], 2, { spread: 'side' }),
    frequency: days(3, 5),
    sourceDoses: [stated('ankle-strength', dose('seconds', [30, 60]), inherited)],
    sources: ['ankle-strength'],
    clinicDefaults: ['stage', 'equipment', 'cautions'],
    remark: 'The article offers it to experienced people. Standing near support is a clinic default.',
  },
  'single-leg-balance-perturbation': {
    kind: 'exercise',
    regions: ['ankle', 'foot-arch'],
    structure: 'ankle stabilizers, reactive control',
    position: 'standing-one-leg',
    equipment: ['partner', 'wall'],
    surface: 'firm',
    stage: 1,
    oneSided: true,
    clinicDose: dose('seconds', 30, 2, { spread: 'side' }),
    frequency: days(3),
    sourceDoses: [
      stated('mechanics-2025', dose('minutes', 6), 'The whole balance block of the daily routine.'),
    ],
    sources: ['mechanics-2025', 'stone-2025'],
    clinicDefaults: ['equipment', 'technique'],
    remark:
      'Late in stage 1 in one article. Who nudges, and how, is not stated; a softer surface may follow later.',
  },
} satisfies CategoryFacts
