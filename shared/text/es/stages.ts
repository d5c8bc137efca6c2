/** What the stages of a plan are called on paper. */
import type { PaperText } from '../language-text.ts'

export const stages: PaperText['messages']['stages'] = {
  foundation: { onPaper: 'Crear una base' },
  control: { onPaper: 'Más control, primeros saltos' },
  loaded: { onPaper: 'Ganar fuerza' },
  integration: { onPaper: 'De vuelta a correr' },
}
