export const stiffness = {
  name: 'Stiff foot and ankle, healthy runner',
  summary:
    'A short routine three times a week and ankle mobility every day, a strength block with easy runs twice a week, hops from week 4, hills and strides last.',
  rows: {
    'compact-daily-routine': 'In weeks 1 to 3 stand still, with no nudges. From week 4 add small nudges.',
    'rest-day-mobility': 'Slow and easy.',
    'half-kneeling-ankle-mobilization': 'Heel down, knee over the toes.',
    'band-inversion': 'Slow, only the foot moves.',
    'band-eversion': 'Slow, only the foot moves.',
    'gentle-hops': 'Roll your calf for 1 minute first. Then hop small and quiet on both feet.',
    'step-down': 'Keep your knee over your second toe.',
    'midfoot-contact-cue': 'Change little by little. Stop it if your calf gets sore.',
    'light-foot-drills': 'On grass or a track, on your long run day.',
    'gentle-hill-intervals': 'If you are stiff next morning, go back to soft, flat ground.',
    'soft-surface-run': 'Run one of your runs on soft ground.',
  },
  moveOn: {
    2: 'You did the routine 3 days a week for 2 weeks. Nothing hurt.',
    3: 'You stand on one leg with small nudges for 30 seconds. Your hops are quiet.',
    4: 'Your steps and hops are smooth. The uphill walk left you no more stiff next morning.',
    after: 'Hills and strides leave you no more stiff next morning.',
  },
  painBox: {
    0: 'Go on. Stretch tightness is fine.',
    3: 'Any pain is new: leave that move out today. Next time go one step back. Tell us at the next visit.',
    5: 'Stop for today. Next time go one step back. Call us.',
    10: 'Stop the plan and call today. When we say so, start again one stage back.',
  },
  urgent: {},
  call: {
    stays: 'you have pain that stays',
    stiffer: 'you get more stiff for 2 weeks',
    swelling: 'a joint swells',
    mornings: 'you are stiff for more than 30 minutes each morning',
  },
  retest: {},
  after: {
    routine: 'Keep up your daily routine.',
    distance: 'Grow your distance first. Faster work comes later.',
  },
  variants: {},
  notes: {
    'strength-block':
      'The Session sheet is the short strength block of the article on stiffness: done in or right after an easy run.',
    distance: 'Hold the weekly distance until week 12.',
    'knee-to-wall':
      'A knee-to-wall change of 1.9 cm or more is beyond the error of the test; it is not a norm.',
    'one-session':
      'Stage 4 keeps one foot session a week, made of the same rows. Rolling, barefoot drills and incline curls are left out, so that a sheet stays at five rows.',
  },
} as const
