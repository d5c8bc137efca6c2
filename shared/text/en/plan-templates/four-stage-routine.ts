export const fourStageRoutine = {
  name: 'Four-stage routine, runner without a diagnosis',
  summary:
    'The staged routine of the second article: foot activation and balance, then hops and quick steps, then loaded moves, and one session a week beside easy runs and strides.',
  rows: {
    'ankle-rom-pain-free': 'Up, down and sideways, only where it does not hurt.',
    'toe-curl': 'Sit down. Watch your arch in a mirror.',
    'towel-scrunch': 'Sit down. Watch your arch in a mirror.',
    'barefoot-march-compliant': 'On a mat or grass.',
    'ankle-circles': 'One set each way.',
    'single-leg-balance-perturbation': 'Let someone nudge you softly, or nudge yourself.',
    'calf-raise-tempo': 'All the way up, all the way down, smooth.',
    'forefoot-hops-pad': 'Very low. Knee over the middle of the foot.',
    'ladder-steps': 'Short quick steps. Use cones if you have no ladder.',
    'race-day-warm-up': 'Before one run: light band steps, fast walk, then jog. Keep it easy.',
    'depth-rebound': 'From a low step onto a soft mat. Soft knees.',
    'calf-raise-sequence': 'Each set: 4 slow, 4 normal, 4 quick raises on both feet.',
    'step-down': 'Knee over the second toe.',
    'light-weighted-carry': 'Stand tall. Breathe out slowly.',
    'uphill-walk-short': 'Stop if your sole gets sore.',
    strides: 'Short and smooth, quick feet.',
    'mobility-finisher': 'End with a stretch of the sole and one of the Achilles tendon.',
    'easy-run': 'Your usual easy run.',
    'barefoot-minimalist-session': 'Walk on soft, safe ground.',
  },
  moveOn: {
    2: 'Your arch stays up in the mirror. Low hops are soft and do not hurt. You stand on one leg with small nudges for 30 seconds.',
    3: 'You land softly from the low step. Nothing hurts more than last week.',
    4: 'Your step-downs are steady. The uphill walk leaves your sole calm.',
    after: 'Your strides feel smooth. Your feet are fresh next morning.',
  },
  painBox: {
    3: 'Go on.',
    5: 'Finish. Next time do the same, not more.',
    10: 'Stop this move. Next time go one step back.',
    lasting: 'Sharp or lasting pain: rest and call us.',
  },
  urgent: {},
  call: {
    sharp: 'you have sharp pain',
    lasting: 'pain stays for 3 days',
    sole: 'your sole hurts at the first steps of the day',
    swelling: 'it swells',
    'one-spot': 'one spot on a bone is sore',
  },
  retest: { shoes: 'a look at your shoes, stride and step rate' },
  after: {
    weekly: 'Do your weekly set on soft ground before an easy run. Keep strides once a week.',
    care: 'Now and then rub your calf and foot, or use ice, or cold and warm water in turn.',
  },
  variants: {
    'heel-walks':
      'Elevated heel-walking is left out, because the article leaves it unclear; toe walks of 20 seconds come closest.',
  },
  notes: {
    distance: 'Hold the running distance until week 12. Sessions are done on soft ground, then the run.',
    order:
      'The article names no weeks; the windows are clinic defaults. Its order bends twice: tempo raises come before the marches, two weeks before the hops on a pad, and plain balance comes before nudges.',
    pairs: 'Carry, not kettlebell; uphill walk, not intervals: one of each pair.',
  },
} as const
