/**
 * The built-in catalog: 88 exercises made from the five articles of `domain/source.ts`, in wording of its own.
 *
 * An entry is written in two places, so that a translation can be laid beside it:
 * - its facts, once, in the file of its category (`mobility.ts`, ...), keyed by slug. The keys make `Slug`;
 * - its words (name, search names, steps, cues, cautions, remarks), per language, in `text/<language>/exercises/`, typed as
 *   `CatalogText`, so a slug without words does not compile. `catalogIn` of `text/` puts both together.
 *
 * What an article states and what the clinic set are kept apart: `sourceDoses` against `clinicDose`, and
 * `clinicDefaults` lists the other fields that no article states. `clinicDose` and `frequency` are always the
 * clinic's. Links are written once, as `harder`; `easier` is derived, so the two can never disagree.
 */
import { must } from '../assert.ts'
import type { Category, Exercise, ExerciseEntry } from '../domain/exercise.ts'
import { categories, exerciseSchema } from '../domain/exercise.ts'
import { activation } from './activation.ts'
import { balance } from './balance.ts'
import type { CategoryFacts, ExerciseFacts, ExerciseText, PaperExerciseText } from './entry.ts'
import { gaitRunning } from './gait-running.ts'
import { loadedCarry } from './loaded-carry.ts'
import { mobility } from './mobility.ts'
import { plyometric } from './plyometric.ts'
import { recovery } from './recovery.ts'
import { routine } from './routine.ts'
import { softTissue } from './soft-tissue.ts'
import { strength } from './strength.ts'

const factsByCategory = {
  mobility,
  'soft-tissue': softTissue,
  activation,
  strength,
  balance,
  plyometric,
  'gait-running': gaitRunning,
  'loaded-carry': loadedCarry,
  recovery,
  routine,
} satisfies Record<Category, CategoryFacts>

type FactsByCategory = typeof factsByCategory

/** The id of a built-in exercise. */
export type Slug = { [C in keyof FactsByCategory]: keyof FactsByCategory[C] }[keyof FactsByCategory]

/** The words of every built-in exercise in one language. */
export type CatalogText = Readonly<Record<Slug, ExerciseText>>

export type { ExerciseText } from './entry.ts'

type SaidOfExercise = PaperExerciseText & Partial<ExerciseText>

/** Slugs by the harder entry they lead up to: the other end of every `harder` link. */
function easierOf(facts: readonly (readonly [string, ExerciseFacts])[]): Map<string, string[]> {
  const easier = new Map<string, string[]>()
  for (const [slug, { harder = [] }] of facts) {
    for (const target of harder) easier.set(target, [...(easier.get(target) ?? []), slug])
  }
  return easier
}

/** Whether a built-in exercise has this id. */
export function isBuiltIn(id: string): id is Slug {
  return Object.values<CategoryFacts>(factsByCategory).some((facts) => Object.hasOwn(facts, id))
}

/** What a built-in routine is made of, in its order; nothing for what is no routine of the catalog. */
export function partsOf(id: string): readonly string[] {
  const facts = Object.values<CategoryFacts>(factsByCategory).find((group) => Object.hasOwn(group, id))
  return facts?.[id]?.parts ?? []
}

/** Every built-in exercise in the words given, in the order of `categories`. */
export function catalogOf(words: Readonly<Record<Slug, SaidOfExercise>>): readonly Exercise[] {
  const groups = Object.values<CategoryFacts>(factsByCategory)
  const easier = easierOf(groups.flatMap((group) => Object.entries(group)))
  const texts: Readonly<Record<string, SaidOfExercise>> = words
  return categories.flatMap((category) =>
    Object.entries<ExerciseFacts>(factsByCategory[category]).map(([id, facts]) => {
      const { statedNotes, ...text } = must(texts[id], `words for ${id}`)
      const entry: ExerciseEntry = {
        kind: 'exercise',
        ...facts,
        ...text,
        sourceDoses: facts.sourceDoses?.map((one, index) => ({ ...one, note: statedNotes?.[index] })),
        id,
        category,
        origin: 'built-in',
        easier: easier.get(id),
      }
      return exerciseSchema.parse(entry)
    }),
  )
}
