/** The shape of what crosses from the window to the core: the one check that hosts and dispatch share. */
import { z } from '../schema.ts'

/** One call. */
export const callRequestSchema = z.object({
  name: z.string().max(100),
  /** What the call takes; checked by the contract's own schema. */
  input: z.unknown(),
  /** Made by the window for each press of a button; the same id twice changes nothing the second time. */
  requestId: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/),
})
export type CallRequest = Readonly<z.infer<typeof callRequestSchema>>

/**
 * The header in which a window of the browser host shows the secret of its seat. A page of another origin cannot send a
 * header of this kind without the server's leave, which it never gives.
 */
export const seatHeader = 'x-stridebook-seat'

/**
 * What the browser host tells a window whose seat was locked, on its stream of events: the secret that counts from now
 * on. The one before is nobody's.
 */
export const newSecretSchema = z.object({ type: z.literal('secret'), secret: z.string().min(1) })

/** Stops the running call with this request id. */
export const cancelRequestSchema = callRequestSchema.pick({ requestId: true })
