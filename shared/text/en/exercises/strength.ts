import type { ExerciseText } from '../../../catalog/entry.ts'
import type { strength as facts } from '../../../catalog/strength.ts'

export const strength: Record<keyof typeof facts, ExerciseText> = {
  'band-inversion': {
    name: 'Band: turn the foot in',
    aliases: ['Banded ankle inversion', 'Ankle inversion', 'Resisted inversion', 'Band inversion'],
    steps: [
      'Sit with the band round the front of one foot.',
      'Fix the other end to something firm on the outer side of that foot.',
      'Turn the sole inward against the band.',
      'Let it come back slowly.',
    ],
    cues: ['Keep your knee still. Only the foot moves.'],
    cautions: ['Use a lighter band if you cannot move slowly.', 'Check the band for tears first.'],
    structure: 'inner ankle stabilizers',
    remark:
      'Stone lists it in stage 2; the other articles use it as base work, so it is offered from stage 1. A stronger band is harder. The position is not stated.',
  },
  'band-eversion': {
    name: 'Band: turn the foot out',
    aliases: [
      'Banded ankle eversion',
      'Ankle eversion',
      'Resisted eversion',
      'Band eversion',
      'Peroneal strengthening',
    ],
    steps: [
      'Sit with the band round the front of one foot.',
      'Fix the other end to something firm on the inner side of that foot.',
      'Turn the sole outward against the band.',
      'Let it come back slowly.',
    ],
    cues: ['Keep your knee still. Only the foot moves.'],
    cautions: ['Use a lighter band if you cannot move slowly.', 'Check the band for tears first.'],
    structure: 'outer ankle stabilizers (peroneal muscles)',
    remark: 'A stronger band is harder. The position is not stated; the articles do not name the muscles.',
  },
  'band-dorsiflexion': {
    name: 'Band: pull the foot up',
    aliases: [
      'Banded dorsiflexion',
      'Band dorsiflexion stretch',
      'Resisted dorsiflexion',
      'Shin strengthening',
    ],
    steps: [
      'Sit on the floor with your legs out straight.',
      'Fix the band in front of you and loop it over the top of one foot.',
      'Pull your toes up toward your shin.',
      'Let them down slowly.',
    ],
    cues: ['Keep your heel and knee still.'],
    cautions: ['Check the band for tears first.'],
    structure: 'dorsiflexors at the front of the shin',
    statedNotes: ['The number of sets is not stated.'],
    remark: 'One article titles it a stretch but describes strengthening, so it is filed under strength.',
  },
  'band-plantarflexion': {
    name: 'Band: push the foot down',
    aliases: ['Banded plantar flexion', 'Resisted plantarflexion', 'Ankle pump with band'],
    steps: [
      'Sit on the floor with one leg out straight.',
      'Put the band round the ball of your foot. Hold both ends.',
      'Push your foot down, as if on a pedal.',
      'Let it come back slowly.',
    ],
    cues: ['Push through your big toe as well as your small toes.'],
    cautions: ['Hold the band so that it cannot slip off.'],
    structure: 'calf, plantar flexors',
  },
  'band-four-way': {
    name: 'Four-way ankle band set',
    aliases: ['Resistance band ankle movements', 'Four-way ankle', '4-way ankle', 'Theraband ankle'],
    steps: [
      'Sit with the band round the front of one foot. Fix the other end.',
      'Pull your foot up for one set. Push it down for the next.',
      'Then turn it in for one set, and out for the last.',
      'Turn your seat so that the band pulls the other way each time.',
    ],
    cues: ['Go slowly both ways.'],
    cautions: ['New to this? Start with no band.', 'Check the band for tears first.'],
    structure: 'small muscles that control the ankle',
    remark:
      'The parent of the four single band moves. Harder with a stronger band; beginners start with body weight.',
  },
  'single-leg-resisted-dorsiflexion': {
    name: 'Standing band foot pull',
    aliases: [
      'Single-leg resisted dorsiflexion',
      'Resisted dorsiflexion on one leg',
      'Standing dorsiflexion',
    ],
    steps: [
      'Stand on one end of a loop band with one foot.',
      'Put the other end over the front of your free foot. Lift that foot a little.',
      'Pull the toes of the free foot up toward your shin.',
      'Let them down slowly.',
    ],
    cues: ['Keep your standing foot and knee still.'],
    cautions: ['Touch a wall if you wobble. Speed is not the aim.'],
    structure: 'dorsiflexors, ankle endurance',
    remark:
      'How the band is set up, and which of the two feet works, are not stated in the article. The article aims for clean movement rather than speed and suggests grass or a rubber track.',
  },
  'calf-raise-double': {
    name: 'Calf raise on two legs',
    aliases: [
      'Calf raise',
      'Calf raises',
      'Heel raise',
      'Heel raises',
      'Double-leg calf raise',
      'Bilateral heel raise',
    ],
    steps: [
      'Stand with your feet below your hips.',
      'Lift both heels as high as you can.',
      'Lower them slowly to the floor.',
    ],
    cues: ['Keep your weight over your big and second toes.'],
    cautions: ['Do not drop. Take your time on the way down.', 'Touch a wall if you wobble.'],
    structure: 'calf and Achilles tendon',
    remark: 'Hands on a wall make it easier.',
  },
  'calf-raise-single': {
    name: 'Calf raise on one leg',
    aliases: [
      'Single-leg calf raise',
      'Single-leg heel raise',
      'One-leg calf raise',
      'Unilateral heel raise',
    ],
    steps: [
      'Stand on one foot with your fingertips on a wall.',
      'Lift that heel as high as you can.',
      'Lower it slowly to the floor.',
    ],
    cues: ['Keep your knee straight.'],
    cautions: ['If you cannot reach full height, go back to two legs.', 'Do not drop on the way down.'],
    structure: 'calf and Achilles tendon',
    statedNotes: [
      'Stated for the raise on two legs; one leg is offered as its harder form without a dose of its own.',
    ],
    remark: 'Split from the two-leg raise. The wall touch is a clinic default.',
  },
  'calf-raise-ball-squeeze': {
    name: 'Calf raise with ball squeeze',
    aliases: ['Ball squeeze calf raise', 'Heel raise with ball', 'Yoga block calf raise'],
    steps: [
      'Stand tall and hold a small ball between your ankles.',
      'Squeeze the ball and keep the squeeze.',
      'Lift both heels slowly.',
      'Lower them slowly.',
    ],
    cues: ['Do not let your ankles roll out.'],
    cautions: ['Use no ball if you cannot keep it in place.'],
    structure: 'calf and Achilles tendon',
    remark: 'A yoga block serves as well as a ball.',
  },
  'calf-raise-tempo': {
    name: 'Slow calf raise',
    aliases: ['Tempo calf raise', 'Tempo-assisted calf raise', 'Slow heel raise', 'Eccentric calf raise'],
    steps: [
      'Stand on flat floor, or with your heels over the edge of a step.',
      'Rise slowly until you are as tall as you can be.',
      'Lower just as slowly, until your heels are as low as they go.',
    ],
    cues: ['Count in your head to keep the pace even.'],
    cautions: [
      'Add more only when each one looks clean.',
      'Sore right on the heel bone? Stay on flat floor.',
    ],
    structure: 'calf, Achilles tendon, arch',
    remark:
      'The article places full dorsiflexion at the top of the raise; it is at the bottom. The steps say full rise at the top and a full, controlled drop at the bottom. Sets, repetitions and tempo are clinic defaults. With pain where the tendon meets the heel bone, stay on flat floor.',
  },
  'calf-raise-sequence': {
    name: 'Calf raise sequence',
    aliases: ['Calf raise series', 'Calf-raising sequence', 'Calf complex'],
    steps: [
      'Start with calf raises on two legs.',
      'Go on to slow calf raises.',
      'End with calf raises on one leg, near a wall.',
    ],
    cues: ['Rest a little between the parts.'],
    cautions: ['Keep the sets short. Stop when your form slips.'],
    structure: 'calf and the back of the leg, control of shin rotation',
    remark:
      'Which raises make up the sequence is not stated in the article. It is combined there with the hopping work.',
  },
  'single-leg-press-band': {
    name: 'One-leg press with a small band',
    aliases: ['Single-leg press with band', 'Band leg press', 'Single-leg press'],
    steps: [
      'Sit on the floor with one knee bent.',
      'Put the band round the ball of that foot. Hold both ends.',
      'Press your foot away until your leg is almost straight.',
      'Bend your knee and come back slowly.',
    ],
    cues: ['Keep your arch up and your toes long.'],
    cautions: ['Hold the band so that it cannot slip off.'],
    structure: 'intrinsic foot muscles in a working position',
    remark:
      'The set-up is not stated in the article: it asks only for short sets of a press with one leg and a small band.',
  },
  'step-down': {
    name: 'Step-down',
    aliases: ['Step down', 'Step-downs', 'Heel tap', 'Eccentric step-down'],
    steps: [
      'Stand on a low step on one foot. Let the other foot hang free.',
      'Bend your knee to lower the free heel toward the floor.',
      'Touch lightly, then push back up.',
    ],
    cues: ['Point your knee over your second toe.', 'Keep your ankle steady and your hips level.'],
    cautions: ['If your knee falls inward, use a lower step.', 'Hold a rail if you wobble.'],
    structure: 'calf, ankle and knee control',
    remark:
      'A lower step or a hand on a rail is easier; a higher step or a load is harder. The article suggests grass or a rubber track for the drills of this stage; the step itself must stand firm.',
  },
  'resistance-training-general': {
    name: 'General strength training',
    aliases: ['Resistance training', 'Weight training', 'Gym session', 'Strength work'],
    steps: [
      'Choose leg moves that you know, such as squats.',
      'Use a weight that you can lift with good form.',
      'Rest between sets.',
    ],
    cues: ['Keep your knees in line with your feet and your hips level.'],
    cautions: ['Add weight in small steps.'],
    structure: 'whole leg, hip stability',
    remark: 'Named as a kind of training; moves, loads and minutes are not stated in the articles.',
  },
}
