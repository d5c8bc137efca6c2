/** The clinic, its users, and the state of the program as the window sees it. */
import { z } from '../schema.ts'
import { countries } from './emergency-number.ts'
import { papers } from './handout.ts'
import { pinAtWindowSchema } from './pin.ts'
import { emergencyPermissions, permissions, roles } from './roles.ts'
import { idSchema, instantSchema, optionalText, requiredText } from './text.ts'

export const clinicDetailsSchema = z.object({
  name: requiredText(120),
  address: optionalText(300),
  phone: optionalText(60),
  email: optionalText(200),
  /** Decides the emergency number on paper. */
  country: z.enum(countries).nullable().default(null),
  /** Printed in place of the country's. */
  emergencyNumber: optionalText(20),
  paper: z.enum(papers).default('a4'),
})
export type ClinicDetails = z.infer<typeof clinicDetailsSchema>

/** Shortest passphrase that set-up accepts, in characters. */
export const passphraseMinimum = 12
export const passphraseSchema = z.string().min(passphraseMinimum, 'too_short').max(256, 'too_long')

export const userSchema = z.object({ id: idSchema, name: z.string(), role: z.enum(roles) })
export type User = z.infer<typeof userSchema>

/**
 * What the window shows first. `none`: no clinic on this machine yet. `locked`: a clinic waits for its passphrase.
 * `open`: records can be read and changed. `sample` says that nothing in it is true.
 */
export const appStateSchema = z.object({
  clinic: z.enum(['none', 'locked', 'open']),
  sample: z.boolean(),
  clinicName: z.string(),
  user: userSchema.nullable(),
  /** Who can be chosen at the locked screen, also before it is locked; empty where there is only one, whom nothing names. */
  signIn: z.array(userSchema.pick({ id: true, name: true })),
  /** Whose PIN opens this window once it is locked. */
  pins: z.array(pinAtWindowSchema),
  /** Why whoever sits here has to set a new passphrase: theirs is from somebody else, or they came by the recovery key. */
  passphraseDue: z.enum(['first', 'recovered']).nullable(),
  /** What they may do now: by their role, and by what they have taken for an emergency. */
  may: z.array(z.enum(permissions)),
  taken: z.array(z.object({ permission: z.enum(emergencyPermissions), until: instantSchema })),
  /** How much waits for an owner's eye; 0 for whoever is none. */
  notices: z.number().int().min(0),
  /** Opened read-only, because the file belongs to a newer version. */
  readOnly: z.boolean(),
  /** False while nobody has shown that they have the open clinic's recovery key; true where there is none to check. */
  recoveryKeyConfirmed: z.boolean(),
  version: z.string(),
  host: z.enum(['electron', 'browser']),
  /** Today on this machine's calendar, `YYYY-MM-DD`. */
  today: z.string(),
})
export type AppState = z.infer<typeof appStateSchema>

/** Minutes without anybody's hand after which a window is locked. */
export const lockAfterChoices = [1, 2, 5, 10, 15] as const
const lockAfterSchema = z.literal(lockAfterChoices)

/** What belongs to this device. Nothing about a patient is ever kept here. */
export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']).default('system'),
  paper: z.enum(papers).default('a4'),
  handoutTypeSize: z.union([z.literal(12), z.literal(14), z.literal(18)]).default(14),
  /** Whether handouts are printed in black ink only: the printer beside this device asks for it. */
  handoutBlackInk: z.boolean().default(false),
  /** Whether bare keys such as `g p` are shortcuts. */
  singleKeyShortcuts: z.boolean().default(true),
  lockAfter: lockAfterSchema.default(5),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** A change of some preferences. Without defaults: what is left out stays as it is. */
export const preferencesChangeSchema = z.object({
  theme: preferencesSchema.shape.theme.unwrap().optional(),
  paper: preferencesSchema.shape.paper.unwrap().optional(),
  handoutTypeSize: preferencesSchema.shape.handoutTypeSize.unwrap().optional(),
  handoutBlackInk: preferencesSchema.shape.handoutBlackInk.unwrap().optional(),
  singleKeyShortcuts: preferencesSchema.shape.singleKeyShortcuts.unwrap().optional(),
  lockAfter: lockAfterSchema.optional(),
})
