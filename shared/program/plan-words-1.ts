/**
 * What the program itself put into plans of schema 1, in English and as it was worded then, by the keys that say it now.
 * Only the reader of those plans asks here (`read-plan.ts`); nothing in this file changes any more.
 */
type Keys = Readonly<Record<string, string>>

/** Titles that nobody typed, by template. */
export const titles1: Keys = {
  'Plantar fasciitis (plantar heel pain)': 'plantar-fasciitis',
  'Mid-portion Achilles tendinopathy': 'achilles-tendinopathy',
  'Lateral ankle sprain and chronic ankle instability': 'ankle-sprain',
  'Shin splints (medial tibial stress syndrome)': 'shin-splints',
  'Stiff foot and ankle, healthy runner': 'stiffness',
  'Prevention, uninjured runner': 'prevention',
  Plan: '',
  'Blank plan': '',
}

/** Names and aims of stages. */
export const stageWords1: Keys = {
  Foundation: 'foundation',
  'Regain comfortable movement, wake the small foot muscles and stand steadily on one leg.': 'foundation',
  'Control and plyometrics': 'control',
  'Add resistance, quick steps and first small hops in short sets, with both sides moving alike.': 'control',
  'Loaded patterns': 'loaded',
  'Hold good movement under load and when tired: step-downs, carries and short climbs, without chasing speed.':
    'loaded',
  Integration: 'integration',
  'Bring it into the running week: easy runs, strides and one foot and ankle session.': 'integration',
}

/** Criteria of gates; null where the limit beside them says it all. */
export const criteria1: Readonly<Record<string, string | null>> = {
  'The heel or arch pain fits this condition': 'pf-1-pattern',
  'Red-flag list gone through and dated, nothing ticked': 'red-flags-clear',
  'Two-leg raises 2×12 and short foot 2×10 within the pain rule': 'pf-2-raises',
  'Pain of the first steps has not risen for 2 weeks': 'pf-2-first-steps',
  'Tempo calf raise 3×10 with pain of 3 or less': 'pf-3-tempo',
  'Stands on one leg for 30 seconds': null,
  'Walk-run step A is tolerated': 'pf-3-run',
  'Ten single-leg heel raises on each side': null,
  'Steps down with the knee over the second toe': 'pf-4-step-down',
  'Walk-run steps B to C are stable': 'pf-4-run',
  'Pain lies in the middle portion of the tendon': 'at-1-site',
  'A rupture is excluded (red flags E14 and E15)': 'at-1-rupture',
  'Two-leg raises 3×12 within the pain rule': 'at-2-double',
  'Eight single-leg raises with pain of 5 or less': 'at-2-single',
  'Morning stiffness has not become worse': 'at-2-morning',
  'The work of stage 2 is handled': 'at-3-handled',
  'No pain at the lower end of the tendon (entry to phase 3, Silbernagel)': 'at-3-insertion',
  'Single-leg raises 3×15, at least 90 % of the other side': 'at-4-symmetry',
  'Hops with pain of 2 or less': null,
  'Walk-run step C is clean': 'at-4-run',
  'Ottawa rules negative (red flags E1 to E6)': 'as-1-ottawa',
  'Can take weight on the foot': 'as-1-weight',
  'Walks without a limp': 'as-2-gait',
  'Pain of 3 or less': null,
  'The knee-to-wall difference between the sides is shrinking': 'as-2-knee-to-wall',
  'Stands on one leg with eyes closed for 15 seconds': null,
  'Band eversion 3×12': 'as-3-eversion',
  'Heel walk and toe walk for 30 seconds each': 'as-3-walks',
  'The ankle has not given way': 'as-4-giving-way',
  'Side hops 2×10 seconds, clean': 'as-4-hops',
  'The CAIT score is not falling': 'as-4-cait',
  'Tenderness is spread over more than 5 cm, not on one spot': 'ss-1-spread',
  'No sign of a stress fracture (red flags E8 to E12)': 'ss-1-bone',
  'Impact has been cut': 'ss-1-impact',
  'Walks 30 minutes without pain': null,
  'Heel and toe walks for 20 seconds with pain of 2 or less': 'ss-2-walks',
  'Running phase 2 with pain of 4 or less, and clear on the next day': 'ss-3-run',
  'Calf raises 3×15': 'ss-3-raises',
  'Running phases 3 to 4 are clean': 'ss-4-run',
  'Ten single-leg heel raises': null,
  'No pain above 2': null,
  'Knee-to-wall distance recorded on both sides': 'st-1-knee-to-wall',
  'The routine on 5 days a week or more, for 2 weeks': 'st-2-routine',
  'Tempo calf raise 3×10': 'st-3-tempo',
  'Stands on one leg with small pushes for 30 seconds without losing balance': null,
  'Step-downs and hops are clean': 'st-4-clean',
  'No rise of stiffness after walking uphill': 'st-4-hills',
  'No current injury': 'pr-1-injury',
  'Signs that strength is needed are recorded': 'pr-1-signs',
  'Two-leg raises 2×12, clean': 'pr-2-raises',
  'Ten to fifteen single-leg heel raises': null,
  'Stands on one leg with eyes closed for 20 seconds': null,
  'Side hops 2×20 seconds, clean': 'pr-4-hops',
  'The distance rules are kept': 'pr-4-distance',
}

/** Notes of rows and of doses. */
export const notes1: Keys = {
  'First thing, before getting up.': 'before-getting-up',
  'With added load from week 7.': 'load-from-week-7',
  'Only where running has stopped; those who run within the pain rule keep running.': 'where-running-stopped',
  'On alternate days.': 'alternate-days',
  'On a soft surface.': 'soft-surface',
  'In lighter weeks.': 'lighter-weeks',
  'Session move: pick 2 or 3 for each session.': 'pick-two-or-three',
  'The frame of the plan: the session moves are its pool.': 'frame-of-plan',
  'Warm-up.': 'warm-up',
  're-test': 're-test',
  short: 'short',
  closer: 'closer',
  'swap 1 run': 'swap-1-run',
  'single-run rule': 'single-run-rule',
}
