/**
 * Every message of the language: those of the window and of paper by the keys inside their folders, those that belong to
 * a code of the domain by the name of their branch.
 */
import { conditions } from './conditions.ts'
import { criteria } from './criteria.ts'
import { findings } from './findings.ts'
import { interfaceText } from './interface/index.ts'
import { loadRules } from './load-rules.ts'
import { measures } from './measures.ts'
import { planTemplates } from './plan-templates/index.ts'
import { redFlags } from './red-flags.ts'
import { sheets } from './sheets/index.ts'
import { stages } from './stages.ts'
import { stepBack } from './step-back.ts'
import { stopReasons } from './stop-reasons.ts'
import { terms } from './terms.ts'
import { usualPlan } from './usual-plan.ts'

/** Things after each other, with nothing said about how they belong together. */
const list = '{{items, list(type: unit)}}'

export const messages = {
  ...interfaceText,
  ...sheets,
  conditions,
  criteria,
  findings,
  list,
  loadRules,
  measures,
  planTemplates: { ...planTemplates, usual: usualPlan },
  redFlags,
  stages,
  stepBack,
  stopReasons,
  terms,
} as const
