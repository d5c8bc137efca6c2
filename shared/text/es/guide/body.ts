import type { ArticleText } from '../../../guide/articles.ts'

export const body = {
  'your-ankle': {
    title: 'Su tobillo, explicado',
    summary: 'Una bisagra que recibe la carga de cada paso y luego le ayuda a despegar.',
    parts: [
      {
        title: 'Qué es',
        lines: [
          'Aquí se unen tres huesos: la tibia, el hueso fino de su lado y el hueso de arriba del pie.',
          'Funcionan como una bisagra.',
          'Al caer, la bisagra recibe la carga. Un momento después le ayuda a despegar.',
        ],
      },
      {
        title: 'Cómo se mueve',
        lines: [
          'Dedos abajo (flexión plantar): es el empuje que da el paso siguiente.',
          'Dedos arriba (flexión dorsal): prepara el pie para caer con suavidad.',
          'De lado a lado (inversión y eversión): le da firmeza cuando el camino es malo.',
        ],
      },
      {
        title: '¿Flexible o móvil?',
        lines: [
          'Flexible quiere decir que los músculos y las bandas se dejan estirar.',
          'Móvil quiere decir que el tobillo se mueve mucho y que usted lo guía todo el tiempo.',
          'Las dos cosas hacen falta. Lo móvil que sea dice más de cómo irá su pie al correr.',
          'Un tobillo móvil reparte la carga, empuja mejor y ayuda en los senderos.',
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, ArticleText>>
