/** A clinic's own PostgreSQL server. */
import { z } from '../schema.ts'

/** Bytes that PostgreSQL takes for a name. */
const longestName = 63

/** How a database on a server is reached, and by whom. */
export const serverAddressSchema = z.strictObject({
  host: z.string().min(1).max(253),
  port: z.number().int().min(1).max(65_535),
  database: z.string().min(1).max(longestName),
  user: z.string().min(1).max(longestName),
  password: z.string().min(1).max(1000),
  /** The one authority, in PEM, whose certificates are believed. */
  authority: z.string().min(1).max(100_000),
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
