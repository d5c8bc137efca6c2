/** The clinic's retention rule: what it has chosen, and what that means in its country. */
import { refuseField } from '../../shared/app-error.ts'
import { retentionChoiceSchema, ruleInForce, type RetentionChoice } from '../../shared/rights/retention.ts'
import { readDetails } from '../access/clinic-records.ts'
import type { CommandHandler } from '../core/context.ts'
import type { ReadableDatabase } from '../database/tables.ts'

/** Null for the rule where none is known for the country and the clinic has not set its own. */
export async function readRule(db: ReadableDatabase) {
  const choice = await readChoice(db)
  return { choice, rule: ruleInForce((await readDetails(db)).country, choice) }
}

async function readChoice(db: ReadableDatabase): Promise<RetentionChoice> {
  const row = await db.selectFrom('clinic').select('retention').executeTakeFirstOrThrow()
  return retentionChoiceSchema.parse(JSON.parse(row.retention))
}

/** An own rule needs both of its figures. */
export const chooseRule: CommandHandler<'rights.chooseRule'> = async (context, { choice }) => {
  if (choice.rule === 'own') {
    if (choice.ownYears === null) throw refuseField('choice.ownYears', 'required')
    if (choice.ownChildUntil === null) throw refuseField('choice.ownChildUntil', 'required')
  }
  const before = await readChoice(context.db)
  const retention = JSON.stringify(choice)
  await context.db.updateTable('clinic').set({ retention }).where('id', '=', 1).execute()
  await context.audit({ subject: 'clinic', subjectId: 'retention', patientId: null, before, after: choice })
  return choice
}
