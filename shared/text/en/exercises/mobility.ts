import type { ExerciseText } from '../../../catalog/entry.ts'
import type { mobility as facts } from '../../../catalog/mobility.ts'

export const mobility: Record<keyof typeof facts, ExerciseText> = {
  'ankle-circles': {
    name: 'Ankle circles',
    aliases: ['Ankle rolls', 'Ankle rotations', 'Foot circles'],
    steps: [
      'Sit on a chair, or stand and hold on to something steady.',
      'Lift one foot off the floor.',
      'Draw slow, round circles with your big toe.',
      'Do all the circles one way. Then circle the other way.',
    ],
    cues: ['Let only the ankle move. Keep your shin still.'],
    cautions: ['Make the circles smaller if any part of them hurts.'],
    structure: 'ankle and subtalar joints, joint capsule',
    statedNotes: [
      'First listing; each foot.',
      'Second listing; each foot.',
      'One 5-minute block shared with calf stretches.',
    ],
    remark:
      'Five mentions in four articles, merged. Stone lists it in stage 2; the other articles use it as a starter, so it is offered from stage 1.',
  },
  'ankle-alphabet': {
    name: 'Ankle alphabet',
    aliases: ['Ankle alphabets', 'Ankle ABCs', 'Alphabet exercise'],
    steps: [
      'Sit tall and lift one foot off the floor.',
      'Think of your big toe as a pen.',
      'Write each letter from A to Z in the air.',
    ],
    cues: ['Write from the ankle, not from the knee.', 'Make each letter as big as feels good.'],
    cautions: ['Write smaller letters if it hurts.'],
    structure: 'ankle joint: range and control',
    statedNotes: ['A to Z once with each foot.'],
  },
  'ankle-rom-pain-free': {
    name: 'Gentle ankle moves in all directions',
    aliases: ['Ankle range of motion', 'Ankle pumps', 'Pain-free ankle movement', 'Ankle ROM'],
    steps: [
      'Sit or lie down with your heel free to move.',
      'Slowly point your toes away from you. Then pull them up.',
      'Turn the sole in toward the other foot. Then turn it out.',
    ],
    cues: ['Move slowly and keep breathing.'],
    cautions: ['Stop each move before it starts to hurt.'],
    structure: 'ankle mortise and subtalar joint',
  },
  'half-kneeling-ankle-mobilization': {
    name: 'Half-kneeling ankle mobilization',
    aliases: ['Knee over toe', 'Knee-to-wall drill', 'Kneeling ankle rock', 'Dorsiflexion mobilization'],
    steps: [
      'Kneel on one knee. Place your other foot flat on the floor ahead.',
      'Slide the front knee forward, over the toes.',
      'Stay there for one second, then move back.',
    ],
    cues: ['Press the front heel into the floor the whole time.', 'Point your knee over your second toe.'],
    cautions: ['If your heel lifts, do not go so far.', 'Put a pad under your knee if it is sore.'],
    structure: 'talocrural joint, dorsiflexion',
    remark: 'The pad under the knee is a clinic default.',
  },
  'dorsiflexion-stretch': {
    name: 'Ankle bend stretch',
    aliases: ['Dorsiflexion stretch', 'Seated ankle bend'],
    steps: [
      'Sit on a chair with one foot flat on the floor.',
      'Slide that foot back under the chair. Keep the heel down.',
      'Lean on your knee until the ankle feels tight.',
      'Hold still, then ease off.',
    ],
    cues: ['Point your knee over your second toe.'],
    cautions: ['Keep the stretch mild.'],
    structure: 'joint capsule, calf and Achilles tendon',
    remark:
      'Named in two articles; technique not stated in either. The steps are a clinic default. A calf stretch, a towel stretch or the half-kneeling move may be given in its place.',
  },
  'standing-calf-stretch': {
    name: 'Standing calf stretch',
    aliases: [
      'Calf stretch',
      'Calf stretches',
      'Wall calf stretch',
      'Gastrocnemius stretch',
      'Runner stretch',
    ],
    steps: [
      'Stand facing a wall and put both hands on it.',
      'Take a long step back with the leg to stretch.',
      'Keep that knee straight and that heel down.',
      'Lean in until you feel the calf pull. Hold.',
    ],
    cues: ['Point both feet straight ahead.'],
    cautions: ['Do this after a run, not right before.', 'Pull gently. It should not hurt.'],
    structure: 'calf with a straight knee: mainly gastrocnemius',
    statedNotes: ['The number of holds is not stated.', 'One 5-minute block shared with ankle circles.'],
    remark: 'Includes the unspecified calf stretches of the 2025 mechanics article.',
  },
  'standing-achilles-stretch': {
    name: 'Standing Achilles stretch',
    aliases: ["Achilles' heel stretch", 'Achilles stretch', 'Heel cord stretch', 'Lower calf stretch'],
    steps: [
      'Rest your hands on a wall in front of you.',
      'Set one foot a short step behind the other.',
      'Press the back heel into the floor. Lean toward the wall.',
      'Hold when you feel the pull low down, above the heel.',
    ],
    cues: ['Keep your back leg straight.'],
    cautions: ['Do this after a run, not right before.', 'Ease off if the tendon hurts.'],
    structure: 'Achilles tendon and lower calf',
    statedNotes: [
      'Second listing. The first listing states no hold time; neither states the number of holds.',
    ],
    remark:
      'Two listings of one article, merged. As described there it is almost the same as the standing calf stretch: the back leg is straight. No article describes a version with a bent knee.',
  },
  'seated-towel-stretch': {
    name: 'Seated towel stretch',
    aliases: ['Towel stretch', 'Towel calf stretch', 'Long-sitting calf stretch'],
    steps: [
      'Sit on the floor with your legs out in front.',
      'Put a towel behind the ball of one foot.',
      'Draw the towel toward your chest.',
      'Hold when you feel the calf or sole pull.',
    ],
    cues: ['Keep your knee straight and sit tall.'],
    cautions: ['Pull softly. Do not jerk the towel.'],
    structure: 'plantar fascia, Achilles tendon, calf',
    remark: 'The hold time is not stated in the article.',
  },
  'plantar-fascia-stretch': {
    name: 'Seated plantar fascia stretch',
    aliases: [
      'Plantar fascia stretch',
      'Plantar-specific stretch',
      'Toe pull',
      'Sole stretch',
      'Arch stretch',
    ],
    steps: [
      'Sit and rest one ankle on your other knee.',
      'Take hold of all the toes of that foot.',
      'Bend them back toward the shin and hold.',
    ],
    cues: ['Feel the sole go tight with your free hand.'],
    cautions: ['Pull softly. Ease off if your toes hurt.'],
    structure: 'plantar fascia',
    remark:
      'The hold time is not stated in the article. Ten holds of 10 s is a clinic default; published handouts give 10 to 20 holds of 10 s about three times a day, first before getting up (read second-hand).',
  },
  'achilles-mobility-drill': {
    name: 'Achilles mobility drill',
    aliases: ['Achilles tendon mobility', 'Heel drop and lean'],
    steps: [
      'Stand at a wall with one foot a step behind the other.',
      'Keep the back leg straight and lift the back heel a little.',
      'Lower the heel. Lean forward for a moment.',
    ],
    cues: ['Keep a slow, smooth beat.'],
    cautions: ['Stay in a range that does not hurt.'],
    structure: 'Achilles tendon',
    remark:
      'Named only; technique not stated in the article. The steps are a moving form of the standing Achilles stretch.',
  },
  'mobility-finisher': {
    name: 'Quick mobility finisher',
    aliases: ['Mobility finisher', 'Session closer', 'Closing mobility'],
    steps: [
      'Do this at the end of each session.',
      'Start with the seated plantar fascia stretch.',
      'Then do the standing Achilles stretch.',
    ],
    cues: ['Move slowly and let your breath settle.'],
    cautions: ['Keep each stretch mild.'],
    structure: 'plantar fascia and Achilles tendon',
    remark:
      'Meant for the end of every session. How long it lasts and which moves it holds are not stated in the article; the two parts follow the close of the daily routine.',
  },
  'rest-day-mobility': {
    name: 'Rest-day mobility',
    aliases: ['Short mobility session', 'Off-day mobility', 'Regular mobility session'],
    steps: [
      'Choose a day with no run.',
      'Circle both ankles. Then do the half-kneeling ankle move.',
      'Finish with the calf stretch at a wall.',
    ],
    cues: ['Take it easy. You should feel looser, not tired.'],
    cautions: ['Skip any move that hurts.'],
    structure: 'foot and ankle joints',
    remark: 'Its moves and minutes are not stated in the articles.',
  },
  'dynamic-stretching-pre-run': {
    name: 'Moving stretches before a run',
    aliases: ['Dynamic stretching', 'Dynamic stretches', 'Pre-run stretching'],
    steps: [
      'Do this just before you run.',
      'Circle each ankle. Then march on the spot.',
      'Walk a few steps on your toes, then a few on your heels.',
    ],
    cues: ['Keep moving. Do not stop and hold.'],
    cautions: ['Start small and let each move grow.'],
    structure: 'foot, ankle and calf',
    remark: 'Its moves and minutes are not stated in the article.',
  },
  'static-stretching-post-run': {
    name: 'Held stretches after a run',
    aliases: ['Static stretching', 'Static stretches', 'Post-run stretching'],
    steps: [
      'Do this soon after your run, while you are warm.',
      'Stretch each calf and each Achilles at a wall.',
      'Sit down and stretch each sole.',
    ],
    cues: ['Hold still and breathe out slowly.'],
    cautions: ['Stop at a mild pull.'],
    structure: 'foot, ankle and calf',
    remark: 'Its moves and minutes are not stated in the articles.',
  },
}
