/** Patients and their episodes. */
import { dismissalSchema, episodeEntrySchema, gateAnswerSchema } from '../domain/episode-entry.ts'
import {
  episodeDetailsSchema,
  episodeSchema,
  newEpisodeSchema,
  redFlagScreenSchema,
} from '../domain/episode.ts'
import { patientDetailsSchema, patientSchema, patientSummarySchema } from '../domain/patient.ts'
import { dateSchema, idSchema, optionalText, revisionSchema, searchedText } from '../domain/text.ts'
import { z } from '../schema.ts'
import { command, query } from './define.ts'

export const patientSorts = ['name', 'recordNumber', 'birthDate', 'recent', 'match'] as const

/** A sheet that was found by its code, and whose it is. */
const foundSheetSchema = z.object({
  id: idSchema,
  code: z.string(),
  patient: patientSchema.pick({ id: true, givenName: true, familyName: true, preferredName: true }),
  episodeId: idSchema,
  givenOn: dateSchema,
})
export type FoundSheet = z.infer<typeof foundSheetSchema>

export const patientsContract = {
  /**
   * A page of the list. With a search, `match` puts the best match first. Searched by the code of a sheet, `sheets` has
   * those that have it, archived patients' too: two may share a code.
   */
  'patients.list': query({
    needs: 'read',
    input: z.object({
      search: searchedText(120),
      archived: z.boolean().default(false),
      sort: z.enum(patientSorts).default('name'),
      descending: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({
      patients: z.array(patientSummarySchema),
      /** All that match; counted up to 1,000, and then `more` is true. */
      total: z.number().int(),
      more: z.boolean(),
      sheets: z.array(foundSheetSchema),
    }),
    reads: ['patients', 'episodes', 'plans', 'checkIns', 'handouts'],
  }),
  'patients.get': query({
    needs: 'read',
    views: ({ id }) => ({ patientId: id }),
    input: z.object({ id: idSchema }),
    output: patientSchema,
    reads: ['patients'],
  }),
  /** People in the list who may be the same person: same birth date or record number, or a name that sounds alike. */
  'patients.likelyDuplicates': query({
    needs: 'read',
    input: z.object({
      givenName: optionalText(120),
      familyName: optionalText(120),
      birthDate: dateSchema.nullable(),
      recordNumber: optionalText(40),
      /** The patient being edited, who is not their own duplicate. */
      except: idSchema.nullable().default(null),
    }),
    output: z.object({
      candidates: z.array(
        z.object({
          patient: patientSchema.pick({
            id: true,
            givenName: true,
            familyName: true,
            birthDate: true,
            recordNumber: true,
            archivedAt: true,
          }),
          because: z.array(z.enum(['same_name', 'similar_name', 'same_birth_date', 'same_record_number'])),
        }),
      ),
    }),
    reads: ['patients'],
  }),
  'patients.create': command({
    needs: 'register',
    input: z.object({ patient: patientDetailsSchema }),
    output: patientSchema,
    changes: ['patients'],
  }),
  'patients.update': command({
    needs: 'register',
    input: z.object({ id: idSchema, basedOn: revisionSchema, patient: patientDetailsSchema }),
    output: patientSchema,
    changes: ['patients'],
  }),
  /** Archives, or takes back out of the archive. Nothing is deleted. */
  'patients.archive': command({
    needs: 'register',
    input: z.object({ id: idSchema, basedOn: revisionSchema, archived: z.boolean() }),
    output: patientSchema,
    changes: ['patients'],
  }),

  'episodes.list': query({
    needs: 'read',
    views: ({ patientId }) => ({ patientId }),
    input: z.object({ patientId: idSchema }),
    output: z.object({ episodes: z.array(episodeSchema) }),
    reads: ['episodes', 'plans'],
  }),
  'episodes.create': command({
    needs: 'plan',
    input: z.object({ patientId: idSchema, episode: newEpisodeSchema }),
    output: episodeSchema,
    changes: ['episodes', 'patients'],
  }),
  'episodes.update': command({
    needs: 'plan',
    input: z.object({ id: idSchema, basedOn: revisionSchema, episode: episodeDetailsSchema }),
    output: episodeSchema,
    changes: ['episodes', 'patients'],
  }),
  /** Closes an episode on a day, or opens it again with `closedOn: null`. */
  'episodes.close': command({
    needs: 'plan',
    input: z.object({ id: idSchema, basedOn: revisionSchema, closedOn: dateSchema.nullable() }),
    output: episodeSchema,
    changes: ['episodes', 'patients'],
  }),

  /** Everything that was found and decided in an episode, in the order it was entered, what was withdrawn included. */
  'episodes.entries': query({
    needs: 'read',
    views: ({ episodeId }) => ({ episodeId }),
    input: z.object({ episodeId: idSchema }),
    output: z.object({ entries: z.array(episodeEntrySchema) }),
    reads: ['episodes'],
  }),
  /** Adds a red-flag screen; the one of the latest day is the episode's. */
  'episodes.recordScreen': command({
    needs: 'plan',
    input: z.object({ episodeId: idSchema, screen: redFlagScreenSchema }),
    output: episodeEntrySchema,
    changes: ['episodes', 'patients'],
  }),
  /** Answers one criterion of a gate of the episode's plan. */
  'episodes.answerGate': command({
    needs: 'plan',
    input: z.object({ episodeId: idSchema, answer: gateAnswerSchema }),
    output: episodeEntrySchema,
    changes: ['episodes', 'patients'],
  }),
  /** Sets a finding of plan checking aside, with the reason. */
  'episodes.dismissFinding': command({
    needs: 'plan',
    input: z.object({ episodeId: idSchema, dismissal: dismissalSchema }),
    output: episodeEntrySchema,
    changes: ['episodes', 'patients'],
  }),
  /** Takes an entry back that was made by mistake; both stay. Refused with `conflict` when it was taken back before. */
  'episodes.withdrawEntry': command({
    needs: 'plan',
    input: z.object({ episodeId: idSchema, number: z.number().int().min(1), reason: optionalText(300) }),
    output: episodeEntrySchema,
    changes: ['episodes', 'patients'],
  }),
}
