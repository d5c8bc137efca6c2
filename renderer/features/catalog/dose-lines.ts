import type { TFunction } from 'i18next'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { formatDose, formatFrequency } from '../../../shared/program/dose-text.ts'

const bare = { holdSeconds: null, tempo: null, load: null, restSeconds: null, frequency: null }

/** The amount of the clinic's dose alone, such as `3×12/side`. */
export function amountOf({ clinicDose }: Exercise): string {
  return formatDose({ ...clinicDose, ...bare })
}

/** What belongs to the amount: hold, tempo, load, rest and how often. */
export function manner(exercise: Exercise, t: TFunction): string {
  const { clinicDose, frequency } = exercise
  const details = formatDose({ ...clinicDose, frequency: null })
    .slice(amountOf(exercise).length)
    .trim()
  return t('list', {
    items: [details, formatFrequency(clinicDose.frequency ?? frequency)].filter((part) => part !== ''),
  })
}
