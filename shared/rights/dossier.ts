/**
 * A patient's dossier as data: everything that is kept of one person, in a form that another program can read. Described
 * in `docs/patient-dossier.md`; a change of its shape is a new number.
 */
import { auditEntrySchema } from '../contract/audit.ts'
import { checkInSchema } from '../domain/check-in.ts'
import { clinicDetailsSchema } from '../domain/clinic.ts'
import { episodeEntrySchema } from '../domain/episode-entry.ts'
import { episodeSchema } from '../domain/episode.ts'
import { exerciseSchema } from '../domain/exercise.ts'
import { handoutSchema } from '../domain/handout.ts'
import { patientSchema } from '../domain/patient.ts'
import { planRevisionSchema, readPlanDocumentSchema } from '../domain/plan.ts'
import { idSchema, instantSchema } from '../domain/text.ts'
import { z } from '../schema.ts'

/** A file beside the data, by its path inside the dossier. */
const filePath = z.string().regex(/^(?:handouts|photos)\/[A-Za-z0-9][A-Za-z0-9 ._()-]*$/)

const dossierPlanSchema = z.object({
  id: idSchema,
  /** Oldest first, each with the whole plan as it was then. */
  revisions: z.array(planRevisionSchema.extend({ document: readPlanDocumentSchema })),
})

export const dossierSchema = z.object({
  format: z.literal('stridebook-patient-dossier'),
  schema: z.literal(2),
  madeAt: instantSchema,
  madeBy: z.string(),
  clinic: clinicDetailsSchema,
  patient: patientSchema,
  episodes: z.array(
    z.object({
      episode: episodeSchema,
      /** Screens, answers, dismissals and what was withdrawn, in the order they were entered. */
      entries: z.array(episodeEntrySchema),
      plan: dossierPlanSchema.nullable(),
      /** Each check-in in all of its versions, oldest first. */
      checkIns: z.array(z.array(checkInSchema).min(1)),
    }),
  ),
  handouts: z.array(handoutSchema.extend({ file: filePath })),
  /** What the exercises that plans name are called; built-in ones in English. */
  exercises: z.array(exerciseSchema.pick({ id: true, name: true, origin: true })),
  /** Photos of exercises in these plans, by the exercise's id. */
  photos: z.array(z.object({ id: idSchema, exerciseId: idSchema, file: filePath })),
  holds: z.array(
    z.object({
      reason: z.string(),
      by: z.string(),
      at: instantSchema,
      liftedReason: z.string().nullable(),
      liftedAt: instantSchema.nullable(),
    }),
  ),
  /** Of the clinic's whole audit: how many entries there were, and the code of the last. */
  checkpoint: z.string(),
  /** Who looked and who changed what, oldest first. A look has neither `before` nor `after`. */
  audit: z.array(auditEntrySchema),
})
export type Dossier = z.infer<typeof dossierSchema>
