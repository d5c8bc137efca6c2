import type { ExerciseText } from '../../../catalog/entry.ts'
import type { plyometric as facts } from '../../../catalog/plyometric.ts'

export const plyometric: Record<keyof typeof facts, ExerciseText> = {
  'gentle-hops': {
    name: 'Gentle hops',
    plainName: 'Small hops',
    aliases: ['Small hops', 'Pogo hops', 'Two-leg hops'],
    steps: [
      'Stand tall with soft knees.',
      'Make small, quick hops on both feet.',
      'Land without noise on the front of your feet.',
    ],
    cues: ['Barely leave the floor.'],
    cautions: ['Stop if it hurts to land.'],
    structure: 'ankle coordination, elastic response',
    remark: 'The article uses it after foam rolling; technique not stated.',
  },
  'forefoot-hops-pad': {
    name: 'Forefoot hops on a soft pad',
    plainName: 'Small hops on a soft pad',
    aliases: ['Forefoot hops', 'Soft pad hops', 'Pad hops'],
    steps: [
      'Stand on a soft pad with your feet below your hips.',
      'Hop on the front of both feet. Stay very low.',
      'Land softly with a bend in your knees.',
    ],
    cues: ['Keep your knees over the middle of your feet.'],
    cautions: ['Stop the set when your form slips.'],
    structure: 'calf and Achilles spring, arch',
    remark:
      'The article has it at the end of stage 1, before its hopping stage. After a painful condition it is safer to bring it in later. Contacts count.',
  },
  'lateral-hops': {
    name: 'Side hops over a line',
    plainName: 'Side hops over a line',
    aliases: ['Lateral hops', 'Side-to-side hops', 'Line hops', 'Lateral line hops'],
    steps: [
      'Stand beside a line on the floor.',
      'Hop over the line, then hop back.',
      'Land softly with a bend in your knees.',
    ],
    cues: ['Stay low and keep your balance.'],
    cautions: ['Start on both feet.', 'Stop if your ankle feels as if it may give way.'],
    structure: 'dynamic ankle strength, side-to-side control',
    remark:
      'On two legs for 10 s it is easier; on one leg it is harder. Thirty seconds can come to about 50 to 60 contacts (an estimate), so the clinic default is shorter.',
  },
  'depth-rebound': {
    name: 'Step-off and rebound',
    plainName: 'Step off and spring up',
    aliases: ['Depth rebound', 'Depth-rebound drill', 'Depth jump', 'Drop jump'],
    steps: [
      'Stand on a low step with a soft mat in front.',
      'Step off and land on both feet.',
      'Spring straight back up.',
      'Land again and hold still.',
    ],
    cues: ['Land with soft knees.', 'Keep your feet level. Do not let them roll in or out.'],
    cautions: [
      'Do few and rest well in between.',
      'Skip it on days when your foot or Achilles tendon is sore.',
    ],
    structure: 'fast absorption and push-off',
    remark:
      'Stage 2 in the article; in a painful condition the clinic default is late in the plan (week 10 or later).',
  },
}
