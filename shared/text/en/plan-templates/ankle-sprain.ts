export const ankleSprain = {
  name: 'Lateral ankle sprain and chronic ankle instability',
  summary:
    'Movement and balance first, band work for the outer ankle, balance that becomes harder step by step, hops with a brace or tape, and walk-run steps from week 7.',
  rows: {
    'ankle-rom-pain-free': 'Only as far as it does not hurt.',
    'half-kneeling-ankle-mobilization': 'Keep your heel down. Stop at pain above 3.',
    'single-leg-balance': 'In week 1 hold a wall with both hands.',
    'single-leg-balance-eyes-closed': 'Stand next to a wall.',
    'single-leg-balance-unstable': 'Stand on a pillow next to a wall.',
    'calf-raise-single': 'Hold a wall with both hands. If pain goes above 3, use two legs.',
    'band-eversion': 'Turn the foot out slowly. Stop before it hurts.',
    'gentle-hops': 'Both feet, small and quiet. Wear your brace or tape.',
    'forefoot-hops-pad': 'Low hops next to a wall. Wear your brace or tape.',
    'lateral-hops': 'Both feet over a line. Land softly and stand still.',
    cycling: 'From the day it hurts 3 or less.',
    'walk-to-jog': 'Flat, even ground. Wear your brace or tape.',
  },
  moveOn: {
    2: 'You walk with no limp and pain of 3 or less. You stand on the sore leg for 15 seconds. You do 10 raises on it with pain of 3 or less. Small hops at the clinic hurt 2 or less.',
    3: 'You walk fast for 30 minutes with no pain. You do 15 raises on each leg. You hop 10 times with pain of 2 or less. You loosen up in 10 minutes in the morning. You stand with eyes closed for 15 seconds. The ankle did not give way for 2 weeks.',
    4: 'You did two runs at step B. Runs and pad hops hurt 3 or less. Your ankle feels firm.',
    after:
      'You hop side to side for 10 seconds. You run step C twice. Both hurt 3 or less. Your tests are no worse.',
  },
  painBox: {
    3: 'Go on.',
    5: 'Finish. Next time do the same, not more.',
    10: 'Stop this move today. Next time go one step back.',
    morning: 'Worse or more swollen next morning: go one step back too.',
  },
  urgent: {
    steps: 'you cannot take four steps, or your foot looks out of shape',
    cold: 'your foot turns cold, pale, blue or numb',
  },
  call: {
    'gives-way': 'your ankle gives way, above all if it swells again',
    locks: 'the ankle locks',
    squeeze: 'the shin hurts high up when you squeeze it',
  },
  retest: { 'side-hops': 'side hops for 10 seconds' },
  after: {
    run: 'Next comes run step D, then E and F: one a week, each at least twice.',
    'side-hops': 'In the weeks between, let side hops grow to 2 times 20 seconds, then to 30 seconds.',
    brace: 'Wear your brace or tape in sport with turns and on trails.',
  },
  variants: {
    inversion:
      'Resisted inversion is left out, because it pulls on the injured side early and eversion is what protects; band inversion 2×12 on each side with a light band may be added from week 7.',
    instability: 'Chronic instability without a fresh sprain may start at week 4, after gate 2.',
  },
  notes: {
    'first-days':
      'First days after a sprain: rest, ice, wrap and raise, which alone is not enough, and a brace or tape; weight as pain allows.',
    'not-yet':
      'No band work before week 2. No turning in against a band and no deep bend under body weight before gate 2.',
    brace:
      'Brace or tape from the first hop for every hop, every run and rough ground up to the tests of week 12, then in sport with turns and on trails. With balance work it is a grade A recommendation against another sprain (ankle guideline 2021); how long is a clinic default, the clinician decides.',
  },
} as const
