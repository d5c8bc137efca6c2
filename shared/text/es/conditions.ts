/** The plain names that paper gives to the problems an episode can be about. */
import type { PaperText } from '../language-text.ts'

export const conditions: PaperText['messages']['conditions'] = {
  'plantar-fasciitis': { onPaper: 'Dolor de talón' },
  'achilles-tendinopathy': { onPaper: 'Dolor del tendón de Aquiles' },
  'ankle-sprain': { onPaper: 'Esguince de tobillo' },
  'ankle-instability': { onPaper: 'Tobillo que falla' },
  'shin-splints': { onPaper: 'Dolor en la espinilla al correr' },
  stiffness: { onPaper: 'Pie o tobillo rígido' },
  prevention: { onPaper: 'En forma para correr' },
  'no-diagnosis': { onPaper: 'Pies fuertes para correr' },
  'peroneal-tendinitis': { onPaper: 'Dolor de tendón, tobillo por fuera' },
  'posterior-tibial-tendinitis': { onPaper: 'Dolor de tendón, tobillo por dentro' },
  'stress-fracture': { onPaper: 'Fractura por sobrecarga' },
  'ankle-osteoarthritis': { onPaper: 'Artrosis de tobillo' },
  'flat-foot': { onPaper: 'Pie plano' },
  'foot-ankle-pain': { onPaper: 'Dolor de pie o de tobillo' },
  other: { onPaper: '' },
}
