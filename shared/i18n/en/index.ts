/** All English text, one file for each domain. */
import { errors } from './errors.ts'
import { handout } from './handout.ts'
import { menu } from './menu.ts'
import { start } from './start.ts'

export const english = {
  errors,
  handout,
  menu,
  start,
} as const
