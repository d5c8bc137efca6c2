/**
 * The red-flag list: signs that stop a plan and refer the patient. Data and one pure rule; the words are the
 * product's own. `proposed` marks items, and `urgencyProposed` urgencies, that are clinic defaults.
 */
import { painLimits } from '../../program/pain-rule.ts'

/**
 * What a met item asks for, most pressing first: an emergency now, urgent care, or stopping the plan and a
 * referral soon.
 */
export const redFlagUrgencies = ['emergency', 'urgent', 'soon'] as const
export type RedFlagUrgency = (typeof redFlagUrgencies)[number]

export const redFlagGroups = [
  'ottawa-ankle',
  'ottawa-foot',
  'fracture',
  'stress-fracture',
  'clot',
  'achilles-rupture',
  'infection-inflammation',
  'regional-pain',
  'nerve-vessel',
  'plan',
] as const
export type RedFlagGroup = (typeof redFlagGroups)[number]

export interface RedFlag {
  readonly id: string
  readonly group: RedFlagGroup
  /**
   * `sign` counts when ticked. `part` counts only through the rule of its group. `rule` is met by its parts,
   * or by a tick from a clinician who worked it out elsewhere. `information` is read, never ticked.
   */
  readonly kind: 'sign' | 'part' | 'rule' | 'information'
  /** Null for information, and for parts that only raise or lower a rule. */
  readonly urgency: RedFlagUrgency | null
  readonly text: string
  readonly source: string
  readonly proposed: boolean
  readonly urgencyProposed: boolean
}

type Entry = Omit<RedFlag, 'group' | 'source' | 'proposed' | 'urgencyProposed' | 'kind'> &
  Partial<Pick<RedFlag, 'source' | 'proposed' | 'urgencyProposed' | 'kind'>>

/**
 * A group of items with their common source; urgencies are clinic defaults unless an entry says otherwise.
 */
function group(name: RedFlagGroup, source: string, entries: readonly Entry[]): RedFlag[] {
  return entries.map((entry) => ({
    kind: 'sign',
    source,
    proposed: false,
    urgencyProposed: entry.urgency !== null,
    ...entry,
    group: name,
  }))
}

const ottawa = 'Ottawa ankle and foot rules'
const borders = 'NHS Borders pathway'
const stressGuide = 'Clinical pages on medial tibial stress'
const wells = 'Two-level Wells score'
const ruptureTests = 'Maffulli 1998'
const gloucestershire = 'Gloucestershire musculoskeletal pathway'
const budapest = 'Budapest clinical criteria'
const checklist = 'Red-flag checklist, second-hand'
const clinic = 'Clinic default'

