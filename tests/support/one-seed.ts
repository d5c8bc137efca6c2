/**
 * Properties are tried with the same inputs in every run, so that one commit has one answer. `STRIDEBOOK_SEED=7 npm test`
 * tries others, and the long forms draw a seed of their own.
 */
import { configureGlobal } from 'fast-check'

configureGlobal({ seed: Number(process.env['STRIDEBOOK_SEED'] ?? 2026) })
