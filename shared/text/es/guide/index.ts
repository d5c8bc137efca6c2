/** The articles of the Guide that are handed to patients; marks as in `en/guide/`. */
import type { PaperText } from '../../language-text.ts'
import { body } from './body.ts'
import { recovery } from './recovery.ts'
import { running } from './running.ts'

export const guide: PaperText['guide'] = { ...body, ...running, ...recovery }
