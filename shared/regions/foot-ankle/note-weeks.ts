/**
 * The weeks that the sentences of a row's note are about, by the note's key, sentence by sentence; null for every week. A
 * sheet prints no sentence about weeks that it is not for.
 */
import type { Region } from '../region.ts'

export const noteWeeks: Region['noteWeeks'] = {
  'achilles-tendinopathy.rows.calf-raise-tempo': [null, { from: 4 }, { from: 4 }],
  'achilles-tendinopathy.rows.calf-raise-single': [null, { from: 7 }],
  'ankle-sprain.rows.single-leg-balance': [{ from: 1, to: 1 }],
  'plantar-fasciitis.rows.calf-raise-single': [null, { from: 10 }],
  'stiffness.rows.compact-daily-routine': [{ from: 1, to: 3 }, { from: 4 }],
}
