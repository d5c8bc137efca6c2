/** What is printed for patients, one file for each kind of document. */
import { handout } from './handout.ts'

export const sheets = { handout } as const
