/** What the interface says, by key, as a window shows it: a look-up in a test stays true when the wording changes. */
import { textIn } from '../../shared/text/index.ts'

export const say = textIn('en')
