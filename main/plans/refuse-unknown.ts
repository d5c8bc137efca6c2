/** Refuses a plan that names what does not exist, or not in this plan. What stood in it before may stay, whatever has become of it since. */
import { AppFault, type FieldIssue } from '../../shared/app-error.ts'
import type { PlanDocument } from '../../shared/domain/plan.ts'
import { isKnownKey } from '../../shared/text/plan-text.ts'
import type { ExerciseStanding } from '../exercises/queries.ts'

/**
 * Throws `invalid_input` for an exercise or a sentence that is not known, for an exercise newly retired, and for another template
 * than the plan began from, which is what the document of another plan mostly has.
 */
export function refuseUnknown(
  document: PlanDocument,
  before: PlanDocument,
  lookup: (id: string) => ExerciseStanding | null,
): void {
  const fields: FieldIssue[] = []
  if (document.template !== before.template) fields.push({ field: 'document.template', reason: 'invalid' })
  const kept = new Set(exercisesIn(before).map(([, id]) => id))
  for (const [field, id] of exercisesIn(document)) {
    const exercise = lookup(id)
    if (!exercise) fields.push({ field, reason: 'not_found' })
    else if (exercise.retiredAt !== null && !kept.has(id)) fields.push({ field, reason: 'retired' })
  }
  const said = new Set(keysIn(before).map(({ kind, key }) => `${kind} ${key}`))
  for (const { field, kind, key } of keysIn(document)) {
    if (!said.has(`${kind} ${key}`) && !isKnownKey(kind, key)) fields.push({ field, reason: 'not_found' })
  }
  if (fields.length > 0) throw new AppFault({ code: 'invalid_input', fields: fields.slice(0, 100) })
}

function exercisesIn({ rows, after }: PlanDocument): (readonly [field: string, id: string])[] {
  return [
    ...rows.map(({ exerciseId }, index) => [`document.rows.${index}.exerciseId`, exerciseId] as const),
    ...(after?.weeklySet ?? []).map(
      ({ exerciseId }, index) => [`document.after.weeklySet.${index}.exerciseId`, exerciseId] as const,
    ),
  ]
}

interface KeyInPlan {
  readonly field: string
  readonly kind: Parameters<typeof isKnownKey>[0]
  readonly key: string
}

/** Every sentence of the program that a document holds by its key. */
function keysIn(document: PlanDocument): KeyInPlan[] {
  function walk(value: unknown, field: string, kind: KeyInPlan['kind']): KeyInPlan[] {
    if (typeof value !== 'object' || value === null) return []
    if ('key' in value && typeof value.key === 'string') return [{ field, kind, key: value.key }]
    return Object.entries(value).flatMap(([name, part]) =>
      walk(part, `${field}.${name}`, kindBelow(name, kind)),
    )
  }
  const { note, ...others } = document
  return [...walk(note, 'document.note', 'template'), ...walk(others, 'document', 'sentence')]
}

/** What the keys below a field are keys of. */
function kindBelow(name: string, kind: KeyInPlan['kind']): KeyInPlan['kind'] {
  if (name === 'gate') return 'criterion'
  return name === 'name' || name === 'aim' ? 'stage' : kind
}
