/** A clinic's own PostgreSQL server. */
import { z } from '../schema.ts'
import { instantSchema } from './text.ts'

/** Bytes that PostgreSQL takes for a name. */
const longestName = 63

/** How a database on a server is reached, and by whom. */
export const serverAddressSchema = z.strictObject({
  /** A name or an address; a path would be a socket of this computer, where nothing is encrypted. */
  host: z
    .string()
    .min(1, 'required')
    .max(253, 'too_long')
    .regex(/^[\w.:-]*$/, 'not_a_host'),
  port: z.number('not_a_number').int('not_a_number').min(1, 'too_small').max(65_535, 'too_large'),
  database: z.string().min(1, 'required').max(longestName, 'too_long'),
  user: z.string().min(1, 'required').max(longestName, 'too_long'),
  password: z.string().min(1, 'required').max(1000, 'too_long'),
  /** The one authority, in PEM, whose certificates are believed. */
  authority: z.string().min(1, 'required').max(100_000, 'too_long'),
})
export type ServerAddress = z.infer<typeof serverAddressSchema>

/** What keeps a clinic from moving to a server, in the order in which it is found. */
export const serverLacks = [
  /** Nothing answers at this name and port. */
  'unreachable',
  /** It cannot encrypt connections. */
  'tls',
  /** Its certificate is not by the authority that was named, or has another name. */
  'certificate',
  /** It does not know the user, or the password is another one. */
  'sign-in',
  /** It wants the password itself, an MD5 of it, or none. */
  'proof',
  /** There is no such database. */
  'database',
  /** It is older than PostgreSQL 15. */
  'version',
  /** The database does not keep its text in UTF-8. */
  'encoding',
  /** `pg_trgm` is not there and cannot be made. */
  'extension',
  /** The user may make no tables. */
  'rights',
  /** The user may do everything on the whole server, which no clinic needs. */
  'superuser',
  /** There is something in the database. */
  'taken',
] as const
export type ServerLack = (typeof serverLacks)[number]

/**
 * What a server says of its own archive, by which its keeper goes back to any moment. `unseen` where it tells this user
 * nothing of it; times are of the last piece that was archived, and of the last that could not be.
 */
export const serverArchiveSchema = z.object({
  archive: z.enum(['on', 'off', 'unseen']),
  archivedAt: instantSchema.nullable(),
  failedAt: instantSchema.nullable(),
})
export type ServerArchive = z.infer<typeof serverArchiveSchema>
