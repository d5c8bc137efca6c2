/** How an error is checked where it comes in. Apart from `app-error.ts`, so that threads that throw one load no schemas. */
import { errorCodes, fieldReasons, type AppError, type FieldIssue } from './app-error.ts'
import { z } from './schema.ts'

const textOrNumber = z.union([z.string(), z.number()])

const fieldIssueSchema: z.ZodType<FieldIssue> = z.object({
  field: z.string(),
  reason: z.enum(fieldReasons),
  limit: textOrNumber.optional(),
})

export const appErrorSchema = z.object({
  code: z.enum(errorCodes),
  fields: z.array(fieldIssueSchema).optional(),
  values: z.record(z.string(), textOrNumber).optional(),
  reference: z.string().optional(),
}) satisfies z.ZodType<AppError>
