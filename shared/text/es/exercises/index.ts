/** The words of the built-in catalog. */
import type { PaperText } from '../../language-text.ts'
import { activation } from './activation.ts'
import { balance } from './balance.ts'
import { gaitRunning } from './gait-running.ts'
import { loadedCarry } from './loaded-carry.ts'
import { mobility } from './mobility.ts'
import { plyometric } from './plyometric.ts'
import { recovery } from './recovery.ts'
import { routine } from './routine.ts'
import { softTissue } from './soft-tissue.ts'
import { strength } from './strength.ts'

export const exercises: PaperText['exercises'] = {
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
