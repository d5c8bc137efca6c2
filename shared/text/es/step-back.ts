/** What "one step back" means on paper: each stands in a list of its own under the pain box. */
import type { PaperText } from '../language-text.ts'

export const stepBack: PaperText['messages']['stepBack'] = {
  weight: 'Con peso o con banda: use el anterior.',
  tempo: 'Talones despacio: hágalo a su ritmo normal.',
  raise: 'Talón con una pierna: use las dos piernas.',
  balance: 'Ojos cerrados o suelo blando: póngase en el suelo con los ojos abiertos.',
  'side-hop': 'Saltos de lado: salte sobre una almohadilla blanda.',
  'pad-hop': 'Saltos sobre almohadilla: haga saltitos en el suelo.',
  hop: 'Saltitos: no los haga.',
  'run-step': 'Correr: use la letra anterior. Antes de la A se camina.',
  'run-phase': 'Correr: use la fase anterior. Antes de la fase 1 se camina.',
  other: 'Todo lo demás: hágalo como en una semana suave, o haga menos.',
  only: 'Hágalo como en una semana suave, o haga menos.',
}
