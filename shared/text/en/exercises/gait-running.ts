import type { ExerciseText } from '../../../catalog/entry.ts'
import type { gaitRunning as facts } from '../../../catalog/gait-running.ts'

export const gaitRunning: Record<keyof typeof facts, ExerciseText> = {
  'toe-walk': {
    name: 'Toe walks',
    aliases: ['Toe walk', 'Tiptoe walk', 'Walking on toes'],
    steps: [
      'Stand tall and rise onto your toes.',
      'Walk forward with small steps.',
      'Keep both heels up until you stop.',
    ],
    cues: ['Stay tall. Do not let your ankles roll out.'],
    cautions: ['Walk near a wall if you wobble.'],
  },
  'heel-walk': {
    name: 'Heel walks',
    aliases: ['Heel walk', 'Walking on heels', 'Shin walk'],
    steps: [
      'Stand tall and lift the front of both feet.',
      'Walk forward on your heels with small steps.',
      'Keep your toes up until you stop.',
    ],
    cues: ['Stay tall. Do not lean back.'],
    cautions: ['Walk near a wall if you wobble.'],
  },
  'elevated-heel-walk': {
    name: 'Raised-heel walk',
    aliases: ['Elevated heel-walking', 'Elevated heel walk', 'Heels-up walk'],
    steps: [
      'Stand barefoot and lift both heels a little way.',
      'Walk forward with slow, short steps.',
      'Keep your heels at the same height.',
    ],
    cues: ['Keep your arches firm and your toes long.'],
    cautions: ['Do this only after the seated foot moves feel easy.'],
  },
  'ladder-steps': {
    name: 'Ladder steps',
    aliases: ['Agility ladder', 'Ladder drill', 'Speed ladder'],
    steps: [
      'Lay the ladder flat and stand at one end.',
      'Step one foot, then the other, into each gap.',
      'Go to the far end with short, light steps.',
    ],
    cues: ['Place each foot with care. Speed comes later.'],
    cautions: ['Keep it short. Stop while your steps are still neat.'],
  },
  'cone-hits': {
    name: 'Cone steps',
    aliases: ['Cone hits', 'Cone drill', 'Cone taps'],
    steps: [
      'Set a few cones in a row, one short step apart.',
      'Step along the row.',
      'Place one foot right beside each cone.',
    ],
    cues: ['Keep your steps short and your feet under you.'],
    cautions: ['Keep it short. Stop while your steps are still neat.'],
  },
  'barefoot-drills-soft': {
    name: 'Barefoot drills on soft ground',
    aliases: ['Barefoot drills', 'Grass drills', 'Barefoot walking'],
    steps: [
      'Take off your shoes on grass or sand.',
      'Walk a few steps.',
      'March a few steps, then walk again.',
    ],
    cues: ['Feel the ground with your whole foot.'],
    cautions: ['Start with a minute or two. Add time slowly.', 'Check the ground for sharp things.'],
  },
  'barefoot-minimalist-session': {
    name: 'Barefoot or thin-shoe walk on soft ground',
    aliases: ['Barefoot session', 'Minimalist shoe session', 'Minimalist footwear'],
    steps: [
      'Choose a soft, clean place such as grass.',
      'Walk barefoot or in thin, soft shoes.',
      'Stop while your feet still feel fresh.',
    ],
    cues: ['Take short, quiet steps.'],
    cautions: [
      'Add time slowly. Your feet need weeks to get used to it.',
      'Keep your shoes on if your feet are numb.',
    ],
  },
  'light-foot-drills': {
    name: 'Light foot drills on track or grass',
    aliases: ['Foot drills', 'Running drills', 'Track drills'],
    steps: [
      'Find grass or a soft track.',
      'March for a few steps. Then skip very low for a few steps.',
      'Walk back and go again.',
    ],
    cues: ['Keep each foot light on the ground.'],
    cautions: ['Keep it easy. Stop if your legs feel heavy.'],
  },
  'continuous-easy-strides': {
    name: 'Easy running with light steps',
    aliases: ['Continuous easy strides', 'Easy strides', 'Cadence run'],
    steps: [
      'Run at a pace that lets you talk.',
      'Take quick, light steps without a break.',
      'Swing your arms low and loose.',
    ],
    cues: ['Find a beat and keep it.'],
    cautions: ['Slow down if your steps get loud.'],
  },
  strides: {
    name: 'Strides',
    aliases: ['Stride', 'Accelerations', 'Striders', 'Pick-ups'],
    steps: [
      'Start at an easy jog on flat ground.',
      'Speed up smoothly for about 15 to 20 seconds.',
      'Slow down. Walk until your breath is back.',
    ],
    cues: ['Run tall with quick feet and a light landing.'],
    cautions: ['This is not a sprint. Ease off if your form slips.'],
  },
  'soft-landing-cue': {
    name: 'Land softly under your hips',
    aliases: ['Soft landing', 'Soft landing under the hips', 'Quiet feet', 'Landing cue'],
    steps: [
      'Let each foot land below your hips, not far in front.',
      'Have a small bend in your knee as you land.',
      'Listen for quiet steps.',
    ],
    cues: ['Think: light and quick.'],
    cautions: ['Do not force your feet to roll in or out.'],
  },
  'midfoot-contact-cue': {
    name: 'Land on the middle of your foot',
    aliases: ['Midfoot contact', 'Midfoot strike', 'Forefoot strike', 'Foot strike cue'],
    steps: [
      'Try to land on the middle or front of your foot.',
      'Avoid a heavy thump on the heel.',
      'Take shorter steps if that helps.',
    ],
    cues: ['Set the foot down flat and quiet.'],
    cautions: ['Change a little at a time. Your calf has to work more.'],
  },
  'ankle-band-sprints': {
    name: 'Easy band runs on the spot',
    aliases: ['Ankle-band sprints', 'Ankle band sprint', 'Band sprints'],
    steps: [
      'Put a light loop band round both ankles.',
      'Stand tall with your knees soft.',
      'Run on the spot with small, quick steps.',
    ],
    cues: ['Keep your knees in line with your feet.'],
    cautions: ['Keep it easy. This is a warm-up.'],
  },
  'walk-to-jog': {
    name: 'Walk to jog',
    aliases: ['Brisk walk-to-jog', 'Walk-run', 'Run-walk', 'Return to running', 'Walk-to-jog transitions'],
    steps: [
      'Walk fast to warm up.',
      'Ease into a slow jog for the time on your sheet.',
      'Go back to a fast walk. Then jog again.',
    ],
    cues: ['Stay loose and keep your steps short.'],
    cautions: ['Do less if pain rises as you run or on the next day.'],
  },
  'uphill-walk-short': {
    name: 'Short uphill walks',
    aliases: ['Uphill walk', 'Hill walk', 'Incline walk'],
    steps: ['Find a gentle hill.', 'Walk up with short, steady steps.', 'Walk back down slowly and rest.'],
    cues: ['Push off with your whole foot.'],
    cautions: ['Do less if your heel or sole starts to feel sore.'],
  },
  'gentle-hill-intervals': {
    name: 'Gentle hill runs',
    aliases: ['Gentle hill intervals', 'Hill intervals', 'Hill repeats', 'Hill technique'],
    steps: [
      'Warm up well on flat ground.',
      'Run up a gentle hill at an easy effort.',
      'Walk back down to rest.',
    ],
    cues: ['Land softly with a small bend in your knees.'],
    cautions: [
      'Hills load your calf and heel cord. Build up slowly.',
      'Stiff after hills? Go back to soft, flat ground.',
    ],
  },
  'easy-run': {
    name: 'Easy run',
    aliases: ['Easy running', 'Recovery run', 'Conversation pace', 'Jog'],
    steps: [
      'Walk fast for a few minutes to warm up.',
      'Run at a pace that lets you talk.',
      'Walk for the last few minutes.',
    ],
    cues: ['You should end with some energy left.'],
    cautions: ['Build up slowly from run to run.'],
  },
  'soft-surface-run': {
    name: 'Soft-surface run',
    aliases: ['Grass run', 'Soft ground run', 'Recovery week run'],
    steps: [
      'Choose grass or a soft, even path.',
      'Run at a pace that lets you talk.',
      'Do this in place of one of your other runs.',
    ],
    cues: ['Keep your steps short and light.'],
    cautions: ['Watch for holes and roots.'],
  },
  'race-day-warm-up': {
    name: 'Race-day warm-up',
    aliases: ['Dynamic warm-up', 'Running warm-up', 'Pre-race warm-up'],
    steps: [
      'Walk fast, then ease into a jog.',
      'Add a few easy band runs on the spot.',
      'Walk a little before you start your run.',
    ],
    cues: ['Feel warm and ready, not tired.'],
    cautions: ['Keep the effort low.'],
  },
  'graded-mileage': {
    name: 'Build your distance bit by bit',
    aliases: [
      'Graded mileage',
      'Gradual mileage',
      '10 % rule',
      '10% rule',
      'Ten percent rule',
      'Endurance build',
    ],
    steps: [
      'Add up how far you ran this week.',
      'Next week, add no more than your sheet allows.',
      'Add distance first. Leave fast runs for later.',
    ],
    cues: ['Write each run down.'],
    cautions: ['Avoid a single run that is much longer than your last ones.'],
  },
}
