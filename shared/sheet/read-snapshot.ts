/** Reads the snapshot of a handout, whichever version of the program stored it. */
import { painZones } from '../domain/pain-box.ts'
import { readDocument } from '../domain/stored-document.ts'
import type { Lift } from '../domain/stored-document.ts'
import { handoutSnapshotSchema } from './snapshot.ts'
import type { HandoutSnapshot } from './snapshot.ts'

interface Sheets<Row> {
  readonly sheets: readonly { readonly rows: readonly Row[] }[]
}

/** Schema 1 did not say which row of the plan, and which exercise, a row was drawn from. */
const from1: Lift = (snapshot) => ({
  ...snapshot,
  sheets: (snapshot as unknown as Sheets<object>).sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, rowId: '', exerciseId: '' })),
  })),
})

interface Snapshot2 extends Sheets<{ readonly caution: string }> {
  readonly words: {
    readonly pain: { readonly morning: string; readonly zones: readonly { range: string; text: string }[] }
    readonly stop: object
  }
}

/** Schema 2 printed one caution an exercise, and one pain box for everybody: to 3, to 5 and to 10. */
const from2: Lift = (snapshot) => {
  const { sheets, words } = snapshot as unknown as Snapshot2
  const { morning, ...pain } = words.pain
  const limits = [3, 5, 10]
  return {
    ...snapshot,
    stages: [],
    after: null,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      lead: '',
      rows: sheet.rows.map(({ caution, ...row }) => ({
        ...row,
        clinicalName: '',
        days: '',
        cautions: caution === '' ? [] : [caution],
      })),
    })),
    words: {
      ...words,
      moveOnHeading: '',
      moveOnRule: '',
      pain: {
        ...pain,
        zones: pain.zones.map((zone, index) => ({ ...zone, zone: painZones[index], upTo: limits[index] })),
        also: [morning],
        stepBack: { heading: '', items: [] },
      },
      stop: { ...words.stop, emergency: '', phoneToWrite: '' },
    },
  }
}

/** Schema 3 had no diary. */
const from3: Lift = (snapshot) => {
  const { words } = snapshot as unknown as { readonly words: object }
  const diary = {
    column: '',
    newsHeading: '',
    worstPain: '',
    worstPainHint: '',
    nextMorning: '',
    nextMorningHint: '',
    painRule: '',
    ready: '',
    bring: '',
    nextVisit: '',
  }
  return { ...snapshot, diaries: [], words: { ...words, diary } }
}

/** Schema 4 gave each week a page, and had no code. */
const from4: Lift = (snapshot) => {
  const { words } = snapshot as unknown as { readonly words: { readonly diary: object } }
  return {
    ...snapshot,
    arrangement: 'weeks',
    code: '',
    words: { ...words, sheet: '', diary: { ...words.diary, visit: '', leftOut: '' } },
  }
}

/** Throws `newer_document` for a schema that this program does not know yet. */
export function readSnapshot(stored: unknown): HandoutSnapshot {
  return readDocument(stored, handoutSnapshotSchema, [from1, from2, from3, from4])
}
