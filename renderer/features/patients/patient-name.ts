/** Names as a register writes them, and ages and plan weeks as people say them. */
import type { TFunction } from 'i18next'
import type { PatientSummary } from '../../../shared/domain/patient.ts'

interface Named {
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string
}

/** `Okafor, Adaeze “Ada”`: sorted by eye, with the name to speak in quotes where it differs. */
export function registerName({ familyName, givenName, preferredName }: Named): string {
  const name = `${familyName}, ${givenName}`
  return preferredName && preferredName !== givenName ? `${name} “${preferredName}”` : name
}

type InPlan = Pick<NonNullable<PatientSummary['episode']>, 'week' | 'planWeeks'>

/** Where a plan stands: the week, how long until it starts, or that it is over. The week is null where there is no plan. */
export function planWeekText(t: TFunction, { week, planWeeks }: InPlan): string {
  if (week === null || planWeeks === null) return t('patients.week.none')
  if (week > planWeeks) return t('patients.week.ended')
  if (week < 1) return t('patients.week.startsIn', { count: 1 - week })
  return t('patients.week.inPlan', { week })
}
