/** What is printed for patients, one file for each kind of document. */
import { dossier } from './dossier.ts'
import { handout } from './handout.ts'

export const sheets = { dossier, handout } as const
