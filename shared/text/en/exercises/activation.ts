import type { activation as facts } from '../../../catalog/activation.ts'
import type { ExerciseText } from '../../../catalog/entry.ts'

export const activation: Record<keyof typeof facts, ExerciseText> = {
  'short-foot': {
    name: 'Short foot',
    aliases: ['Arch activation', 'Short foot exercise', 'Foot doming', 'Arch lift', 'Foot core'],
    steps: [
      'Sit or stand with one bare foot flat.',
      'Draw the ball of your foot back toward the heel, so the arch rises.',
      'Hold, then let the foot go long again.',
    ],
    cues: ['Keep your toes long and loose.', 'Your heel and the base of your big toe stay down.'],
    cautions: ['If your toes curl, rest. Then try with less effort.'],
  },
  'towel-scrunch': {
    name: 'Towel scrunches',
    aliases: ['Towel scrunch', 'Towel curls', 'Towel grabs'],
    steps: [
      'Sit with one bare foot on a flat towel.',
      'Pull the towel toward you with your toes.',
      'Spread your toes and grip again.',
    ],
    cues: ['Keep your heel down.'],
    cautions: ['Go slowly. Good form comes first.'],
  },
  'toe-spread': {
    name: 'Toe spreading',
    aliases: ['Toe splaying', 'Toe splay', 'Spreading exercises', 'Toe yoga'],
    steps: [
      'Sit with your bare feet flat on the floor.',
      'Fan your toes wide apart.',
      'Let them rest, then fan again.',
    ],
    cues: ['Use a mirror to see each toe move.'],
    cautions: ['Slow down if your toes start to curl.'],
  },
  'toe-curl': {
    name: 'Toe curls',
    aliases: ['Toe curl', 'Toe flexion', 'Toe grips'],
    steps: [
      'Sit with one bare foot flat on the floor.',
      'Curl your toes as if to grip the floor.',
      'Pause, then make them straight again.',
    ],
    cues: ['Watch your arch lift. A mirror helps.'],
    cautions: ['Stop and rest if your form slips.'],
  },
  'toe-curl-incline': {
    name: 'Toe curls on a slope',
    aliases: ['Incline toe curls', 'Toe curls on an inclined surface'],
    steps: [
      'Sit with one bare foot on a sloped board.',
      'Curl your toes as if to grip the board.',
      'Pause, then make them straight again.',
    ],
    cues: ['Keep your heel on the board.'],
    cautions: ['Get good at toe curls on flat floor first.'],
  },
  'foot-intrinsic-block': {
    name: 'Foot muscle block',
    aliases: ['Foot intrinsic exercises', 'Intrinsic foot block', 'Foot core block'],
    steps: [
      'Sit with bare feet flat on the floor.',
      'Lift your arches. Then scrunch a towel with your toes.',
      'Spread your toes. Then curl them.',
      'Keep going round until the time is up.',
    ],
    cues: ['Take care over each move.'],
    cautions: ['A little each day beats one hard bout.'],
  },
  'arch-mirror-check': {
    name: 'Mirror check of toes and arch',
    aliases: ['Mirror check', 'Arch check'],
    steps: [
      'Set a mirror so that you can see your bare feet.',
      'Watch your toes fan out.',
      'Check that your arch lifts and your toes stay long.',
    ],
    cues: ['Look, then fix one thing at a time.'],
    cautions: ['If both feet look very unlike each other, tell your clinician.'],
  },
  'quick-taps': {
    name: 'Quick taps',
    aliases: ['Foot taps', 'Toe taps', 'Fast taps'],
    steps: [
      'Stand tall. Hold a chair if you need to.',
      'Tap the front of one foot on the floor, then the other.',
      'Go as fast as you can while the taps stay light.',
    ],
    cues: ['Keep your ankles loose.'],
    cautions: ['Keep each bout short.'],
  },
  'controlled-march': {
    name: 'Slow marches',
    aliases: ['Controlled marches', 'Controlled march', 'Marching on the spot'],
    steps: [
      'Stand tall with your feet under your hips.',
      'Lift one knee as high as you can with good balance.',
      'Set the foot down softly. Then lift the other knee.',
    ],
    cues: ['Go slowly and stay tall.'],
    cautions: ['Stay near a wall in case you wobble.'],
  },
  'barefoot-march-compliant': {
    name: 'Barefoot marches on a soft surface',
    aliases: ['Barefoot march', 'Marching on a mat', 'Soft-surface march'],
    steps: [
      'Stand barefoot on a soft mat or on grass.',
      'Lift your arches a little.',
      'March on the spot with slow, soft steps.',
    ],
    cues: ['Keep your toes long as you land.'],
    cautions: ['Keep the first bouts short.', 'Check the ground for sharp things.'],
  },
}
