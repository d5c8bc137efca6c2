/**
 * How long a record is kept before it may be let go: rules as data, and the day on which a record falls due. An engineer's
 * reading of what professional bodies publish, not legal advice; the screens say so wherever a day is shown. Nothing is
 * ever removed by itself.
 */
import { addYears } from '../domain/calendar-day.ts'
import type { Country } from '../domain/emergency-number.ts'
import { ageOn } from '../domain/patient.ts'
import { z } from '../schema.ts'

/** What is known of a figure: read in somebody else's account of the rule, or nobody's but the clinic's own (†). */
export type Standing = 'secondary' | 'clinic-default'

export interface RetentionRule {
  readonly id: RetentionRuleId
  /** Full years after the last contact. */
  readonly years: number
  readonly yearsStanding: Standing
  /** Somebody whose care began before 18 is kept until this birthday at least. */
  readonly childUntil: number
  /** Somebody who was 17 at the last contact is kept until this birthday at least. */
  readonly seventeenUntil: number
  readonly childStanding: Standing
  /** Where it was read; null for the clinic's own. */
  readonly source: { readonly publisher: string; readonly address: string } | null
}

export const publishedRuleIds = ['england', 'scotland', 'australia'] as const
export const retentionRuleIds = [...publishedRuleIds, 'own'] as const
export type RetentionRuleId = (typeof retentionRuleIds)[number]

/**
 * England: eight years, children to the 25th birthday, or the 26th if 17 at the end (as the MDU tells it). Scotland: six
 * years (as the CSP tells it; its children's rule was not read and is taken from England's lower figure). Australia: seven
 * years, children to about 25 (both second-hand).
 */
const published: Readonly<Record<(typeof publishedRuleIds)[number], RetentionRule>> = {
  england: {
    id: 'england',
    years: 8,
    yearsStanding: 'secondary',
    childUntil: 25,
    seventeenUntil: 26,
    childStanding: 'secondary',
    source: { publisher: 'Medical Defence Union', address: 'themdu.com' },
  },
  scotland: {
    id: 'scotland',
    years: 6,
    yearsStanding: 'secondary',
    childUntil: 25,
    seventeenUntil: 25,
    childStanding: 'clinic-default',
    source: { publisher: 'Chartered Society of Physiotherapy', address: 'csp.org.uk' },
  },
  australia: {
    id: 'australia',
    years: 7,
    yearsStanding: 'secondary',
    childUntil: 25,
    seventeenUntil: 25,
    childStanding: 'secondary',
    source: null,
  },
}

/** The rule that a country's clinics begin with; a clinic in Scotland chooses its own, which is shorter. */
const ruleOfCountry: { readonly [Name in Country]?: RetentionRule } = {
  GB: published.england,
  AU: published.australia,
}

/** Days that a record lies in the bin before it can be removed for good (†). */
export const binDays = 30

/** What the clinic has chosen. */
export const retentionChoiceSchema = z.object({
  /** `country`: as the clinic's country says. */
  rule: z.enum(['country', ...retentionRuleIds]).default('country'),
  /** Of its own rule, in full years after the last contact. */
  ownYears: z.number().int('not_a_number').min(1, 'too_small').max(100, 'too_large').nullable().default(null),
  /** Of its own rule: the birthday until which somebody seen as a child is kept. */
  ownChildUntil: z
    .number()
    .int('not_a_number')
    .min(18, 'too_small')
    .max(100, 'too_large')
    .nullable()
    .default(null),
})
export type RetentionChoice = z.infer<typeof retentionChoiceSchema>

/** The rule in force; null where the country has none here and the clinic has not set its own: then nothing falls due. */
export function ruleInForce(country: Country | null, choice: RetentionChoice): RetentionRule | null {
  if (choice.rule === 'country') return country === null ? null : (ruleOfCountry[country] ?? null)
  if (choice.rule !== 'own') return published[choice.rule]
  if (choice.ownYears === null || choice.ownChildUntil === null) return null
  return {
    id: 'own',
    years: choice.ownYears,
    yearsStanding: 'clinic-default',
    childUntil: choice.ownChildUntil,
    seventeenUntil: choice.ownChildUntil,
    childStanding: 'clinic-default',
    source: null,
  }
}

/** What a due day is counted from. */
export interface RecordSpan {
  readonly birthDate: string
  /** The first and the last day on which something was done or written for this person. */
  readonly firstOn: string
  readonly lastOn: string
}

export interface DueDay {
  /** From this day on the record may be let go. */
  readonly on: string
  /** Which part of the rule was the later one. */
  readonly because: 'years' | 'child'
  /** The years after the last contact, or the birthday. */
  readonly count: number
}

const adultAge = 18

/** From when a record may be let go: the years after the last contact, or the birthday of who was a child, the later one. */
export function dueDay(rule: RetentionRule, { birthDate, firstOn, lastOn }: RecordSpan): DueDay {
  const years: DueDay = { on: addYears(lastOn, rule.years), because: 'years', count: rule.years }
  if (ageOn(birthDate, firstOn) >= adultAge) return years
  const birthday = ageOn(birthDate, lastOn) === adultAge - 1 ? rule.seventeenUntil : rule.childUntil
  const child: DueDay = { on: addYears(birthDate, birthday), because: 'child', count: birthday }
  return child.on > years.on ? child : years
}
