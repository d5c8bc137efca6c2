/**
 * The other way to keep patients in a desktop app, as electron-store does: one JSON file, all of it in memory, searched
 * by looking at every patient, saved by writing the whole file anew. It gets its best: the file is parsed once (the real
 * package reads it again at each access) and the folded text lies ready beside each patient.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { patientSearchText } from '../../../main/database/patient-search-text.ts'
import { searchPieces } from '../../../main/patients/search.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import type { PatientDetails } from '../../../shared/domain/patient.ts'

interface StoredPatient extends PatientDetails {
  readonly id: string
  readonly searchText: string
  readonly familyFold: string
  readonly givenFold: string
}

export function jsonPatient(details: PatientDetails, id: string): StoredPatient {
  return {
    ...details,
    id,
    searchText: patientSearchText(details),
    familyFold: foldText(details.familyName),
    givenFold: foldText(details.givenName),
  }
}

export interface JsonStore {
  /** The first hundred by name, and how many there are. */
  search(text: string): { patients: StoredPatient[]; total: number }
  add(patient: StoredPatient): void
}

/** Writes the file as electron-store's does: under another name, forced to the disk, moved into place. */
export function writeJson(file: string, patients: readonly StoredPatient[]): void {
  const unfinished = `${file}.tmp`
  const handle = openSync(unfinished, 'w')
  writeSync(handle, JSON.stringify({ patients }))
  fsyncSync(handle)
  closeSync(handle)
  renameSync(unfinished, file)
}

export function openJsonStore(file: string): JsonStore {
  const { patients } = JSON.parse(readFileSync(file, 'utf8')) as { patients: StoredPatient[] }
  return {
    search(text) {
      const pieces = searchPieces(text)
      const found = patients.filter(({ searchText }) => pieces.every((piece) => searchText.includes(piece)))
      found.sort(byName)
      return { patients: found.slice(0, 100), total: found.length }
    },
    add(patient) {
      patients.push(patient)
      writeJson(file, patients)
    },
  }
}

function byName(one: StoredPatient, other: StoredPatient): number {
  if (one.familyFold !== other.familyFold) return one.familyFold < other.familyFold ? -1 : 1
  return one.givenFold < other.givenFold ? -1 : one.givenFold > other.givenFold ? 1 : 0
}
