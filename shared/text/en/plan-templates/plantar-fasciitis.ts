export const plantarFasciitis = {
  name: 'Plantar fasciitis (plantar heel pain)',
  summary:
    'Daily stretching of the sole and calf and work for the arch, slow raises on two legs and then on one, first hops, and walk-run steps from week 7.',
  rows: {
    'plantar-fascia-stretch': 'Do the first round before you get out of bed.',
    'calf-raise-double': 'Hold a wall. Come down slowly.',
    'calf-raise-single':
      'If pain goes above 3, use two legs that day. From week 10, carry the weight in a backpack.',
    'gentle-hops': 'Both feet, soft ground, small and quiet.',
    'step-down': 'Use a low step. Keep your knee over your second toe.',
    cycling: 'Any easy ride or swim that does not hurt.',
    'walk-to-jog': 'Flat ground only. Rest a day between runs.',
  },
  moveOn: {
    2: 'You do 3 sets of 12 raises on two legs. They hurt 3 or less. Your first steps hurt no more than in week 1.',
    3: 'You walk fast for 30 minutes with no pain. You do 15 raises on each leg. You hop 10 times with pain of 2 or less. Your foot loosens up in 10 minutes in the morning.',
    4: 'You did two runs at step B. Runs and slow raises hurt 3 or less. Your foot is fine next morning.',
    after: 'You did two runs at step D. They hurt 3 or less. Your tests are no worse.',
  },
  painBox: {
    3: 'Go on.',
    5: 'Finish. Next time do the same, not more.',
    10: 'Stop this move today. Next time go one step back.',
    morning: 'Worse next morning: go one step back too.',
  },
  urgent: {},
  call: {
    night: 'you get sharp heel pain, or pain wakes you at night',
    numb: 'the foot goes numb or burns',
    swelling: 'the heel swells',
    squeeze: 'it hurts to squeeze the heel from both sides, and that is new',
    rising: 'pain grows for 2 weeks',
    'no-change': 'there is no change after 12 weeks; we then send you to a doctor',
  },
  retest: {},
  after: { run: 'Next comes run step E, then step F: one a week, each at least twice.' },
  variants: {
    'high-load':
      'High-load raises in place of the planned ones (Rathleff 2015, figures second-hand): one leg, towel under the toes, every second day, tempo 3-2-3, 3×12RM, after 2 weeks 4×10RM, after 4 weeks 5×8RM. Body weight first is simpler.',
    'ball-roll': 'Rolling the sole on a ball, 1 minute on each side, may be added for comfort.',
  },
  notes: {
    'slow-raise':
      'Three slow seconds up, two held and three down follow Rathleff 2015; the figures are second-hand.',
  },
} as const
