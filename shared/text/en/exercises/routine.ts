import type { ExerciseText } from '../../../catalog/entry.ts'
import type { routine as facts } from '../../../catalog/routine.ts'

export const routine: Record<keyof typeof facts, ExerciseText> = {
  'compact-daily-routine': {
    name: 'Daily foot and ankle routine',
    plainName: 'Short set for foot and ankle',
    aliases: ['Compact daily routine', 'Concise daily routine', '16-minute routine'],
    steps: [
      'Circle your ankles and stretch your calves for 5 minutes.',
      'Work your foot muscles for 3 minutes. Then spread your toes for 2.',
      'Balance on one foot for 6 minutes in all. Add soft nudges once that is easy.',
      'End with a stretch for each sole and each Achilles tendon.',
    ],
    cues: ['Use it on days with no run, or to warm up or cool down.', 'A calm pace is best.'],
    cautions: ['Before a run, leave out the long holds.', 'Doing it often matters more than doing it hard.'],
    structure: 'foot and ankle',
    statedNotes: ['5 + 3 + 2 + 6 minutes; the closing stretches have no time.'],
    remark:
      'For days without a run; the article also fits it into a warm-up or cool-down. Held stretches belong after runs (Dack), so a warm-up leaves them out.',
  },
  'post-run-ankle-session': {
    name: 'Short ankle session after a run',
    plainName: 'Foot and ankle moves after a run',
    aliases: ['Post-run ankle session', 'Cross-training day ankle session', 'Ankle strength session'],
    steps: [
      'Wait until your run is done, or use a day without one.',
      'Pick as many moves as your sheet says.',
      'Choose from balance, heel raises, band moves, heel and toe walks, and side hops.',
    ],
    cues: ['Pick other moves next time.'],
    cautions: ['New to this? Begin with just one or two, and no band.'],
    structure: 'ankle',
    statedNotes: ['Two to three times a week; at its close it tells readers to begin with one or two moves.'],
    remark:
      'The parts are a pool to choose from, not a fixed order. Its impact is that of the side hops, the hardest of them.',
  },
  'strength-block-easy-run': {
    name: 'Strength break in an easy run',
    plainName: 'Strength break in an easy run',
    aliases: ['Strength block in an easy run', 'Mid-run strength', 'Run strength block'],
    steps: [
      'Stop at a safe, flat spot on an easy run.',
      'Do one short set of heel raises, heel walks and toe walks.',
      'Run on at the same easy pace.',
    ],
    cues: ['Good form first, then run on.'],
    cautions: ['Keep it brief. Skip it when your legs are tired.'],
    structure: 'foot and ankle',
    remark: 'Which moves make up the block, and for how long, are not stated in the article.',
  },
  'weekly-ankle-foot-session': {
    name: 'Weekly ankle and foot session',
    plainName: 'Foot moves once a week',
    aliases: ['Ankle and foot session', 'Weekly session'],
    steps: [
      'Choose one day a week and a soft surface.',
      'Do foot circles, arch lifts, heel raises and balance.',
      'Then run your usual route, if a run is due.',
    ],
    cues: ['Do the foot work first, while you are fresh.'],
    cautions: ['Sharp pain, or pain that stays? Rest and call your clinician.'],
    structure: 'foot and ankle',
    statedNotes: ['Once a week.'],
    remark:
      'Its moves are not stated in the article; the parts are a clinic default. Soft surface first, then the usual route.',
  },
  'cool-down-set': {
    name: 'Warm-up and cool-down set',
    plainName: 'Moves to warm up and cool down',
    aliases: ['Cool-down', 'Warm-up', 'Cooldown set'],
    steps: [
      'Circle each ankle both ways.',
      'Do the ankle bend on a chair with each foot.',
      'Roll each calf lightly.',
    ],
    cues: ['Let your breath slow down.'],
    cautions: ['Before a run, keep moving and skip the long holds.'],
    structure: 'ankle',
    remark: 'Three articles, merged. Minutes are not stated.',
  },
  'self-check-in': {
    name: 'Self check-in and diary',
    plainName: 'Check your feet and write it down',
    aliases: ['Self check', 'Diary', 'Training diary', 'Foot diary'],
    steps: [
      'Choose one day and get out your diary.',
      'Write down how far your ankle moves without pain, and how long you can stand on one leg.',
      'Write down how tired your feet feel, from 0 to 10.',
      'Run at your same easy pace. Write down how hard it feels, from 0 to 10.',
    ],
    cues: [
      'Test at the same time of day, in the same shoes.',
      'Note new shoes, ground, pace or distance, and how your feet felt.',
    ],
    cautions: ['If things get worse two times in a row, tell your clinician.'],
    structure: 'range, balance, foot fatigue and effort at the same level',
    remark: 'How often is not stated in the articles; once a week is a clinic default.',
  },
}
