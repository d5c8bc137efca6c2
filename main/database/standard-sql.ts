/**
 * Functions that every engine has under the same name, and what they answer, as numbers: an engine may count in a type
 * that JavaScript gets as text.
 */
import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { Tables } from './tables.ts'

/** How many rows a query finds. */
export async function countRows<From extends keyof Tables>(
  // oxlint-disable-next-line typescript/no-empty-object-type -- Kysely's own type of a query that selects nothing yet
  query: SelectQueryBuilder<Tables, From, {}>,
): Promise<number> {
  const counted = query.select(sql<number | string>`count(*)`.as('total'))
  return Number((await counted.executeTakeFirstOrThrow()).total)
}

/** The number of rows, for a query inside another one. */
export function rowCount(): RawBuilder<number> {
  return sql<number>`count(*)`
}

/** The length of a text column in characters, for sorting. */
export function lengthOf(column: string): RawBuilder<number> {
  return sql<number>`length(${sql.ref(column)})`
}

/** 1 for the newest row of each group, 2 for the one before it, and so on, by these columns. */
export function placeFromNewest(group: string, columns: readonly string[]): RawBuilder<number> {
  const order = columns.map((column) => sql`${sql.ref(column)} desc`)
  return sql<number>`row_number() over (partition by ${sql.ref(group)} order by ${sql.join(order)})`
}

/** The earliest day or instant of a text column. */
export function earliest(column: string): RawBuilder<string> {
  return sql<string>`min(${sql.ref(column)})`
}

/** The latest day or instant of a text column. */
export function latest(column: string): RawBuilder<string> {
  return sql<string>`max(${sql.ref(column)})`
}
