import type { balance as facts } from '../../../catalog/balance.ts'
import type { ExerciseText } from '../../../catalog/entry.ts'

export const balance: Record<keyof typeof facts, ExerciseText> = {
  'single-leg-balance': {
    name: 'Single-leg balance',
    plainName: 'Balance on one leg',
    aliases: ['Single-leg stand', 'Single-leg stands', 'One-leg stand', 'Stork stand', 'Single-leg stance'],
    steps: [
      'Stand on one foot with a soft bend in that knee.',
      'Look at one spot in front of you.',
      'Stay as still as you can.',
    ],
    cues: ['Share your weight over the whole foot.', 'Keep breathing.'],
    cautions: ['Stay near a wall or chair in case you sway.'],
    structure: 'ankle and foot stabilizers',
    statedNotes: ['The number of holds is not stated.', 'The whole balance block of the daily routine.'],
    remark: 'Fingertips on a wall make it easier.',
  },
  'single-leg-balance-eyes-closed': {
    name: 'Single-leg balance, eyes closed',
    plainName: 'Balance on one leg, eyes closed',
    aliases: ['Eyes-closed balance', 'One-leg stand with eyes shut'],
    steps: [
      'Stand on one foot beside a wall.',
      'Get steady with your eyes open.',
      'Close your eyes and stay as still as you can.',
    ],
    cues: ['If you sway, open your eyes and touch the wall.'],
    cautions: ['Try this only when eyes-open balance is easy.'],
    structure: 'ankle stabilizers, sense of position',
    statedNotes: ['Stated for single-leg balance; this is offered there as its harder form.'],
    remark: 'The article offers it to experienced people. Standing near support is a clinic default.',
  },
  'single-leg-balance-unstable': {
    name: 'Single-leg balance on a pillow',
    plainName: 'Balance on one leg on a pillow',
    aliases: [
      'Single-leg balance on an unstable surface',
      'Pillow balance',
      'Foam pad balance',
      'Balance pad',
    ],
    steps: [
      'Put a pillow on the floor beside a wall.',
      'Stand on it on one foot with a soft knee.',
      'Look at one spot and stay as still as you can.',
    ],
    cues: ['Let your foot make small moves to keep you up.'],
    cautions: ['Make sure the pillow cannot slide.', 'Keep one hand close to the wall.'],
    structure: 'ankle stabilizers',
    statedNotes: ['Stated for single-leg balance; this is offered there as its harder form.'],
    remark: 'The article offers it to experienced people. Standing near support is a clinic default.',
  },
  'single-leg-balance-perturbation': {
    name: 'Single-leg balance with nudges',
    plainName: 'Balance on one leg with nudges',
    aliases: ['Single-leg balance with perturbations', 'Perturbation training', 'Balance with pushes'],
    steps: [
      'Stand on one foot beside a wall.',
      'Ask a helper to nudge you softly, now and then.',
      'Get steady again after each nudge.',
      'No helper? Swing your arms or turn your head.',
    ],
    cues: ['Keep your knee soft.'],
    cautions: ['Keep the nudges small and soft.'],
    structure: 'ankle stabilizers, reactive control',
    statedNotes: ['The whole balance block of the daily routine.'],
    remark:
      'Late in stage 1 in one article. Who nudges, and how, is not stated; a softer surface may follow later.',
  },
}
