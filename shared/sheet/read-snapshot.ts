/** Reads the snapshot of a handout, whichever version of the program stored it. */
import { readDocument } from '../domain/stored-document.ts'
import type { Lift } from '../domain/stored-document.ts'
import { handoutSnapshotSchema } from './snapshot.ts'
import type { HandoutSnapshot } from './snapshot.ts'

interface Sheets1 {
  readonly sheets: readonly { readonly rows: readonly object[] }[]
}

/** Schema 1 did not say which row of the plan, and which exercise, a row was drawn from. */
const from1: Lift = (snapshot) => ({
  ...snapshot,
  sheets: (snapshot as unknown as Sheets1).sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, rowId: '', exerciseId: '' })),
  })),
})

/** Throws `newer_document` for a schema that this program does not know yet. */
export function readSnapshot(stored: unknown): HandoutSnapshot {
  return readDocument(stored, handoutSnapshotSchema, [from1])
}
