/** The words of the built-in catalog in English. A translation is another file of this type, beside it. */
import type { CatalogText } from '../index.ts'
import { activation } from './en/activation.ts'
import { balance } from './en/balance.ts'
import { gaitRunning } from './en/gait-running.ts'
import { loadedCarry } from './en/loaded-carry.ts'
import { mobility } from './en/mobility.ts'
import { plyometric } from './en/plyometric.ts'
import { recovery } from './en/recovery.ts'
import { routine } from './en/routine.ts'
import { softTissue } from './en/soft-tissue.ts'
import { strength } from './en/strength.ts'

export const english: CatalogText = {
  ...mobility,
  ...softTissue,
  ...activation,
  ...strength,
  ...balance,
  ...plyometric,
  ...gaitRunning,
  ...loadedCarry,
  ...recovery,
  ...routine,
}
