/** The PIN by which somebody comes back to a window that was locked. */
import { z } from '../schema.ts'
import { idSchema, instantSchema } from './text.ts'

/** Digits. */
export const pinLength = { shortest: 4, longest: 8 } as const
/** Wrong PINs in a row until the passphrase is needed. */
export const mostPinTries = 5
/** Hours after the passphrase was shown last: a working day. A default of this program, from no source. */
export const pinHours = 8

/** The middle column of a telephone's keys, downwards and upwards. */
const keypadColumns = ['2580', '0852']

/** Digits typed in one direction, over or twice, and years of birth: what anybody would try first. */
export function isObviousPin(pin: string): boolean {
  const digits = Array.from(pin, Number)
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10)
  const isEven = steps.every((step) => step === steps[0]) && [0, 1, 9].includes(steps[0] ?? 0)
  const half = pin.slice(0, Math.ceil(pin.length / 2))
  const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text)
  // Four digits are a year; eight may end or begin with one, as a date does.
  const hasYear = isYear(pin) || (pin.length === 8 && (isYear(pin.slice(0, 4)) || isYear(pin.slice(4))))
  return isEven || pin === half + half || hasYear || keypadColumns.includes(pin)
}

/** A PIN that somebody chooses. */
export const newPinSchema = z
  .string()
  .min(pinLength.shortest, 'too_short')
  .max(pinLength.longest, 'too_long')
  .regex(/^\d+$/, 'not_a_number')
  .refine((pin) => !isObviousPin(pin), 'obvious_pin')

/** One that is shown to come in, whatever it is. */
export const shownPinSchema = z.string().min(1, 'required').max(20, 'too_long')

/** Whose PIN opens a locked window at the moment, and how many wrong ones it takes until it does not. */
export const pinAtWindowSchema = z.object({
  userId: idSchema,
  triesLeft: z.number().int().min(1).max(mostPinTries),
})
export type PinAtWindow = z.infer<typeof pinAtWindowSchema>

/** The PIN of whoever asks. */
export const pinStateSchema = z.object({
  /** When it was set; null without one. */
  setAt: instantSchema.nullable(),
  /** Whether the clinic lets people have one. */
  allowed: z.boolean(),
})
