/** Every message of paper in Spanish, by the keys of `en/messages.ts`. */
import type { PaperText } from '../language-text.ts'
import { conditions } from './conditions.ts'
import { measures } from './measures.ts'
import { planTemplates } from './plan-templates/index.ts'
import { handout } from './sheets/handout.ts'
import { stages } from './stages.ts'
import { stepBack } from './step-back.ts'
import { stopReasons } from './stop-reasons.ts'

export const messages: PaperText['messages'] = {
  composer: { start: { blank: 'Plan en blanco' } },
  conditions,
  handout,
  list: '{{items, list(type: unit)}}',
  measures,
  planTemplates,
  stages,
  stepBack,
  stopReasons,
  terms: { exercises_one: '{{count}} ejercicio', exercises_other: '{{count}} ejercicios' },
}
