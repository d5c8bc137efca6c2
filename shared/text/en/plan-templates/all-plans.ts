/** What several plans say alike. */
export const allPlans = {
  variants: {
    'still-runs':
      'A patient who still runs within the pain box may keep running: leave out the walk-to-jog row and hold the distance until week 7.',
  },
  notes: {
    'run-test':
      'Run test, asked by the gate of stage 3: its figures are second-hand (clinic pages and the appendix of a trial). Who passes it earlier may start the Run sheet earlier, who fails stays in stage 2.',
    clean:
      'Clean means: the last two sessions stayed in the first zone of the pain box, were back to usual the next morning, and form was kept.',
    stop: 'Stop the plan and refer for any red flag, or when the pain box is broken twice in a row (clinic default).',
  },
  after: {
    'run-on': 'When you can run all of step F, do it for 2 weeks.',
    distance:
      'Then do easy runs 3 times a week. Add no more than 10 percent a week. Keep each run within one tenth more than your longest in 30 days.',
    strides: 'After 4 weeks of easy runs, add 4 strides of 15 seconds once a week. Use soft ground.',
    hills:
      'After 2 more weeks, walk up a hill for 1 minute, 3 times. Then try 3 hill runs of 20 seconds. Fast work comes last.',
    'one-step':
      'Take one new step at a time, and only when the last one went well. Make every third week lighter.',
    'weekly-set': 'Keep up your weekly set. In every third week, do one set less.',
    'self-check':
      'Every 2 weeks, check how far your foot moves, how long you stand on one leg and how tired your foot is, 0 to 10. Rate your usual pace too. Did a new shoe, path or pace feel bad? Write one line a day about pain.',
    shoes:
      'Every 3 months, check your shoes, your stride and your step rate. We will ask you in weeks 16 and 24.',
    setback:
      'If it gets more sore, do less for a while and go back to your first moves. If you are stuck, bring back two earlier steps. Your pain box and stop signs still count.',
    'stiff-hills': 'Stiff after hills? Stay on soft, flat ground and move gently first.',
  },
} as const
