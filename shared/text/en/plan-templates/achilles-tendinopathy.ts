export const achillesTendinopathy = {
  name: 'Mid-portion Achilles tendinopathy',
  summary:
    'Slow raises on two legs every day and loaded raises on one leg three times a week, hops from week 5, and walk-run steps from week 7.',
  rows: {
    'ankle-circles': 'One set each way.',
    'calf-raise-tempo':
      'Both feet, on the floor. From week 4 use a step edge and let the heels sink. If the heel bone itself is sore, stay on the floor.',
    'calf-raise-single': 'Three seconds up, three down. From week 7, wear a backpack with the weight.',
    'gentle-hops': 'Both feet, small and quiet.',
    'forefoot-hops-pad': 'Hop low on a soft pad. Land softly.',
    'step-down': 'Keep your knee over your second toe.',
    cycling: 'Keep it easy.',
    'walk-to-jog': 'Flat ground only. No hills.',
  },
  moveOn: {
    2: 'You do 3 sets of 12 slow raises on two legs. They hurt 3 or less. Try 8 raises on one leg: they hurt 5 or less. You are no more stiff in the morning than in week 1.',
    3: 'You walk fast for 30 minutes with no pain. You do 15 raises on each leg. You hop 10 times with pain of 2 or less. You loosen up in 10 minutes in the morning.',
    4: 'You did two runs at step B. Runs and raises with 5 kg hurt 3 or less. Your sore leg does 90 percent of the raises of the other leg. You are fine next morning.',
    after: 'You did two runs at step C. Runs and pad hops hurt 3 or less. Your tests are no worse.',
  },
  painBox: {
    3: 'Go on.',
    5: 'Finish if it is gone by next morning. Next time do the same, not more.',
    10: 'Stop this move today. Next time go one step back.',
    morning: 'Worse next morning: go one step back too.',
  },
  urgent: {
    snap: 'you feel a snap or a blow at the back of your leg, and all at once you cannot rise on it',
    calf: 'your calf is hot, swollen or sore, or you are short of breath',
  },
  call: { twice: 'pain goes above 5 twice in a row', swelling: 'the tendon swells' },
  retest: { 'pad-hops': 'hops on a soft pad' },
  after: {
    run: 'Next comes run step D, then E and F: one a week, each at least twice.',
    jumps:
      'Then add one thing at a time and keep to it for 3 weeks: 2 sets of 5 jumps down from a low step once a week, strides, uphill walks, hill runs.',
    weight: 'Keep up the weekly set until month 6. Add 5 kg when 2 weeks went well.',
  },
  variants: {
    irritable: 'Irritable tendon: start with two-leg raises at 2×12.',
    insertion: 'Pain at the insertion: all raises on the floor, the heel never below it.',
  },
  notes: {
    rows: 'Daily two-leg slow raises and three loaded single-leg sessions keep both parts of phase 3 (Silbernagel); its sitting and quick raises are left out. The tempo of heavy slow resistance, 3-0-3, is second-hand.',
    kilograms: 'Weight is in kilograms, because a patient can weigh a backpack.',
    hills: 'Hills and rebounds wait until run step F: the run steps forbid hills.',
  },
} as const
