export const shinSplints = {
  name: 'Shin splints (medial tibial stress syndrome)',
  summary:
    'Six weeks of riding in place of running while calf, foot and shin grow stronger, then graded run phases from week 7 and first hops in week 11.',
  rows: {
    'heel-walk': 'Walk tall, small steps.',
    'toe-walk': 'Walk tall, small steps.',
    'calf-raise-ball-squeeze': 'Squeeze the ball all the way up and down.',
    'calf-raise-single': 'Hold a wall.',
    'band-inversion': 'Turn the foot in slowly.',
    'step-down': 'Use a low step.',
    'gentle-hops': 'Both feet, on grass. Stop if the bone hurts.',
    cycling: 'Any easy ride or swim that does not hurt.',
    'walk-to-jog': 'Land softly under your hips, knee a little bent. Rest a day between runs.',
  },
  moveOn: {
    2: 'A normal day of walking does not hurt. Your heel and toe walks hurt 2 or less.',
    3: 'You walk fast for 30 minutes with no pain. You do 15 raises on each leg. No spot on the bone is sore to press. Hops are tried at the clinic only: 10 hops with pain of 2 or less. You loosen up in 10 minutes in the morning.',
    4: 'You did two runs at phase 2. They hurt 3 or less. Your shin is clear next morning.',
    after:
      'You did two runs at phase 3. Runs and small hops hurt 3 or less. No spot on the bone is sore to press.',
  },
  painBox: {
    3: 'Go on.',
    4: 'Finish. Next time do the same, not more.',
    10: 'Stop. Do not run again until we have seen you. Then go one phase back.',
    morning: 'Any shin pain next morning: go one phase back too.',
  },
  urgent: { tight: 'your lower leg is tight, hard and very painful' },
  call: {
    'one-spot': 'one spot on the bone is sore; you may need a scan',
    night: 'you have pain at night or at rest',
    limp: 'you limp',
    lump: 'you find a lump on the shin',
    five: 'pain is 5 or more',
    'no-change': 'there is no change after 12 weeks; we then send you to a doctor',
  },
  retest: { 'tender-length': 'how long the sore strip on the shin is, in cm' },
  after: {
    phases:
      'Next come run phases 4, 5 and 6: one a week, each only when the last one went well. Every third week is lighter. When 18 minutes go well, start easy runs.',
    hops: 'Let hops grow only in weeks with no new phase: 2 sets of 10, then 3 sets of 10.',
  },
  variants: {
    treadmill: 'After gate 3 a treadmill test (second-hand) may set a higher first phase.',
  },
  notes: {
    'run-phases':
      'Running phases 1 to 6 come from a clinic adaptation of Moen 2012 and are second-hand; the clinician confirms them. The source goes on at pain of 4 or less, the plan asks for 3 or less.',
    bone: 'Bone needs longer without impact: running starts in week 7 and hops after the third run phase. Six weeks of riding keep fitness.',
  },
} as const
