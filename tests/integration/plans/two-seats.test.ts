/** Two seats on one plan: the one that is overtaken merges and saves again, and nothing of either is lost. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Plan, PlanDocument } from '../../../shared/domain/plan.ts'
import { mergePlans } from '../../../shared/program/merge-plans.ts'
import { setCell, setTitle, toggleLighterWeek } from '../../../shared/program/plan-edit.ts'
import { expectOk } from '../../support/answers.ts'
import { openCore, type CoreWindow, type OpenCore } from '../../support/open-core.ts'
import { addPlanOf, asking } from '../../support/seed.ts'

let clinic: OpenCore
let other: CoreWindow
let plan: Plan

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic' })
  plan = await addPlanOf(asking(clinic), 'plantar-fasciitis')
  other = clinic.openWindow()
  expectOk(await other.call('clinic.unlock', { passphrase: clinic.passphrase }))
})
afterEach(() => clinic.stop())

const save = (window: CoreWindow, basedOn: number, document: PlanDocument) =>
  window.call('plans.save', { id: plan.id, basedOn, document, action: 'edit-plan', subject: '' })

/** Saves as a window does: merges where it was overtaken, as often as it is. */
async function saveMerging(window: CoreWindow, from: Plan, mine: PlanDocument): Promise<void> {
  const answer = await save(window, from.revision, mine)
  if (answer.ok) return
  expect(answer.error.code).toBe('conflict')
  const newest = expectOk(await window.call('plans.get', { id: plan.id }))
  const merged = mergePlans({ was: from.document, mine, theirs: newest.document })
  expect(merged.conflicts).toEqual([])
  await saveMerging(window, newest, merged.document)
}

it('keeps what both have done, whichever of them was first', async () => {
  const [row, another] = plan.document.rows
  if (!row || !another) throw new Error('the template has rows')
  const mine = setTitle(setCell(plan.document, row.id, 1, null), 'Mine')
  const theirs = toggleLighterWeek(setCell(plan.document, another.id, 2, null), 5)
  await Promise.all([saveMerging(clinic, plan, mine), saveMerging(other, plan, theirs)])
  const stored = expectOk(await other.call('plans.get', { id: plan.id }))
  expect(stored.revision).toBe(3)
  expect(stored.document.title).toBe('Mine')
  expect(stored.document.lighterWeeks).toContain(5)
  expect(stored.document.rows[0]?.cells[0]).toBeNull()
  expect(stored.document.rows[1]?.cells[1]).toBeNull()
  const { revisions } = expectOk(await clinic.call('plans.revisions', { id: plan.id }))
  expect(revisions.map(({ revision }) => revision)).toEqual([3, 2, 1])
})
