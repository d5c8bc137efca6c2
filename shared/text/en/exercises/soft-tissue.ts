import type { ExerciseText } from '../../../catalog/entry.ts'
import type { softTissue as facts } from '../../../catalog/soft-tissue.ts'

export const softTissue: Record<keyof typeof facts, ExerciseText> = {
  'sole-ball-roll': {
    name: 'Sole rolling with a ball',
    plainName: 'Roll your sole on a ball',
    aliases: ['Lacrosse ball roll', 'Foot ball roll', 'Ball massage', 'Plantar fascia rolling'],
    steps: [
      'Sit on a chair with a firm ball under one bare foot.',
      'Roll slowly from the heel to the base of the toes.',
      'Stop on a tight spot for a few breaths. Then roll on.',
    ],
    cues: ['Let the weight of your leg do the work.'],
    cautions: [
      'Start with light pressure. A little each day works best.',
      'Do not press hard on a sore heel.',
    ],
    structure: 'plantar fascia and sole',
    remark:
      'Position and technique are not stated in the article. A softer ball is easier; standing is harder.',
  },
  'foam-roll-calf': {
    name: 'Foam rolling: calf',
    plainName: 'Roll your calf on a foam roll',
    aliases: ['Calf foam roller', 'Calf rolling', 'Foam roller'],
    steps: [
      'Sit on the floor with the roller under one calf.',
      'Put your hands behind you and lift your hips a little.',
      'Roll slowly from just above the ankle to just below the knee.',
      'At the end, stand up for a few quick taps, small hops and slow marches.',
    ],
    cues: ['Turn your leg in and out to reach both sides.'],
    cautions: [
      'Keep the pressure light.',
      'Leave out the hops if it hurts to land, or if your plan has no hops yet.',
      'Do not roll a calf that is swollen, red or hot. Call your clinician.',
    ],
    structure: 'calf muscles',
    remark:
      'One article adds taps, small hops and slow marches right after it. What that article says it does to tissue is not carried as a claim. The caution about a swollen, red or hot calf is a clinic default.',
  },
  'foam-roll-sole': {
    name: 'Foam rolling: sole',
    plainName: 'Roll your sole on a foam roll',
    aliases: ['Foot foam roller', 'Sole foam rolling'],
    steps: [
      'Sit on a chair with one foot on the roller.',
      'Roll your sole slowly from heel to toes and back.',
      'Then bend the ankle up and down a few times.',
    ],
    cues: ['Keep your foot loose.'],
    cautions: ['Press lightly. Stop if it hurts.'],
    structure: 'sole',
    remark: 'Overlaps rolling the sole with a ball; one of the two is enough.',
  },
  'plantar-fascia-release': {
    name: 'Plantar fascia release',
    plainName: 'Press your sole on a soft ball',
    aliases: ['Plantar fascia releases', 'Arch release', 'Sole release'],
    steps: [
      'Sit on a chair with a soft ball under your arch.',
      'Press down a little and stay for a few breaths.',
      'Move the ball to the next tight spot and press again.',
    ],
    cues: ['Breathe out as you press.'],
    cautions: ['Start gently. Stay off the sorest spot.'],
    structure: 'plantar fascia',
    remark:
      'Named only; technique not stated in the article. The steps (still pressure on a soft ball) are a clinic default with the same aim as rolling the sole.',
  },
  'calf-massage': {
    name: 'Calf massage',
    plainName: 'Rub your calf',
    aliases: ['Self-massage calf', 'Calf rub'],
    steps: [
      'Sit with one knee bent and the calf loose.',
      'Put both hands round the calf.',
      'Knead slowly from the ankle up to the knee.',
    ],
    cues: ['Press as deep as feels good.'],
    cautions: ['Do not rub a calf that is swollen, red or hot. Call your clinician.'],
    structure: 'calf muscles',
    remark:
      'The article names massage among long-term recovery habits; technique not stated. Offered in any stage as a clinic default.',
  },
  'foot-massage': {
    name: 'Foot massage',
    plainName: 'Rub your foot',
    aliases: ['Self-massage foot', 'Sole massage', 'Foot rub'],
    steps: [
      'Sit and rest one foot on your other knee.',
      'Press both thumbs into the sole.',
      'Work slowly from the heel to the toes.',
    ],
    cues: ['Press as deep as feels good.'],
    cautions: ['Keep off any cut, blister or bruise.'],
    structure: 'sole of the foot',
    remark:
      'The article names massage among long-term recovery habits; technique not stated. Offered in any stage as a clinic default.',
  },
}
