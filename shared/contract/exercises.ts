/** The catalog: built-in entries and the clinic's own. */
import { exerciseContentSchema, exerciseSchema } from '../domain/exercise.ts'
import { idSchema, revisionSchema } from '../domain/text.ts'
import { z } from '../schema.ts'
import { command, query } from './define.ts'

export const exercisesContract = {
  /** The whole catalog; searching and filtering happen in the view, which holds all of it. */
  'exercises.list': query({
    input: z.object({ retired: z.boolean().default(false) }),
    output: z.object({ exercises: z.array(exerciseSchema) }),
    reads: ['exercises'],
  }),
  'exercises.create': command({
    input: z.object({ content: exerciseContentSchema, copiedFrom: idSchema.nullable().default(null) }),
    output: exerciseSchema,
    changes: ['exercises'],
  }),
  'exercises.update': command({
    input: z.object({ id: idSchema, basedOn: revisionSchema, content: exerciseContentSchema }),
    output: exerciseSchema,
    changes: ['exercises'],
  }),
  /** Retires an own exercise, or brings it back. Plans that use it keep it. */
  'exercises.retire': command({
    input: z.object({ id: idSchema, basedOn: revisionSchema, retired: z.boolean() }),
    output: exerciseSchema,
    changes: ['exercises'],
  }),
}
