/** All English text, one file for each domain. */
import { errors } from './errors.ts'

export const english = {
  errors,
} as const
