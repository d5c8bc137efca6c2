import type { ExerciseText } from '../../../catalog/entry.ts'
import type { loadedCarry as facts } from '../../../catalog/loaded-carry.ts'

export const loadedCarry: Record<keyof typeof facts, ExerciseText> = {
  'light-weighted-carry': {
    name: 'Light weighted carry',
    plainName: 'Walk with light weights',
    aliases: ['Farmer carry', 'Weighted carry', 'Farmer walk', 'Loaded walk'],
    steps: [
      'Hold a light weight in each hand.',
      'Walk slowly with even steps.',
      'Keep your arches up and your feet straight.',
    ],
    cues: ['Stand tall with level shoulders.', 'Breathe in a steady rhythm.'],
    cautions: ['Put the weights down if you start to lean.'],
    structure: 'foot and ankle stance under load, posture',
    remark: 'Grass or a rubber track in the article. A weight in one hand only is harder.',
  },
  'light-kettlebell-routine': {
    name: 'Light kettlebell routine',
    plainName: 'Stand and lift a light weight',
    aliases: ['Kettlebell routine', 'Kettlebell work', 'Upper-body kettlebell'],
    steps: [
      'Stand with your feet flat, below your hips.',
      'Lift a light kettlebell to your chest. Press it up and lower it.',
      'Swap hands and keep a steady pace.',
    ],
    cues: ['Hold your feet and ankles still the whole time.'],
    cautions: ['Keep it light. Stop before you lose your balance.'],
    structure: 'steady foot and ankle while the arms work',
    remark:
      'Which upper-body moves are meant is not stated in the article. Grass or a rubber track is suggested.',
  },
  'breath-posture-cue': {
    name: 'Breathe and stand tall',
    plainName: 'Breathe and stand tall',
    aliases: ['Breath control', 'Posture cues', 'Breathing and posture'],
    steps: [
      'Breathe in and out in a steady rhythm.',
      'Keep your ribs over your hips.',
      'Look straight ahead.',
    ],
    cues: ['Grow tall as you breathe out.'],
    cautions: ['If you have to hold your breath, use less weight.'],
    structure: 'alignment',
    remark: 'Goes with any loaded move of stage 3.',
  },
}
