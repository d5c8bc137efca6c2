/** A plan as somebody else has stored it since, and who they are. */
import type { CallAnswer } from '../../../../shared/contract/index.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { ok } from '../../../../shared/result.ts'
import type { useCaller } from '../../../api/index.ts'
import type { SendPlan } from './save-queue.ts'

export interface NewerPlan {
  readonly plan: Plan
  /** Who stored the revisions after the one that was known here; each once, the latest first. */
  readonly authors: readonly string[]
}

/** What an open plan asks of the core. */
export interface PlanCalls {
  readonly send: SendPlan
  readonly readNewer: (planId: string, since: number) => Promise<CallAnswer<NewerPlan>>
}

export function planCalls(call: ReturnType<typeof useCaller>): PlanCalls {
  return {
    send: (input, requestId) => call('plans.save', input, requestId),
    async readNewer(id, since) {
      const plan = await call('plans.get', { id })
      if (!plan.ok) return plan
      const list = await call('plans.revisions', { id })
      if (!list.ok) return list
      const { revision: newest } = plan.value
      const later = list.value.revisions.filter(({ revision }) => revision > since && revision <= newest)
      return ok({ plan: plan.value, authors: [...new Set(later.map(({ author }) => author))] })
    },
  }
}
