/**
 * Where two people differ, and how one part of a plan is settled out of three versions: what it was, mine and theirs. A part
 * that only one side changed is theirs to say; where both did and not alike, it is told as a conflict and a choice decides.
 */
import type { DayItem } from '../../domain/day-layout.ts'
import type { PainBox } from '../../domain/pain-box.ts'
import type { AfterPlan, PlanDocument, PlanRow, Stage } from '../../domain/plan.ts'
import type { Words } from '../../domain/text.ts'

/** Parts of a row that are settled on their own; `place` is its sheet with the named session. */
interface RowParts {
  readonly side: PlanRow['side']
  readonly place: Pick<PlanRow, 'sheet' | 'session'>
  readonly days: PlanRow['days']
  readonly frequency: PlanRow['frequency']
  readonly note: Words | null
  readonly cell: PlanRow['cells'][number]
}

/** What a conflict is about, with the type of its versions. */
export interface PlanParts extends RowParts {
  /** Everything: the two versions have no common length, or together they are no plan. */
  readonly plan: PlanDocument
  /** A whole row; null where it is not there. */
  readonly row: PlanRow | null
  /** The rows that both have, in their order. */
  readonly order: readonly Pick<PlanRow, 'id' | 'exerciseId'>[]
  readonly title: string
  readonly startsOn: string
  readonly lighterWeeks: Pick<PlanDocument, 'lighterRhythm' | 'lighterWeeks'>
  /** All of them, where their number or numbering differs. */
  readonly stages: Stage[]
  /** The first and last weeks of all stages. */
  readonly stageWeeks: readonly Pick<Stage, 'number' | 'firstWeek' | 'lastWeek'>[]
  readonly moveOn: Words | null
  /** Name, aim and gate of a stage. */
  readonly stage: Pick<Stage, 'name' | 'aim' | 'gate'>
  readonly dayLayouts: PlanDocument['dayLayouts']
  /** What a day of the week holds from a week on. */
  readonly day: DayItem[]
  readonly painBox: PainBox
  readonly painWords: Words
  readonly painAlso: Words
  readonly painLimits: Pick<PainBox, 'twiceAbove' | 'source'> & {
    readonly zones: readonly Pick<PainBox['zones'][number], 'zone' | 'upTo'>[]
  }
  readonly stopSigns: PlanDocument['stopSigns']
  readonly retest: PlanDocument['retest']
  readonly after: AfterPlan | null
  /** The template that it came from with what the clinician should know. */
  readonly origin: Pick<PlanDocument, 'template' | 'note'>
}
type PartKind = keyof PlanParts

/** What it was, where both began; `mine` is the side that merges. */
export interface Versions<Value> {
  readonly mine: Value
  readonly theirs: Value
  readonly was: Value
}
export type VersionName = keyof Versions<unknown>

/** Where in the plan; only what the kind needs is there. */
export interface Place {
  readonly rowId?: string
  /** The exercise of the row, as mine has it, else as the others have it. */
  readonly exerciseId?: string
  /** A week of the plan; of a day of the week, the first week that it is about. */
  readonly week?: number
  /** The number of a stage. */
  readonly stage?: number
  /** 0 for Monday to 6 for Sunday. */
  readonly day?: number
  /** Of a sentence of the pain box, counted from 0. */
  readonly index?: number
}

export type PlanConflict = {
  readonly [Kind in PartKind]: Place &
    Versions<PlanParts[Kind]> & {
      readonly kind: Kind
      /** The same in every merge of the same versions. */
      readonly id: string
    }
}[PartKind]

/** Which version of a conflict goes on, by its id. */
export type Choices = Readonly<Record<string, VersionName>>

/** Settles one part: the version that is to stand in the plan. */
export type Settle = <Kind extends PartKind>(
  kind: Kind,
  place: Place,
  versions: Versions<PlanParts[Kind]>,
) => PlanParts[Kind]

/** Whether two values say the same, whatever the order of their fields; a field without a value is none. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [fields, others] = [one as Record<string, unknown>, other as Record<string, unknown>]
  return [...new Set([...Object.keys(fields), ...Object.keys(others)])].every((name) =>
    same(fields[name], others[name]),
  )
}

/** The version that needs no choice; null where both sides changed it and not alike. */
export function agreed<Value>({ mine, theirs, was }: Versions<Value>): { readonly value: Value } | null {
  if (same(theirs, was) || same(mine, theirs)) return { value: mine }
  return same(mine, was) ? { value: theirs } : null
}

/** One field of each version. */
export function of<Whole, Part>({ mine, theirs, was }: Versions<Whole>, part: (whole: Whole) => Part) {
  return { mine: part(mine), theirs: part(theirs), was: part(was) }
}

/** Settles parts by these choices, else as `otherwise` says, and notes each that was in conflict. */
export function settling(
  choices: Choices,
  otherwise: VersionName,
): { readonly settle: Settle; readonly conflicts: readonly PlanConflict[] } {
  const conflicts: PlanConflict[] = []
  const settle: Settle = (kind, place, versions) => {
    const found = agreed(versions)
    if (found) return found.value
    const { rowId = '', week = '', stage = '', day = '', index = '' } = place
    const id = [kind, rowId, week, stage, day, index].join('/')
    if (!conflicts.some((known) => known.id === id)) {
      // Kind and versions belong together by the type of `settle`.
      conflicts.push({ ...place, ...versions, kind, id } as PlanConflict)
    }
    return versions[choices[id] ?? otherwise]
  }
  return { settle, conflicts }
}
