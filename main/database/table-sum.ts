/** What two engines are compared by: how many rows a table has, and a sum over what is in them, in whatever order. */
import { createHash } from 'node:crypto'

export interface TableSum {
  readonly rows: number
  readonly sum: bigint
}

export type TableSums = ReadonlyMap<string, TableSum>

export interface Summing {
  add(table: string, rows: readonly Readonly<Record<string, unknown>>[]): void
  readonly sums: TableSums
}

const modulus = 2n ** 256n

export function startSumming(): Summing {
  const sums = new Map<string, TableSum>()
  return {
    sums,
    add(table, rows) {
      const before = sums.get(table) ?? { rows: 0, sum: 0n }
      const sum = rows.reduce((total, row) => (total + hashOf(row)) % modulus, before.sum)
      sums.set(table, { rows: before.rows + rows.length, sum })
    },
  }
}

/** Throws where a table has other rows here than there; one without rows may be left out. */
export function refuseDifferent(here: TableSums, there: TableSums): void {
  for (const table of new Set([...here.keys(), ...there.keys()])) {
    const [one, other] = [here.get(table), there.get(table)]
    if (one?.rows !== other?.rows || one?.sum !== other?.sum)
      throw new Error(`The copy differs in ${table}: ${one?.rows ?? 0} rows of ${other?.rows ?? 0}`)
  }
}

/** SHA-256 over names, kinds and values, each with its length, so that no two rows read alike. */
function hashOf(row: Readonly<Record<string, unknown>>): bigint {
  const hash = createHash('sha256')
  for (const name of Object.keys(row).toSorted()) {
    const value = row[name]
    const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value))
    const kind = value === null ? 'null' : Buffer.isBuffer(value) ? 'bytes' : typeof value
    hash.update(`${name} ${kind} ${bytes.length}:`).update(bytes)
  }
  return BigInt(`0x${hash.digest('hex')}`)
}
