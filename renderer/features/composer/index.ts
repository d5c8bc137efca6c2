/** The composer: starting and changing the twelve weeks of an episode. Imports no other feature. */
export { PlanTab } from './plan-tab.tsx'
export type { PlanTabProps } from './plan-tab.tsx'
export { forgetOpenPlans } from './open-plans/open-plans.ts'
