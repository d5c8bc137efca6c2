/** The people of a clinic as an owner sees them, and what waits for an owner's eye. */
import { z } from '../schema.ts'
import { userSchema } from './clinic.ts'
import { emergencyPermissions, roles } from './roles.ts'
import { idSchema, instantSchema, requiredText } from './text.ts'

/** Somebody who works here, or, once retired, has worked here: what they wrote stays theirs. */
export const clinicUserSchema = userSchema.extend({
  createdAt: instantSchema,
  retiredAt: instantSchema.nullable(),
})
export type ClinicUser = z.infer<typeof clinicUserSchema>

/** What an owner decides about somebody. */
export const userDetailsSchema = z.object({ name: requiredText(120), role: z.enum(roles) })
export type UserDetails = z.infer<typeof userDetailsSchema>

/** Shortest reason for an emergency, in characters. */
export const shortestReason = 10
export const emergencySchema = z.object({
  permission: z.enum(emergencyPermissions),
  reason: z.string().trim().min(shortestReason, 'too_short').max(500, 'too_long'),
})

/** Somebody came in by the recovery key, or took a permission for an emergency. */
export const noticeSchema = z.object({
  id: idSchema,
  kind: z.enum(['recovery-key', 'break-glass']),
  userId: idSchema,
  userName: z.string(),
  at: instantSchema,
  /** Null for the recovery key. */
  permission: z.enum(emergencyPermissions).nullable(),
  reason: z.string(),
  until: instantSchema.nullable(),
  /** How many entries of the audit are theirs from that time. */
  entries: z.number().int().min(0),
  reviewedByName: z.string().nullable(),
  reviewedAt: instantSchema.nullable(),
  /** Not by the person whom it is about, while another owner can. */
  mayReview: z.boolean(),
})
export type Notice = z.infer<typeof noticeSchema>
