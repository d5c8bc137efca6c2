/** The catalog: built-in entries and the clinic's own, with their pictures. */
import { exerciseContentSchema, exerciseSchema } from '../domain/exercise.ts'
import { largestPhoto, photoConsentSchema, photoWithdrawalSchema } from '../domain/photo.ts'
import { idSchema, revisionSchema } from '../domain/text.ts'
import { z } from '../schema.ts'
import { defaultLanguage } from '../text/index.ts'
import { command, query } from './define.ts'
import { documentTicketSchema } from './handouts.ts'

export const exercisesContract = {
  /** The whole catalog; searching and filtering happen in the view, which holds all of it. */
  'exercises.list': query({
    needs: 'read',
    input: z.object({
      retired: z.boolean().default(false),
      /** What built-in entries are worded in; the clinic's own are in the clinic's words. BCP 47. */
      language: z.string().max(35, 'too_long').default(defaultLanguage),
    }),
    output: z.object({ exercises: z.array(exerciseSchema) }),
    reads: ['exercises'],
  }),
  'exercises.create': command({
    needs: 'write-exercises',
    input: z.object({ content: exerciseContentSchema, copiedFrom: idSchema.nullable().default(null) }),
    output: exerciseSchema,
    changes: ['exercises'],
  }),
  'exercises.update': command({
    needs: 'write-exercises',
    input: z.object({ id: idSchema, basedOn: revisionSchema, content: exerciseContentSchema }),
    output: exerciseSchema,
    changes: ['exercises'],
  }),
  /** Retires an own exercise, or brings it back. Plans that use it keep it. */
  'exercises.retire': command({
    needs: 'write-exercises',
    input: z.object({ id: idSchema, basedOn: revisionSchema, retired: z.boolean() }),
    output: exerciseSchema,
    changes: ['exercises'],
  }),
  /**
   * Stores a photo inside the clinic's file, for good: it can be taken off an exercise, and what was given with it stays
   * readable. The window has drawn it anew, so that nothing but pixels is in it; the core refuses a file that has more.
   */
  'exercises.addPhoto': command({
    needs: 'write-exercises',
    input: z.object({
      /** The file as base64. */
      file: z
        .string()
        .min(1, 'required')
        .max(Math.ceil(largestPhoto / 3) * 4, 'image_too_large')
        .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'not_an_image'),
      consent: photoConsentSchema,
    }),
    output: z.object({
      photoId: idSchema,
      width: z.number().int().min(1),
      height: z.number().int().min(1),
    }),
    changes: ['exercises'],
  }),
  /**
   * Notes that a consent was withdrawn, or with null that it stands again. A withdrawn photo is not shown and not printed;
   * what was given with it before stays as it was.
   */
  'exercises.setPhotoConsent': command({
    needs: 'write-exercises',
    input: z.object({ photoId: idSchema, withdrawn: photoWithdrawalSchema.nullable() }),
    output: z.object({}),
    changes: ['exercises', 'handouts'],
  }),
  /** A stored photo, to be shown from the window's own origin, with the consent that was noted. */
  'exercises.photo': query({
    needs: 'read',
    input: z.object({ photoId: idSchema }),
    output: z.object({
      /** Null once the consent was withdrawn. */
      document: documentTicketSchema.nullable(),
      width: z.number().int().min(1),
      height: z.number().int().min(1),
      consent: photoConsentSchema,
      /** `removed`: the picture itself is not there any more. */
      withdrawn: photoWithdrawalSchema.extend({ removed: z.boolean() }).nullable(),
    }),
    reads: ['exercises'],
  }),
}