export const redFlags: readonly RedFlag[] = [
  ...group('ottawa-ankle', ottawa, [
    { id: 'E1.zone', kind: 'part', urgency: null, text: 'Pain around the ankle bones' },
    {
      id: 'E1',
      kind: 'part',
      urgency: 'emergency',
      text: 'Bone tenderness at the back edge (lowest 6 cm) or the tip of the outer ankle bone',
    },
    {
      id: 'E2',
      kind: 'part',
      urgency: 'emergency',
      text: 'Bone tenderness at the back edge (lowest 6 cm) or the tip of the inner ankle bone',
    },
    {
      id: 'E3',
      kind: 'part',
      urgency: 'emergency',
      text: 'Could not take four steps right after the injury, and cannot now (counts for ankle and foot)',
    },
  ]),
  ...group('ottawa-foot', ottawa, [
    { id: 'E4.zone', kind: 'part', urgency: null, text: 'Pain in the middle of the foot' },
    {
      id: 'E4',
      kind: 'part',
      urgency: 'emergency',
      text: 'Bone tenderness at the base of the fifth metatarsal',
    },
    { id: 'E5', kind: 'part', urgency: 'emergency', text: 'Bone tenderness over the navicular' },
    {
      id: 'E6',
      kind: 'information',
      urgency: null,
      text: 'The rules miss few fractures but suspect many. Judge beyond them in pregnancy, after a head injury, when intoxicated, and in children under 6.',
    },
  ]),
  ...group('fracture', borders, [
    {
      id: 'E7',
      urgency: 'emergency',
      text: 'Deformity, a joint that is still dislocated, or a suspected fracture',
      urgencyProposed: false,
    },
  ]),
  ...group('stress-fracture', stressGuide, [
    {
      id: 'E8',
      urgency: 'urgent',
      text: 'Bone tender on one spot or a short band, not spread over more than 5 cm',
    },
    {
      id: 'E9',
      urgency: 'urgent',
      text: 'Pain at night, pain that never eases with warming up, or swelling on one spot',
    },
    {
      id: 'E10',
      urgency: 'urgent',
      text: 'Pain on hopping on one leg or on the fulcrum test (careful at the front of the shin)',
    },
    {
      id: 'E11',
      kind: 'information',
      urgency: null,
      text: 'An early X-ray is normal in most stress fractures; a normal one does not rule it out.',
    },
    {
      id: 'E12',
      urgency: 'urgent',
      text: 'Suspected bone stress at the front of the shin, a high-risk site',
    },
    {
      id: 'E12.foot',
      urgency: 'urgent',
      text: 'Suspected bone stress at the navicular or the base of the fifth metatarsal',
      source: clinic,
      proposed: true,
    },
  ]),
  ...group('clot', wells, [
    { id: 'E13.cancer', kind: 'part', urgency: null, text: 'Active cancer' },
    { id: 'E13.plaster', kind: 'part', urgency: null, text: 'Leg paralysed or lately in plaster' },
    {
      id: 'E13.bed',
      kind: 'part',
      urgency: null,
      text: 'In bed for 3 days or more, or surgery within 12 weeks',
    },
    { id: 'E13.tender', kind: 'part', urgency: null, text: 'Tender along the deep veins' },
    { id: 'E13.leg', kind: 'part', urgency: null, text: 'Whole leg swollen' },
    { id: 'E13.calf', kind: 'part', urgency: null, text: 'Calf at least 3 cm thicker than the other' },
    { id: 'E13.oedema', kind: 'part', urgency: null, text: 'Swelling in that leg that keeps a dent' },
    { id: 'E13.veins', kind: 'part', urgency: null, text: 'Collateral surface veins' },
    { id: 'E13.previous', kind: 'part', urgency: null, text: 'A deep vein clot in the past' },
    {
      id: 'E13.other',
      kind: 'part',
      urgency: null,
      text: 'Another diagnosis is at least as likely (takes 2 points away)',
    },
    {
      id: 'E13',
      kind: 'rule',
      urgency: 'emergency',
      text: 'Deep vein clot likely: 2 points or more. A lower score does not rule it out.',
    },
    {
      id: 'E13b',
      urgency: 'emergency',
      text: 'Signs in the calf together with breathlessness or chest pain',
      source: clinic,
      proposed: true,
    },
  ]),
  ...group('achilles-rupture', 'BJGP review of Achilles rupture', [
    {
      id: 'E14',
      urgency: 'emergency',
      text: 'Sudden pain, a snap or a blow felt in calf or heel, with loss of rising on that leg. Being able to rise does not clear it.',
    },
    {
      id: 'E15',
      urgency: 'emergency',
      text: 'A rupture test is positive: squeezing the calf does not move the foot, the foot hangs lower (Matles), or a gap is felt',
      source: ruptureTests,
    },
  ]),
  ...group('infection-inflammation', gloucestershire, [
    {
      id: 'E16',
      urgency: 'emergency',
      text: 'Hot, red, swollen joint with fever; spreading redness or streaks; suspicion is higher with an open wound, a recent joint injection or operation, or weak immunity',
    },
    {
      id: 'E17',
      urgency: 'urgent',
      text: 'Generally unwell, losing weight, or kept awake by pain at night',
      source: borders,
      urgencyProposed: false,
    },
    {
      id: 'E18',
      urgency: 'urgent',
      text: 'Signs of an inflamed joint: morning stiffness beyond 30 minutes, lasting swelling, pain when squeezed',
      source: 'NHS Ayrshire pathway',
    },
  ]),
  ...group('regional-pain', budapest, [
    { id: 'E19.pain', kind: 'part', urgency: null, text: 'Lasting pain out of proportion to the cause' },
    { id: 'E19.symptom-sense', kind: 'part', urgency: null, text: 'Reported: oversensitive, touch hurts' },
    {
      id: 'E19.symptom-blood',
      kind: 'part',
      urgency: null,
      text: 'Reported: skin temperature or colour differs',
    },
    { id: 'E19.symptom-sweat', kind: 'part', urgency: null, text: 'Reported: swelling or sweating differs' },
    {
      id: 'E19.symptom-move',
      kind: 'part',
      urgency: null,
      text: 'Reported: stiff, weak, or skin, hair or nails change',
    },
    {
      id: 'E19.sign-sense',
      kind: 'part',
      urgency: null,
      text: 'Seen: pinprick or light touch hurts too much',
    },
    { id: 'E19.sign-blood', kind: 'part', urgency: null, text: 'Seen: skin temperature or colour differs' },
    { id: 'E19.sign-sweat', kind: 'part', urgency: null, text: 'Seen: swelling or sweating differs' },
    {
      id: 'E19.sign-move',
      kind: 'part',
      urgency: null,
      text: 'Seen: stiff, weak, or skin, hair or nails change',
    },
    { id: 'E19.only', kind: 'part', urgency: null, text: 'No other diagnosis explains it better' },
    {
      id: 'E19',
      kind: 'rule',
      urgency: 'urgent',
      text: 'Complex regional pain: pain out of proportion, 3 of 4 kinds of symptom, 2 of 4 kinds of sign, nothing that explains it better',
    },
  ]),
  ...group('nerve-vessel', checklist, [
    {
      id: 'E20a',
      urgency: 'emergency',
      text: 'Numb saddle area, or new trouble with bladder or bowel, with nerve pain in the leg',
      source: borders,
      urgencyProposed: false,
    },
    {
      id: 'E20b',
      urgency: 'urgent',
      text: 'Sudden foot drop without a clear cause, or a major or growing loss of strength or feeling',
      source: borders,
      urgencyProposed: false,
    },
    {
      id: 'E20c',
      urgency: 'soon',
      text: 'New numbness or burning in the foot',
      source: clinic,
      proposed: true,
    },
    {
      id: 'E21',
      urgency: 'emergency',
      text: 'One cold limb, weak or missing pulses, pallor, refill over 2 seconds, or an ankle-brachial index below 0.90',
    },
    {
      id: 'E22',
      urgency: 'emergency',
      text: 'Pain out of proportion in a tense lower leg, worse on passive stretch, with tingling',
      source: 'Clinical page on compartment syndrome',
    },
    {
      id: 'E23',
      urgency: 'urgent',
      text: 'Deformity that grows fast, Charcot foot, new swelling in a person with diabetes, or a suspected tumour',
      source: 'Gloucestershire and NHS Ayrshire pathways',
    },
  ]),
  ...group('plan', clinic, [
    {
      id: 'E24',
      urgency: 'soon',
      text: `Pain above ${painLimits().care} during exercise or not settled next morning, twice in a row, or rising from week to week`,
      proposed: true,
    },
    {
      id: 'E25',
      urgency: 'soon',
      text: 'Stiffness or pain persists after about 3 months of care',
      source: gloucestershire,
    },
  ]),
]

