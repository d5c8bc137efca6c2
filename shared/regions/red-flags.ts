/**
 * What a list of red flags is made of, and what one that was gone through comes to: signs that stop a plan and refer
 * the patient. The lists themselves belong to the regions, their words to the text tree.
 */

/**
 * What a met item asks for, most pressing first: an emergency now, urgent care, or stopping the plan and a
 * referral soon.
 */
export const redFlagUrgencies = ['emergency', 'urgent', 'soon'] as const
export type RedFlagUrgency = (typeof redFlagUrgencies)[number]

export interface RedFlag<Id extends string = string, Source extends string = string> {
  readonly id: Id
  /**
   * `sign` counts when ticked. `part` counts only through the rule of its group. `rule` is met by its parts,
   * or by a tick from a clinician who worked it out elsewhere. `information` is read, never ticked.
   */
  readonly kind: 'sign' | 'part' | 'rule' | 'information'
  /** Null for information, and for parts that only raise or lower a rule. */
  readonly urgency: RedFlagUrgency | null
  /** Key of the source it is from; `clinic-default` where no source names it. */
  readonly source: Source
  /** Whether the source states the urgency; else it is a clinic default. */
  readonly urgencyStated: boolean
}

/**
 * How the parts of a group count. `zone`: a sign counts with pain in its zone. `points`: the item `meets` is met from
 * so many points. `shares`: it is met when so many of each list are ticked.
 */
export type RedFlagRule =
  | { readonly kind: 'zone'; readonly zone: string; readonly signs: readonly string[] }
  | {
      readonly kind: 'points'
      readonly meets: string
      readonly atLeast: number
      readonly points: Readonly<Record<string, number>>
    }
  | {
      readonly kind: 'shares'
      readonly meets: string
      readonly shares: readonly { readonly of: readonly string[]; readonly atLeast: number }[]
    }

export interface RedFlagGroup<
  Group extends string = string,
  Id extends string = string,
  Source extends string = string,
> {
  readonly id: Group
  /** Null where each sign counts by itself. */
  readonly rule: RedFlagRule | null
  readonly flags: readonly RedFlag<Id, Source>[]
}

export function sign<Id extends string, Source extends string>(
  id: Id,
  source: Source,
  urgency: RedFlagUrgency,
  stated?: 'stated',
): RedFlag<Id, Source> {
  return { id, kind: 'sign', source, urgency, urgencyStated: stated !== undefined }
}

export function part<Id extends string, Source extends string>(
  id: Id,
  source: Source,
  urgency: RedFlagUrgency | null = null,
): RedFlag<Id, Source> {
  return { id, kind: 'part', source, urgency, urgencyStated: false }
}

export function rule<Id extends string, Source extends string>(
  id: Id,
  source: Source,
  urgency: RedFlagUrgency,
): RedFlag<Id, Source> {
  return { ...part(id, source, urgency), kind: 'rule' }
}

export function information<Id extends string, Source extends string>(
  id: Id,
  source: Source,
): RedFlag<Id, Source> {
  return { ...part(id, source), kind: 'information' }
}

export function redFlagGroup<Group extends string, Id extends string, Source extends string>(
  id: Group,
  flags: readonly RedFlag<Id, Source>[],
  counting: RedFlagRule | null = null,
): RedFlagGroup<Group, Id, Source> {
  return { id, rule: counting, flags }
}

/** The points that ticks give by a rule of points; 0 by any other rule. */
export function redFlagPoints(by: RedFlagRule, ticked: Iterable<string>): number {
  if (by.kind !== 'points') return 0
  return [...new Set(ticked)].reduce((sum, id) => sum + (by.points[id] ?? 0), 0)
}

/** The items that count by a rule. */
function countedBy(by: RedFlagRule, ticked: ReadonlySet<string>): readonly string[] {
  if (by.kind === 'zone') return ticked.has(by.zone) ? by.signs.filter((id) => ticked.has(id)) : []
  const isMet =
    by.kind === 'points'
      ? redFlagPoints(by, ticked) >= by.atLeast
      : by.shares.every(({ of, atLeast }) => of.filter((id) => ticked.has(id)).length >= atLeast)
  return isMet ? [by.meets] : []
}

export interface RedFlagOutcome<Flag extends RedFlag = RedFlag> {
  /** The most pressing urgency among what counts; null where nothing does. */
  readonly urgency: RedFlagUrgency | null
  /** What counts, in the order of the list. */
  readonly items: readonly Flag[]
  /** Ticks this list does not know, from a newer one. They stop the plan: `soon` at least. */
  readonly unknown: readonly string[]
}

/** What a gone-through list comes to. Signs and rules count when ticked, parts by the rule of their group. */
export function redFlagOutcome<Groups extends readonly RedFlagGroup[]>(
  groups: Groups,
  ticked: readonly string[],
): RedFlagOutcome<Groups[number]['flags'][number]> {
  const ids = new Set(ticked)
  const counted = new Set(groups.flatMap((group) => (group.rule ? countedBy(group.rule, ids) : [])))
  const flags = groups.flatMap((group): readonly Groups[number]['flags'][number][] => group.flags)
  const items = flags.filter(
    ({ id, kind }) => counted.has(id) || (ids.has(id) && (kind === 'sign' || kind === 'rule')),
  )
  const known = new Set<string>(flags.map((flag) => flag.id))
  const unknown = [...ids].filter((id) => !known.has(id))
  const urgency = redFlagUrgencies.find((one) => items.some((flag) => flag.urgency === one)) ?? null
  return { urgency: urgency ?? (unknown.length > 0 ? 'soon' : null), items, unknown }
}
