/** Locking by itself: what a window says so that it stays open while somebody is there. */
import { z } from '../schema.ts'
import { lifecycle } from './define.ts'

const nothing = z.object({})

export const lockContract = {
  /** Somebody has touched this window just now. Harmless at a locked one. */
  'clinic.stillHere': lifecycle({ needs: 'anyone', input: nothing, output: nothing, changes: [] }),
  /** This window has copied something just now: locking empties the clipboard of it. */
  'clinic.copied': lifecycle({ needs: 'anyone', input: nothing, output: nothing, changes: [] }),
}
