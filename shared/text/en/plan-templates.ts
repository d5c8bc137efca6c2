/**
 * The words of the templates: what each is called and is about, when to stop and look again, what may be done instead, and
 * what else to know. Clinic defaults, as far as no source is named; `care` is the highest acceptable pain.
 */
import type { TemplateId } from '../../regions/index.ts'

export const planTemplates = {
  'plantar-fasciitis': {
    name: 'Plantar fasciitis (plantar heel pain)',
    summary:
      'Daily stretching of the sole and calf, then slow and single-leg heel raises, balance and step-downs, and a stepwise return to running.',
    stop: {
      'heel-bone':
        'Sharp heel pain or heel pain at night, numbness, swelling, or pain when the heel bone is squeezed.',
      rising: 'Pain that rises for 2 weeks.',
      'no-change': 'No change by about week 12: refer.',
    },
    variants: {
      'high-load':
        'High-load raises in place of the planned ones (Rathleff 2015): one leg, towel under the toes, every second day, tempo 3-2-3, 3×12RM, after 2 weeks 4×10RM, after 4 weeks 5×8RM. The figures are second-hand and in none of the articles.',
    },
    notes: {},
  },
  'achilles-tendinopathy': {
    name: 'Mid-portion Achilles tendinopathy',
    summary:
      'Daily heel raises that grow from two legs to one leg with load, short hops, carries and hills, and running within the pain rule.',
    stop: {
      snap: 'A snap, lost push-off or sudden weakness.',
      pain: 'Pain above {{care}}, or a rise on the next day, twice.',
    },
    variants: {
      insertion: 'Pain at the insertion: stay on the floor and do not let the heel drop below it.',
      'still-runs':
        'A patient who still runs within the pain rule may keep running; leave out the walk-to-jog row.',
    },
    notes: {},
  },
  'ankle-sprain': {
    name: 'Lateral ankle sprain and chronic ankle instability',
    summary:
      'Range and band work first, then balance that becomes harder step by step, side hops and running, with support while strength returns.',
    stop: {
      'gives-way': 'The ankle gives way again with swelling, locks, or cannot take weight.',
      squeeze: 'Pain above the ankle when the lower leg is squeezed (clinic default).',
    },
    variants: {},
    notes: {
      'first-days':
        'First days after a sprain: relative rest, cold, compression and elevation for comfort, support, and weight as it becomes possible.',
      brace:
        'Brace or tape on return to sport: a grade A recommendation against another sprain (ankle guideline 2021).',
    },
  },
  'shin-splints': {
    name: 'Shin splints (medial tibial stress syndrome)',
    summary:
      'Impact is cut and replaced by cycling while calf, foot and shin become stronger; running returns in graded phases on alternate days.',
    stop: {
      bone: 'Bone pain on one spot, pain at night, a limp, or pain of 5 or more: stop running and refer for imaging.',
      'no-progress': 'No progress: refer.',
    },
    variants: {},
    notes: {
      'run-phases':
        'Running phases 1 to 6 come from a clinic adaptation of Moen 2012 and are second-hand; the clinician confirms them.',
      treadmill: 'The treadmill test sets the phase to start with.',
    },
  },
  stiffness: {
    name: 'Stiff foot and ankle, healthy runner',
    summary:
      'A short daily routine for range and foot control, with strength, balance, hops and hills added a little at a time.',
    stop: {
      pain: 'Pain appears.',
      stays: 'Stiffness stays, or rises after hills: soft surfaces and lighter mobility, then a review.',
    },
    variants: {},
    notes: {
      'knee-to-wall':
        'A knee-to-wall change of 1.9 cm or more is beyond the error of the test; it is not a norm.',
    },
  },
  prevention: {
    name: 'Prevention, uninjured runner',
    summary:
      'Two or three short sessions a week from a pool of moves, a warm-up, strides, and distance that grows in small steps.',
    stop: { pain: 'Pain above 2 in two sessions, or any red flag: change to the plan of the condition.' },
    variants: {},
    notes: {
      pool: 'The session moves are a pool: pick 2 or 3 for each session, 2 or 3 sessions a week, and count plyometric contacts.',
      distance:
        'Distance grows by at most 10 % a week, and no single run goes beyond 110 % of the longest of the last 30 days. The weekly rule made no difference to injuries in a trial (Buist 2008); the single-run rule rests on a large cohort (Frandsen 2025).',
    },
  },
} as const satisfies Readonly<Record<TemplateId, object>>
