/**
 * The one door to zod. Every schema of the contract and of the domain is built with this `z`.
 *
 * Compiled validators are switched off: they probe `new Function`, which the content security policy of
 * the renderer forbids and reports. Validation here is of small objects, so the interpreter is fast enough.
 */
import * as z from 'zod'

z.config({ jitless: true })

export { z }