const byId = new Map(redFlags.map((flag) => [flag.id, flag]))

/** The item with this id; undefined where there is none. */
export function redFlag(id: string): RedFlag | undefined {
  return byId.get(id)
}

const ottawaRules = [
  { zone: 'E1.zone', signs: ['E1', 'E2', 'E3'] },
  { zone: 'E4.zone', signs: ['E4', 'E5', 'E3'] },
] as const

/** Points of the two-level Wells score, −2 to 9; 2 or more means that a clot is likely. */
export function wellsScore(ticked: Iterable<string>): number {
  const parts = [...new Set(ticked)].filter((id) => id.startsWith('E13.') && byId.get(id)?.kind === 'part')
  return parts.reduce((score, id) => score + (id === 'E13.other' ? -2 : 1), 0)
}

/** Whether all four parts of the Budapest criteria are met. */
export function budapestMet(ticked: Iterable<string>): boolean {
  const ids = new Set(ticked)
  const count = (start: string) => [...ids].filter((id) => id.startsWith(start) && byId.has(id)).length
  return ids.has('E19.pain') && ids.has('E19.only') && count('E19.symptom-') >= 3 && count('E19.sign-') >= 2
}

export interface RedFlagOutcome {
  /** The most pressing urgency among what counts; null where nothing does. */
  readonly urgency: RedFlagUrgency | null
  /** What counts, in the order of the list. */
  readonly items: readonly RedFlag[]
  /** Ticks this version does not know, from a newer list. They stop the plan: `soon` at least. */
  readonly unknown: readonly string[]
}

/**
 * What a gone-through list comes to. Signs count when ticked. An Ottawa sign counts with pain in its zone;
 * the Wells items together from 2 points; the Budapest items when all four parts are met; information never
 * counts.
 */
export function redFlagOutcome(ticked: readonly string[]): RedFlagOutcome {
  const ids = new Set(ticked)
  const counted = new Set<string>()
  for (const { zone, signs } of ottawaRules) {
    if (ids.has(zone)) for (const sign of signs) if (ids.has(sign)) counted.add(sign)
  }
  if (wellsScore(ids) >= 2) counted.add('E13')
  if (budapestMet(ids)) counted.add('E19')
  for (const id of ids) {
    const kind = byId.get(id)?.kind
    if (kind === 'sign' || kind === 'rule') counted.add(id)
  }
  const items = redFlags.filter((flag) => counted.has(flag.id))
  const unknown = [...ids].filter((id) => !byId.has(id))
  const urgency = redFlagUrgencies.find((one) => items.some((flag) => flag.urgency === one)) ?? null
  return { urgency: urgency ?? (unknown.length > 0 ? 'soon' : null), items, unknown }
}
