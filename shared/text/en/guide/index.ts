/**
 * The words of the Guide, one file for each section. What may be handed to a patient stays at reading grade 6, the rest
 * at 9. A statement that no source article makes ends in a mark: † the clinic's, ‡ read second-hand.
 */
import type { GuideText } from '../../../guide/articles.ts'
import { body } from './body.ts'
import { evidence } from './evidence.ts'
import { plan } from './plan.ts'
import { problems } from './problems.ts'
import { recovery } from './recovery.ts'
import { running } from './running.ts'

export const guide: GuideText = { ...body, ...problems, ...plan, ...running, ...recovery, ...evidence }
