/** Plans and their revisions. */
import {
  planActions,
  planDocumentSchema,
  planRevisionSchema,
  planSchema,
  planStartSchema,
  readPlanDocumentSchema,
} from '../domain/plan.ts'
import { idSchema, optionalText, revisionSchema } from '../domain/text.ts'
import { z } from '../schema.ts'
import { command, query } from './define.ts'

export const plansContract = {
  'plans.get': query({
    needs: 'read',
    views: ({ id }) => ({ planId: id }),
    input: z.object({ id: idSchema }),
    output: planSchema,
    reads: ['plans'],
  }),
  /** Starts the plan of an episode from a template, or blank with `template: null`. An episode has one plan. */
  'plans.create': command({
    needs: 'plan',
    input: z.object({
      episodeId: idSchema,
      template: z.string().max(60).nullable(),
      startsOn: planStartSchema,
      title: optionalText(160),
    }),
    output: planSchema,
    changes: ['plans', 'episodes', 'patients'],
  }),
  /** Stores a settled change as the next revision. Refused with `conflict` when the plan has moved on. */
  'plans.save': command({
    needs: 'plan',
    input: z.object({
      id: idSchema,
      basedOn: revisionSchema,
      document: planDocumentSchema,
      action: z.enum(planActions),
      subject: optionalText(120),
    }),
    output: z.object({ revision: revisionSchema, updatedAt: z.string() }),
    changes: ['plans', 'patients'],
  }),
  'plans.revisions': query({
    needs: 'read',
    views: ({ id }) => ({ planId: id }),
    input: z.object({ id: idSchema }),
    output: z.object({ revisions: z.array(planRevisionSchema) }),
    reads: ['plans'],
  }),
  'plans.revision': query({
    needs: 'read',
    views: ({ id }) => ({ planId: id }),
    input: z.object({ id: idSchema, revision: revisionSchema }),
    output: z.object({ document: readPlanDocumentSchema }),
    reads: ['plans'],
  }),
}
