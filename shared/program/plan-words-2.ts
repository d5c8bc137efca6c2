/**
 * What the program itself put into plans of schema 2 by key and says otherwise now, in English and as it was worded then.
 * Only the reader of those plans asks here (`read-plan.ts`); nothing in this file changes any more.
 */
type Words2 = Readonly<Record<string, string>>

/** Criteria of gates. */
export const criteria2: Words2 = {
  'pf-2-raises': 'Two-leg raises 2×12 and short foot 2×10 within the pain rule',
  'pf-2-first-steps': 'Pain of the first steps has not risen for 2 weeks',
  'pf-3-tempo': 'Tempo calf raise 3×10',
  'pf-3-run': 'Walk-run step A is tolerated',
  'pf-4-run': 'Walk-run steps B to C are stable',
  'at-2-double': 'Two-leg raises 3×12 within the pain rule',
  'at-4-symmetry': 'Single-leg raises 3×15',
  'at-4-run': 'Walk-run step C is clean',
  'as-1-weight': 'Can take weight on the foot',
  'as-2-gait': 'Walks without a limp',
  'as-2-knee-to-wall': 'The knee-to-wall difference between the sides is shrinking',
  'as-3-eversion': 'Band eversion 3×12',
  'as-3-walks': 'Heel walk and toe walk for 30 seconds each',
  'as-4-giving-way': 'The ankle has not given way',
  'as-4-hops': 'Side hops 2×10 seconds, clean',
  'ss-1-impact': 'Impact has been cut',
  'ss-3-run': 'Running phase 2, clear on the next day',
  'ss-3-raises': 'Calf raises 3×15',
  'ss-4-run': 'Running phases 3 to 4 are clean',
  'st-3-tempo': 'Tempo calf raise 3×10',
  'pr-2-raises': 'Two-leg raises 2×12, clean',
  'pr-4-hops': 'Side hops 2×20 seconds, clean',
}

/** Notes of rows and of doses. */
export const notes2: Words2 = {
  'before-getting-up': 'First thing, before getting up.',
  'load-from-week-7': 'With added load from week 7.',
  'where-running-stopped': 'Only where running has stopped; those who run within the pain rule keep running.',
  'alternate-days': 'On alternate days.',
  'soft-surface': 'On a soft surface.',
  'lighter-weeks': 'In lighter weeks.',
  'pick-two-or-three': 'Session move: pick 2 or 3 for each session.',
  'frame-of-plan': 'The frame of the plan: the session moves are its pool.',
  'warm-up': 'Warm-up.',
  're-test': 're-test',
  short: 'short',
  closer: 'closer',
  'swap-1-run': 'swap 1 run',
  'single-run-rule': 'single-run rule',
}

/** The rules that a plan came with, by template, line by line. */
export const rules2: Readonly<Record<string, readonly string[]>> = {
  'plantar-fasciitis': [
    'Stop: Sharp heel pain or heel pain at night, numbness, swelling, or pain when the heel bone is squeezed.',
    'Stop: Pain that rises for 2 weeks.',
    'Stop: No change by about week 12: refer.',
    'Variant: High-load raises in place of the planned ones (Rathleff 2015): one leg, towel under the toes, every second day, tempo 3-2-3, 3×12RM, after 2 weeks 4×10RM, after 4 weeks 5×8RM. The figures are second-hand and in none of the articles.',
  ],
  'achilles-tendinopathy': [
    'Stop: A snap, lost push-off or sudden weakness.',
    'Stop: Pain above 5, or a rise on the next day, twice.',
    'Variant: Pain at the insertion: stay on the floor and do not let the heel drop below it.',
    'Variant: A patient who still runs within the pain rule may keep running; leave out the walk-to-jog row.',
  ],
  'ankle-sprain': [
    'Stop: The ankle gives way again with swelling, locks, or cannot take weight.',
    'Stop: Pain above the ankle when the lower leg is squeezed (clinic default).',
    'First days after a sprain: relative rest, cold, compression and elevation for comfort, support, and weight as it becomes possible.',
    'Brace or tape on return to sport: a grade A recommendation against another sprain (ankle guideline 2021).',
  ],
  'shin-splints': [
    'Stop: Bone pain on one spot, pain at night, a limp, or pain of 5 or more: stop running and refer for imaging.',
    'Stop: No progress: refer.',
    'Running phases 1 to 6 come from a clinic adaptation of Moen 2012 and are second-hand; the clinician confirms them.',
    'The treadmill test sets the phase to start with.',
  ],
  stiffness: [
    'Stop: Pain appears.',
    'Stop: Stiffness stays, or rises after hills: soft surfaces and lighter mobility, then a review.',
    'A knee-to-wall change of 1.9 cm or more is beyond the error of the test; it is not a norm.',
  ],
  prevention: [
    'Stop: Pain above 2 in two sessions, or any red flag: change to the plan of the condition.',
    'The session moves are a pool: pick 2 or 3 for each session, 2 or 3 sessions a week, and count plyometric contacts.',
    'Distance grows by at most 10 % a week, and no single run goes beyond 110 % of the longest of the last 30 days. The weekly rule made no difference to injuries in a trial (Buist 2008); the single-run rule rests on a large cohort (Frandsen 2025).',
  ],
}
