/**
 * A region: a part of the body as clinics see it, with everything the program knows about it and nothing else does. A
 * folder holds one; `index.ts` lists them. Facts and keys only: the words stand in the text tree.
 */
import { must } from '../assert.ts'
import type { MeasureId } from '../domain/measure.ts'
import type { Side } from '../domain/side.ts'
import type { ExerciseRoles } from '../program/exercise-roles.ts'
import type { Template } from '../program/template.ts'
import type { RedFlagGroup } from './red-flags.ts'

/** A problem that an episode can be about. */
export interface Condition {
  /** The template that fits, if one does. */
  readonly template: string | null
  /** ICD-10-CM by side; null where no code was confirmed for that side. */
  readonly icd10: Readonly<Record<Side, string | null>>
}

/** A way of making an exercise easier when it hurt: a key of a sentence on paper. */
export interface StepBack {
  readonly key: string
  /** Exercises by slug that it holds for; with neither of these it holds for all. */
  readonly exercises?: readonly string[]
  /** Doses that it holds for. */
  readonly dose?: 'weight' | 'tempo' | 'runStep' | 'runPhase'
}

export interface Region {
  readonly id: string
  /** By their codes. */
  readonly conditions: Readonly<Record<string, Condition>>
  /** What an exercise can be for, and the positions it can be done in. */
  readonly bodyParts: readonly string[]
  readonly positions: readonly string[]
  readonly redFlags: readonly RedFlagGroup[]
  /** The measures that are asked for at the start of an episode. */
  readonly baseline: readonly MeasureId[]
  /**
   * What sends a patient to get help at once, and what makes them stop and call: keys of sentences on paper. `instead` says
   * one of them otherwise for a condition that would always set it off.
   */
  readonly stopList: {
    readonly urgent: readonly string[]
    readonly call: readonly string[]
    readonly instead: Readonly<Record<string, Readonly<Record<string, string>>>>
    /**
     * Sentences of plans that together say a reason, so that it is not printed again; `rest` is what they leave of it.
     */
    readonly saidBy: Readonly<
      Record<string, readonly { readonly keys: readonly string[]; readonly rest?: string }[]>
    >
  }
  /** What "one step back" means, by exercise or by what a dose holds. */
  readonly stepBack: readonly StepBack[]
  readonly templates: readonly Template[]
  /** The weeks that each sentence of a row's note is about, by the note's key; null for every week. */
  readonly noteWeeks: Readonly<
    Record<string, readonly ({ readonly from: number; readonly to?: number } | null)[]>
  >
  readonly exerciseRoles: ExerciseRoles
  /** Measures that the gate of a stage has to limit before somebody in pain runs again. */
  readonly runTest: readonly MeasureId[]
}

type ConditionOf<R extends Region> = R extends Region ? keyof R['conditions'] & string : never
type TemplateOf<R extends Region> = R['templates'][number]

/** What the program asks of a list of regions. A code of two regions would be one condition, so none may repeat. */
export function lookIn<const R extends Region>(regions: readonly R[]) {
  type Code = ConditionOf<R>
  const byCondition = new Map<string, R>()
  for (const region of regions) {
    for (const code of Object.keys(region.conditions)) {
      if (byCondition.has(code)) throw new Error(`Expected one region to have the condition ${code}`)
      byCondition.set(code, region)
    }
  }
  const templates: readonly TemplateOf<R>[] = regions.flatMap((region) => region.templates)
  const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)]

  /** The region that a condition belongs to; the first one while none is chosen. */
  function regionOf(condition: Code | null): R {
    return must(condition === null ? regions[0] : byCondition.get(condition), 'a region')
  }

  return {
    regionIds: regions.map((region): R['id'] => region.id),
    /** Every condition, region by region. */
    conditionCodes: [...byCondition.keys()] as Code[],
    bodyParts: unique(regions.flatMap((region): R['bodyParts'][number][] => [...region.bodyParts])),
    positions: unique(regions.flatMap((region): R['positions'][number][] => [...region.positions])),
    templates,
    regionOf,
    conditionOf: (code: Code): Condition => {
      const conditions: Region['conditions'] = regionOf(code).conditions
      return must(conditions[code], 'a condition')
    },
    /** The conditions that a template is offered for first. */
    conditionsOfTemplate: (id: string): Code[] =>
      regions.flatMap(({ conditions }: Region) =>
        Object.entries(conditions).flatMap(([code, { template }]) => (template === id ? [code as Code] : [])),
      ),
    /** Undefined for the clinic's own and for unknown ids. */
    templateById: (id: string): TemplateOf<R> | undefined => templates.find((template) => template.id === id),
  }
}
