/** Exercises on one sheet: 2 to 5 are done best (Henry 1999; clinical/facts.md part F). Five is a clinic default. */
export const maxRowsPerSheet = 5

/**
 * Splits rows into sheets of at most five, as even as can be, in their order. Only a lone row makes a sheet of one.
 */
export function splitSheets<Row>(rows: readonly Row[]): Row[][] {
  const sheets = Math.ceil(rows.length / maxRowsPerSheet)
  const result: Row[][] = []
  for (let sheet = 0, from = 0; sheet < sheets; sheet += 1) {
    const size = Math.ceil((rows.length - from) / (sheets - sheet))
    result.push(rows.slice(from, from + size))
    from += size
  }
  return result
}
