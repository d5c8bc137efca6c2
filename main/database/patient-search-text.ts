/** What the search index holds about a patient. `patient-index.ts` asks it. */
import { foldText } from '../../shared/domain/fold-text.ts'

/** How umlauts are written where there are none on the keyboard: `Müller` is also looked for as `mueller`. */
const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

function spellOut(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüåø]/g, (letter) => spelledOut[letter] ?? letter)
}

export interface SearchedPatient {
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string
  readonly recordNumber: string
  /** `YYYY-MM-DD`. */
  readonly birthDate: string
}

const signs = /[-'’.‐‑–]/g

/**
 * Everything that a search may find a patient by, for the column `search_text`: the names folded (also with umlauts
 * spelled out, and without hyphens and apostrophes), the record number with and without its signs, the birth date as
 * written in ISO 8601 and as bare digits.
 */
export function patientSearchText(patient: SearchedPatient): string {
  const names = [patient.familyName, patient.givenName, patient.preferredName].join(' ')
  const folded = foldText(names)
  const record = foldText(patient.recordNumber)
  const entries = new Set([
    folded,
    foldText(spellOut(names)),
    folded.replace(signs, ''),
    foldText(folded.replace(signs, ' ')),
    record,
    record.replace(/[^\p{L}\p{N}]/gu, ''),
    patient.birthDate,
    patient.birthDate.replaceAll('-', ''),
  ])
  entries.delete('')
  return [...entries].join('\n')
}
