export const prevention = {
  name: 'Prevention, uninjured runner',
  summary:
    'Two short sessions, A twice and B once a week, after a run or on a day without one, a warm-up, and distance that grows in small steps.',
  rows: {
    'calf-raise-double': 'Come down slowly.',
    'calf-raise-single': 'Come down slowly.',
    'single-leg-balance-eyes-closed': 'Stand next to a wall.',
    'gentle-hops': 'Both feet, small and quiet.',
    'forefoot-hops-pad': 'Hop low on a soft pad.',
    'lateral-hops': 'Side to side over a line. Land softly.',
    'band-four-way': 'One set each way: up, down, in, out. In lighter weeks only in and out.',
    'ankle-circles': 'One set each way.',
    'graded-mileage':
      'In a lighter week run one fifth less. No run may be more than one tenth longer than your longest in 30 days.',
    strides: 'Speed up smoothly for 15 seconds on soft ground.',
  },
  moveOn: {
    2: '3 sets of 12 raises feel easy. You stand on one leg for 30 seconds.',
    3: 'You do 10 raises on each leg. You stand on one leg for 60 seconds. Your small hops are quiet.',
    4: 'You stand with eyes closed for 20 seconds. You land softly on the pad.',
    after: 'Side hops and strides feel smooth. Nothing hurts.',
  },
  painBox: {
    2: 'Go on.',
    5: 'Finish. Next time go one step back.',
    10: 'Stop today. No hops or runs until we have seen you. Then go one step back.',
    twice: 'Above 2 in two sessions: stop the plan and see us.',
  },
  urgent: {},
  call: {
    twice: 'pain goes above 2 in two sessions; we then change your plan',
    limp: 'you limp',
    swelling: 'a joint swells',
    'one-spot': 'one spot on a bone is sore',
    rolls: 'the ankle rolls again and again',
  },
  retest: { 'side-hops': 'side hops for 10 seconds' },
  after: {
    sessions: 'Go on with A and B, 2 or 3 times a week.',
    'side-hops': 'Let side hops grow up to 30 seconds.',
    distance: 'Add distance in weeks when nothing else changes.',
  },
  variants: {
    'arch-or-stiff':
      'Weak arch or stiff ankle: in place of session B, short foot 3×10 on each side with a hold of 5 seconds, and half-kneeling mobilization 3×10 on each side with a hold of 1 second.',
  },
  notes: {
    sessions:
      'Two named sessions, A twice and B once a week in the order A B A, after a run or on a cross-training day. Pain above 2 in two sessions: change to the plan of that problem.',
    distance:
      'Distance grows by at most 10 % a week, and no single run goes beyond 110 % of the longest of the last 30 days. The weekly rule made no difference to injuries in a trial (Buist 2008); the single-run rule rests on a large cohort (Frandsen 2025).',
  },
} as const
