/** What the bench prints: a JSON line for each result as it comes, and tables at the end. */
import { appendFileSync } from 'node:fs'

export type Row = Readonly<Record<string, string | number | null>>

export interface Report {
  /** A result of one bench. */
  row(bench: string, row: Row): void
  /** What a bench names but could not measure, and why. */
  leftOut(bench: string, what: string, because: string): void
  /** Prints the tables. Answers whether everything that was named was measured. */
  finish(): boolean
}

export function createReport(out: string | null): Report {
  const rows = new Map<string, Row[]>()
  const gaps = new Map<string, string[]>()
  function line(value: unknown): void {
    const text = JSON.stringify(value)
    console.log(text)
    if (out !== null) appendFileSync(out, `${text}\n`)
  }
  function add<Entry>(map: Map<string, Entry[]>, bench: string, entry: Entry): void {
    map.set(bench, [...(map.get(bench) ?? []), entry])
  }
  return {
    row(bench, row) {
      add(rows, bench, row)
      line({ bench, ...row })
    },
    leftOut(bench, what, because) {
      add(gaps, bench, `${what} was left out: ${because}`)
      line({ bench, leftOut: what, because })
    },
    finish() {
      const benches = new Set([...rows.keys(), ...gaps.keys()])
      const text = [...benches].map((bench) => tableOf(bench, rows.get(bench) ?? [], gaps.get(bench) ?? []))
      console.log(`\n${text.join('\n\n')}`)
      if (out !== null) appendFileSync(out, `\n${text.join('\n\n')}\n`)
      return gaps.size === 0
    },
  }
}

function tableOf(bench: string, rows: readonly Row[], gaps: readonly string[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)))
  const lines = cells.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  const table = rows.length === 0 ? [] : [lines[0] ?? '', rule, ...lines.slice(1)]
  return [`## ${bench}`, ...table, ...gaps.map((gap) => `- ${gap}`)].join('\n')
}
