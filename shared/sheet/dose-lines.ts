/** The dose lines of a plan row over the printed weeks: equal doses that follow each other become one line. */
import type { Cell, PlanRow } from '../domain/plan.ts'
import { sameWords } from '../domain/text.ts'
import { noteText } from '../text/plan-text.ts'
import { doseWords, frequencySentence } from './dose-sentence.ts'
import type { DoseLine } from './snapshot.ts'
import { weeksText } from './wording.ts'
import type { Wording } from './wording.ts'

export interface DoseBlock {
  readonly lines: readonly DoseLine[]
  /** What holds for every line: hold, tempo, load, rest. */
  readonly details: string
  /** How often, where it is the same in every line; else empty, and the lines say it. */
  readonly frequency: string
}

interface Stretch {
  readonly weeks: number[]
  readonly cell: Cell
}

/** Two cells print the same when dose and note are equal; the mark of a clinic default is not for patients. */
function printsTheSame(one: Cell, other: Cell): boolean {
  return sameWords(one.note, other.note) && JSON.stringify(one.dose) === JSON.stringify(other.dose)
}

function stretchesOf(row: PlanRow, weeks: readonly number[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const week of weeks) {
    const cell = row.cells[week - 1]
    if (!cell) continue
    const open = stretches.at(-1)
    if (open && open.weeks.at(-1) === week - 1 && printsTheSame(open.cell, cell)) open.weeks.push(week)
    else stretches.push({ weeks: [week], cell })
  }
  return stretches
}

/** The lines of a row; none where it rests in every printed week. */
export function doseLines(
  row: PlanRow,
  weeks: readonly number[],
  lighterWeeks: readonly number[],
  text: Wording,
  oneSided = false,
): DoseBlock {
  const said = stretchesOf(row, weeks).map((stretch) => ({
    ...stretch,
    ...doseWords(stretch.cell.dose, row.side, text, oneSided),
    often: frequencySentence(stretch.cell.dose.frequency ?? row.frequency, text),
  }))
  const same = (of: (one: (typeof said)[number]) => string): boolean => new Set(said.map(of)).size === 1
  const sameDetails = same((one) => one.details.join(' '))
  const sameOften = same((one) => one.often)
  const isWholeRange = said.length === 1 && said[0]?.weeks.length === weeks.length
  return {
    lines: said.map((one) => ({
      weeks: one.weeks,
      label: isWholeRange ? '' : weeksText(one.weeks, text),
      amount: one.amount,
      more: [sameDetails ? '' : one.details.join(' '), sameOften ? '' : one.often].filter(Boolean).join(' '),
      note: noteText(text, one.cell.note),
      lighter: one.weeks.every((week) => lighterWeeks.includes(week)),
    })),
    details: sameDetails ? (said[0]?.details.join(' ') ?? '') : '',
    frequency: sameOften ? (said[0]?.often ?? '') : '',
  }
}
