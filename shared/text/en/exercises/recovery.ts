import type { ExerciseText } from '../../../catalog/entry.ts'
import type { recovery as facts } from '../../../catalog/recovery.ts'

export const recovery: Record<keyof typeof facts, ExerciseText> = {
  rice: {
    name: 'RICE: rest, ice, wrap and raise',
    plainName: 'Rest, ice, wrap and raise',
    aliases: ['RICE', 'R.I.C.E.', 'Rest, ice, compression, elevation'],
    steps: [
      'After a hard run, rest the sore foot or ankle.',
      'Cool it with ice in a thin cloth.',
      'Wrap it so that it feels snug, not tight.',
      'Lie down and prop your foot up higher than your heart.',
    ],
    cues: ['Move your toes now and then.'],
    cautions: [
      'Loosen the wrap if your toes tingle or go pale.',
      'Use no ice where you have poor feeling or poor blood flow.',
      'If the swelling stays, call your clinician.',
    ],
    structure: 'soreness and swelling after a run',
    remark:
      'The article offers it after a hard run, such as a trail run. For ankle sprain, a guideline summary (Vuurberg 2018) finds no evidence that it helps pain, swelling or function when used alone. Minutes are a clinic default.',
  },
  ice: {
    name: 'Ice',
    plainName: 'Cool it with ice',
    aliases: ['Icing', 'Cold pack', 'Cryotherapy'],
    steps: [
      'Wrap some ice in a thin, damp cloth.',
      'Lay it on the sore spot.',
      'Take it off when the time is up.',
    ],
    cues: ['Look at your skin every few minutes.'],
    cautions: [
      'Never put ice right on the skin.',
      'Do not use ice where you have poor feeling or poor blood flow.',
    ],
    structure: 'foot and ankle',
    remark:
      'Occasional use, among long-term recovery habits; minutes not stated in the article. Overlaps RICE.',
  },
  'contrast-therapy': {
    name: 'Warm and cold soak',
    plainName: 'Warm and cold foot bath',
    aliases: ['Contrast therapy', 'Contrast bath', 'Hot and cold'],
    steps: [
      'Fill one tub with warm water and one with cool water.',
      'Soak your foot in the warm water for a few minutes.',
      'Move it to the cool water for about one minute.',
      'Swap a few times.',
    ],
    cues: ['Move your toes in the water.'],
    cautions: ['Test the water with your hand first.', 'Do not do this with numb feet or broken skin.'],
    structure: 'foot and ankle',
    remark:
      'Occasional use, among long-term recovery habits; temperatures and minutes not stated in the article.',
  },
  cycling: {
    name: 'Cycling',
    plainName: 'Easy bike ride',
    aliases: ['Bike', 'Bike ride', 'Stationary bike', 'Cross-training'],
    steps: [
      'Set the seat so that your knee stays a little bent at the bottom.',
      'Ride at an easy, steady pace.',
      'Slow down for the last few minutes.',
    ],
    cues: ['Use a light gear and quick legs.'],
    cautions: ['Stop if your foot or shin starts to hurt.'],
    structure: 'low-impact conditioning',
    remark: 'Other articles ask for cross-training days without naming how. Minutes are a clinic default.',
  },
  swimming: {
    name: 'Swimming',
    plainName: 'Easy swim',
    aliases: ['Pool session', 'Swim', 'Cross-training'],
    steps: [
      'Start with a few slow lengths.',
      'Swim at an easy, steady pace.',
      'Use any stroke that feels good.',
    ],
    cues: ['Keep your ankles loose as you kick.'],
    cautions: ['Push off the wall softly if your foot is sore.'],
    structure: 'low-impact conditioning',
    remark: 'Minutes are a clinic default.',
  },
  'rest-day': {
    name: 'Rest day',
    plainName: 'Rest day',
    aliases: ['Day off', 'Recovery day', 'Off day'],
    steps: [
      'Take a full day off from running.',
      'Keep to your normal, light daily life.',
      'Do a short mobility set if your sheet has one.',
    ],
    cues: ['Rest is when your body gets stronger.'],
    cautions: ['Do not move a missed run to this day.'],
    remark: 'May carry a short mobility session.',
  },
  'sleep-hydration-nutrition': {
    name: 'Sleep, drink and eat well',
    plainName: 'Sleep, drink and eat well',
    aliases: ['Sleep', 'Hydration', 'Nutrition', 'Recovery habits'],
    steps: [
      'Go to bed and get up at the same times.',
      'Drink through the day, and more when it is hot.',
      'Eat enough for the running you do.',
    ],
    cues: ['Start with the one that is hardest for you.'],
    cautions: ['If you often feel worn out, tell your clinician.'],
    remark: 'Named as priorities in the article, without amounts.',
  },
}
