// Every figure by slug, in catalog order.

import type { FigureGroup } from '../figure-spec.ts'
import { mobility } from './mobility.ts'

export const figureSpecs: FigureGroup = { ...mobility }
