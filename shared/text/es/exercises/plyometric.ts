import type { PaperExerciseText } from '../../../catalog/entry.ts'
import type { plyometric as facts } from '../../../catalog/plyometric.ts'

export const plyometric: Record<keyof typeof facts, PaperExerciseText> = {
  'gentle-hops': {
    name: 'Saltitos suaves',
    plainName: 'Saltitos pequeños',
    steps: [
      'De pie, con el cuerpo recto y las rodillas sueltas.',
      'Dé saltitos pequeños y rápidos con los dos pies.',
      'Caiga sin ruido sobre la parte delantera de los pies.',
    ],
    cues: ['Apenas se levante del suelo.'],
    cautions: ['Pare si duele al caer.'],
  },
  'forefoot-hops-pad': {
    name: 'Saltitos de antepié sobre superficie blanda',
    plainName: 'Saltitos sobre algo blando',
    steps: [
      'Súbase a una almohadilla blanda, con los pies bajo la cadera.',
      'Salte con la parte delantera de los dos pies. Salte muy bajo.',
      'Caiga con suavidad, con las rodillas un poco dobladas.',
    ],
    cues: ['Las rodillas, sobre la mitad de los pies.'],
    cautions: ['Termine la serie cuando ya no le salga bien.'],
  },
  'lateral-hops': {
    name: 'Saltos laterales sobre una línea',
    plainName: 'Saltos de lado sobre una línea',
    steps: [
      'Póngase al lado de una línea en el suelo.',
      'Salte por encima de la línea y vuelva de un salto.',
      'Caiga con suavidad, con las rodillas un poco dobladas.',
    ],
    cues: ['Salte bajo y no pierda el equilibrio.'],
    cautions: ['Empiece con los dos pies.', 'Pare si nota que el tobillo puede fallar.'],
  },
  'depth-rebound': {
    name: 'Caída con rebote',
    plainName: 'Baje de un escalón y rebote',
    steps: [
      'Súbase a un escalón bajo con una colchoneta delante.',
      'Dé un paso al frente y caiga con los dos pies.',
      'Rebote enseguida hacia arriba.',
      'Caiga otra vez y no se mueva.',
    ],
    cues: [
      'Caiga con las rodillas sueltas.',
      'Los pies, planos. No deje que se giren hacia dentro ni hacia fuera.',
    ],
    cautions: [
      'Haga pocas y descanse bien entre una y otra.',
      'No lo haga los días que le duela el pie o el tendón de Aquiles.',
    ],
  },
}
