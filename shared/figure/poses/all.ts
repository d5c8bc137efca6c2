// Every figure by slug.

import type { FigureGroup } from '../figure-spec.ts'
import { activation } from './activation.ts'
import { balanceWork } from './balance.ts'
import { carries } from './carry.ts'
import { mobility } from './mobility.ts'
import { plyometric } from './plyometric.ts'
import { recovery } from './recovery.ts'
import { routine } from './routine.ts'
import { running } from './running.ts'
import { softTissue } from './soft-tissue.ts'
import { strength } from './strength.ts'

export const figureSpecs: FigureGroup = {
  ...mobility,
  ...softTissue,
  ...activation,
  ...strength,
  ...balanceWork,
  ...plyometric,
  ...running,
  ...carries,
  ...recovery,
  ...routine,
}
