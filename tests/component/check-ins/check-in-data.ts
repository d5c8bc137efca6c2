/** A plan and stored check-ins as data, for the pure functions behind the check-ins' page. */
import { builtInExercise } from '../../../shared/text/catalog.ts'
import { storedCheckInSchema } from '../../../shared/domain/check-in.ts'
import type { CheckIn } from '../../../shared/domain/check-in.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { planFromTemplate } from '../../../shared/program/plan-from-template.ts'
import { templateById } from '../../../shared/regions/index.ts'

/** Week 8 of 12 on 21 November 2026, the day of the test window. */
export function planDocument(startsOn = '2026-09-28'): PlanDocument {
  const template = templateById('plantar-fasciitis')
  if (!template) throw new Error('Expected the template')
  let rows = 0
  return planFromTemplate(template, {
    startsOn,
    side: 'left',
    isOneSided: (id) => builtInExercise(id, 'en')?.oneSided ?? false,
    newId: () => `row-${(rows += 1)}`,
  })
}

export function stored(part: Partial<CheckIn> & { on: string; id: string }): CheckIn {
  return {
    ...storedCheckInSchema.parse({ ...part }),
    episodeId: 'episode-1',
    version: 1,
    reason: '',
    recordedAt: '2026-11-01T09:00:00.000Z',
    recordedBy: 'Dana Reyes',
    ...part,
  }
}
