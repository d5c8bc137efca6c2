/**
 * Documents that are stored as they were written and never rewritten, such as plans and the snapshots of handouts.
 * Each carries the number of its schema; an old one is lifted when it is read, one schema after the other.
 */
import { AppFault } from '../app-error.ts'
import { z } from '../schema.ts'

const numberedSchema = z.looseObject({ schema: z.number().int().min(1) })

/** What any stored document is known by before it is lifted. */
export type StoredDocument = z.output<typeof numberedSchema>

/** Makes a document of the next schema out of one of its own. It need not set `schema`. */
export type Lift = (old: StoredDocument) => object

/**
 * Reads a stored document of any schema up to the newest. `lifts` holds the way from schema 1 to 2, from 2 to 3, and so
 * on. Throws `newer_document` for a schema that this program does not know yet.
 */
export function readDocument<Schema extends z.ZodType>(
  stored: unknown,
  newest: Schema,
  lifts: readonly Lift[],
): z.output<Schema> {
  const numbered = numberedSchema.parse(stored)
  if (numbered.schema > lifts.length + 1) throw new AppFault({ code: 'newer_document' })
  let document: object = numbered
  for (let schema = numbered.schema; schema <= lifts.length; schema += 1) {
    document = { ...lifts[schema - 1]?.({ ...document, schema }), schema: schema + 1 }
  }
  return newest.parse(document)
}
