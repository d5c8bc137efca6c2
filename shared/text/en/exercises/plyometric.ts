import type { ExerciseText } from '../../../catalog/entry.ts'
import type { plyometric as facts } from '../../../catalog/plyometric.ts'

export const plyometric: Record<keyof typeof facts, ExerciseText> = {
  'gentle-hops': {
    name: 'Gentle hops',
    aliases: ['Small hops', 'Pogo hops', 'Two-leg hops'],
    steps: [
      'Stand tall with soft knees.',
      'Make small, quick hops on both feet.',
      'Land without noise on the front of your feet.',
    ],
    cues: ['Barely leave the floor.'],
    cautions: ['Stop if it hurts to land.'],
  },
  'forefoot-hops-pad': {
    name: 'Forefoot hops on a soft pad',
    aliases: ['Forefoot hops', 'Soft pad hops', 'Pad hops'],
    steps: [
      'Stand on a soft pad with your feet below your hips.',
      'Hop on the front of both feet. Stay very low.',
      'Land softly with a bend in your knees.',
    ],
    cues: ['Keep your knees over the middle of your feet.'],
    cautions: ['Stop the set when your form slips.'],
  },
  'lateral-hops': {
    name: 'Side hops over a line',
    aliases: ['Lateral hops', 'Side-to-side hops', 'Line hops', 'Lateral line hops'],
    steps: [
      'Stand beside a line on the floor.',
      'Hop over the line, then hop back.',
      'Land softly with a bend in your knees.',
    ],
    cues: ['Stay low and keep your balance.'],
    cautions: ['Start on both feet.', 'Stop if your ankle feels as if it may give way.'],
  },
  'depth-rebound': {
    name: 'Step-off and rebound',
    aliases: ['Depth rebound', 'Depth-rebound drill', 'Depth jump', 'Drop jump'],
    steps: [
      'Stand on a low step with a soft mat in front.',
      'Step off and land on both feet.',
      'Spring straight back up.',
      'Land again and hold still.',
    ],
    cues: ['Land with soft knees.', 'Keep your feet level. Do not let them roll in or out.'],
    cautions: ['Do few and rest well in between.', 'Skip it on days when your foot or heel cord is sore.'],
  },
}
