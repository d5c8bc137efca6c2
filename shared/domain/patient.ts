/** A person in the clinic's care. */
import type { FieldIssue } from '../app-error.ts'
import { z } from '../schema.ts'
import { dateSchema, idSchema, instantSchema, optionalText, requiredText, revisionSchema } from './text.ts'

export const sexes = ['female', 'male', 'intersex', 'unknown'] as const

/** Languages a patient may be spoken to in (BCP 47). Handouts have some of them, and are in English for the others. */
export const patientLanguages = [
  'en',
  'es',
  'fr',
  'de',
  'it',
  'pt',
  'nl',
  'pl',
  'uk',
  'ru',
  'tr',
  'ar',
  'he',
  'zh',
  'ja',
  'vi',
] as const

/** What the plan has to respect in this person, whatever the episode. */
export const precautionCodes = [
  'falls_risk',
  'osteoporosis',
  'diabetes',
  'reduced_sensation',
  'anticoagulants',
  'heart_or_lung',
  'pregnancy',
  'recent_surgery',
  'inflammatory_arthritis',
  'epilepsy',
  'low_vision',
  'latex_allergy',
  'other',
] as const

export const precautionSchema = z.object({ code: z.enum(precautionCodes), note: optionalText(200) })
export type Precaution = z.infer<typeof precautionSchema>

export const consentSchema = z.object({
  /** Consent to keep this record and to be treated under it. */
  given: z.boolean().default(false),
  on: dateSchema.nullable().default(null),
  note: optionalText(500),
})

/** What the record form edits. */
export const patientDetailsSchema = z.object({
  givenName: requiredText(120),
  familyName: requiredText(120),
  preferredName: optionalText(120),
  /** Given by the clinic, or left empty to have the next number assigned. */
  recordNumber: optionalText(40),
  birthDate: dateSchema,
  sex: z.enum(sexes).default('unknown'),
  phone: optionalText(60),
  email: z
    .string()
    .trim()
    .max(200, 'too_long')
    .regex(/^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'not_an_email')
    .default(''),
  address: optionalText(400),
  emergencyContact: optionalText(200),
  language: z.enum(patientLanguages).default('en'),
  occupation: optionalText(120),
  sport: optionalText(120),
  /** Kilometres run in a usual week before the problem, 0 to 400. */
  weeklyRunningKm: z.number().min(0, 'too_small').max(400, 'too_large').nullable().default(null),
  precautions: z.array(precautionSchema).max(20, 'too_many').default([]),
  consent: consentSchema.prefault({}),
  note: optionalText(4000),
})
export type PatientDetails = z.infer<typeof patientDetailsSchema>

export const patientSchema = patientDetailsSchema.extend({
  id: idSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  archivedAt: instantSchema.nullable(),
  revision: revisionSchema,
})
export type Patient = z.infer<typeof patientSchema>

/** One line of the patient list. */
export const patientSummarySchema = patientSchema
  .pick({
    id: true,
    givenName: true,
    familyName: true,
    preferredName: true,
    recordNumber: true,
    birthDate: true,
    archivedAt: true,
    updatedAt: true,
  })
  .extend({
    /** The open episode seen last, if there is one. */
    episode: z
      .object({
        id: idSchema,
        condition: z.string(),
        side: z.string(),
        /** Week of the plan on the asked day: below 1 before it starts, above its length after it ended. */
        week: z.number().int().nullable(),
        /** Length of the plan. */
        planWeeks: z.number().int().nullable(),
      })
      .nullable(),
    lastCheckInOn: dateSchema.nullable(),
    /** Next-morning or during pain of the last check-in, 0 to 10. */
    lastPain: z.number().nullable(),
  })
export type PatientSummary = z.infer<typeof patientSummarySchema>

/** Full years on a day. Born on 29 February, a birthday falls on 1 March in other years. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The name to speak: the preferred name where there is one. */
export function spokenName(patient: {
  givenName: string
  familyName: string
  preferredName: string
}): string {
  return `${patient.preferredName || patient.givenName} ${patient.familyName}`
}

/**
 * What the calendar says against these details on a day: a birth date or a consent in the future, a consent before
 * birth. Field paths are relative to the details.
 */
export function patientDateIssues(details: PatientDetails, today: string): FieldIssue[] {
  const issues: FieldIssue[] = []
  if (details.birthDate > today) issues.push({ field: 'birthDate', reason: 'date_in_future' })
  const consentOn = details.consent.on
  if (consentOn !== null && consentOn > today) issues.push({ field: 'consent.on', reason: 'date_in_future' })
  else if (consentOn !== null && consentOn < details.birthDate) {
    issues.push({ field: 'consent.on', reason: 'date_before_birth' })
  }
  return issues
}
