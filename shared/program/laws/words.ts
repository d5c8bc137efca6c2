/** Law 8: sides. Law 11: said in full. What a dose leaves open, a patient has to guess. */
import type { Dose } from '../../domain/dose.ts'
import { doseParts, found } from './finding.ts'
import type { DosePart, Finding } from './finding.ts'
import type { ExerciseFacts, PlanView } from './plan-view.ts'

/** Whole minutes of a routine are not done on a side. A row of one leg says which by itself. */
export function sides({ weeks, rows, facts }: PlanView): Finding[] {
  return rows.flatMap((row) => {
    const exercise = facts.exercises.get(row.row.exerciseId)
    if (!exercise?.oneSided || row.row.side === 'left' || row.row.side === 'right') return []
    const week = weeks.find((one) => {
      const dose = row.in(one)?.dose
      return dose && dose.spread !== 'side' && !(exercise.kind === 'routine' && dose.unit === 'minutes')
    })
    return week === undefined ? [] : [found('sideMissing', { rowId: row.row.id, week })]
  })
}

/** What an exercise asks a dose to say; what is counted in other units says its own time. */
const asked: Readonly<Record<DosePart, (usual: ExerciseFacts) => boolean>> = {
  hold: ({ clinicDose }) => clinicDose.holdSeconds !== null,
  tempo: ({ clinicDose }) => clinicDose.tempo !== null,
  band: ({ clinicDose }) => clinicDose.load?.kind === 'band',
  kilograms: ({ clinicDose, category, kind }) =>
    clinicDose.load?.kind === 'kilograms' || (category === 'loaded-carry' && kind === 'exercise'),
}

const isSaid: Readonly<Record<DosePart, (dose: Dose) => boolean>> = {
  hold: ({ holdSeconds, unit }) => holdSeconds !== null || unit !== 'reps',
  tempo: ({ tempo, unit }) => tempo !== null || unit !== 'reps',
  band: ({ load }) => load?.kind === 'band',
  kilograms: ({ load }) => load?.kind === 'kilograms',
}

/** A hold, tempo, band or weight that the clinic's dose of an exercise has is stated in a plan too, and every carry has a weight. */
export function saidInFull({ weeks, rows, facts }: PlanView): Finding[] {
  return rows.flatMap((row) => {
    const exercise = facts.exercises.get(row.row.exerciseId)
    if (!exercise) return []
    return doseParts.flatMap((part) => {
      if (!asked[part](exercise)) return []
      const week = weeks.find((one) => {
        const dose = row.in(one)?.dose
        return dose && !isSaid[part](dose)
      })
      return week === undefined ? [] : [found('partMissing', { rowId: row.row.id, week, part })]
    })
  })
}
