/** An own exercise while it is written: the dose and the frequency as text, everything else as it will be stored. */
import type { FieldIssue } from '../../../shared/app-error.ts'
import { fieldReasons } from '../../../shared/app-error.ts'
import { plainDose } from '../../../shared/domain/dose.ts'
import type { Dose, Frequency } from '../../../shared/domain/dose.ts'
import type { Exercise, ExerciseContent } from '../../../shared/domain/exercise.ts'
import { exerciseContentSchema } from '../../../shared/domain/exercise.ts'
import { formatDose, formatFrequency, parseDose, parseFrequency } from '../../../shared/program/dose-text.ts'

export interface ExerciseDraft extends Omit<ExerciseContent, 'clinicDose' | 'frequency'> {
  readonly doseText: string
  readonly frequencyText: string
}

/** Paths of the fields inside the call's input. */
export const doseField = 'content.clinicDose'
export const frequencyField = 'content.frequency'

export const emptyDraft: ExerciseDraft = {
  name: '',
  category: 'strength',
  kind: 'exercise',
  region: 'foot-ankle',
  bodyParts: [],
  structure: '',
  position: 'standing',
  equipment: [],
  surface: 'any',
  impact: 'none',
  stage: null,
  oneSided: false,
  sheet: 'session',
  steps: [''],
  cues: [],
  cautions: [],
  doseText: '',
  frequencyText: '',
  figure: null,
}

export function draftOf(exercise: Exercise, name: string = exercise.name): ExerciseDraft {
  const doseText = formatDose(exercise.clinicDose)
  const frequencyText = formatFrequency(exercise.frequency)
  const all: ExerciseDraft = { ...exercise, name, doseText, frequencyText }
  // What a form does not ask for (the revision, where it comes from) is no part of the draft.
  const fields = Object.keys(emptyDraft) as (keyof ExerciseDraft)[]
  return Object.fromEntries(fields.map((field) => [field, all[field]])) as unknown as ExerciseDraft
}

/** The longest a name may be is kept when “(own)” is added to it. */
export function copyName(name: string, add: (name: string) => string): string {
  const longest = 120
  const added = add(name)
  return added.length <= longest ? added : name
}

export type ReadDraft =
  | { readonly ok: true; readonly content: ExerciseContent }
  | { readonly ok: false; readonly issues: readonly FieldIssue[] }

/** Stands in for what could not be read, so that every other field is looked at in the same breath. */
const anyDose: Dose = plainDose('reps', 10, 1)
const anyFrequency: Frequency = { kind: 'daily', timesADay: 1 }

function written(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '')
}

/**
 * The draft without lines that were opened and left empty; one step stays, so that “needed” has a place. Done before
 * it is read, so that the number of a refused line is its number on screen.
 */
export function tidied(draft: ExerciseDraft): ExerciseDraft {
  const steps = written(draft.steps)
  return {
    ...draft,
    steps: steps.length === 0 ? [''] : steps,
    cues: written(draft.cues),
    cautions: written(draft.cautions),
  }
}

/**
 * What would be stored, or every field that stands in the way. The core looks at all of it again; this only lets a
 * dose that cannot be read be said together with the rest.
 */
export function readDraft({ doseText, frequencyText, ...rest }: ExerciseDraft): ReadDraft {
  const dose = parseDose(doseText)
  const frequency = parseFrequency(frequencyText)
  const checked = exerciseContentSchema.safeParse({
    ...rest,
    clinicDose: dose.ok ? dose.value : anyDose,
    frequency: frequency.ok ? frequency.value : anyFrequency,
  })
  const issues: FieldIssue[] = checked.success
    ? []
    : checked.error.issues.map((issue) => {
        const field = ['content', ...issue.path].map(String).join('.')
        const reason = fieldReasons.find((known) => known === issue.message) ?? 'invalid'
        if (issue.code === 'too_big') return { field, reason, limit: Number(issue.maximum) }
        return { field, reason }
      })
  if (!dose.ok) {
    issues.push({ field: doseField, reason: doseText.trim() === '' ? 'required' : 'dose_not_understood' })
  }
  if (!frequency.ok) {
    issues.push({ field: frequencyField, reason: frequencyText.trim() === '' ? 'required' : 'invalid' })
  }
  return checked.success && issues.length === 0 ? { ok: true, content: checked.data } : { ok: false, issues }
}
