import type { ArticleText } from '../../../guide/articles.ts'

export const recovery = {
  recovery: {
    title: 'Descanso y recuperación',
    summary: 'El descanso cuenta tanto como correr. Planéelo igual.',
    parts: [
      {
        title: 'Cada día',
        lines: [
          'Duerma bien. Beba lo bastante. Coma bien.',
          'Respete sus días de descanso. Unos movimientos suaves están bien.',
        ],
      },
      {
        title: 'Entre medias',
        lines: [
          'Monte en bicicleta, nade o haga pesas en lugar de correr. Sigue en forma y cuida los pies.',
          'Dé un masaje a las pantorrillas y a las plantas de los pies.',
          'El hielo, o calor y frío por turnos, puede sentar bien de vez en cuando.',
        ],
      },
      {
        title: 'Tras una carrera dura',
        lines: [
          '¿Le duele o se ha hinchado un poco? Descanso, hielo, una venda ajustada y el pie en alto pueden aliviar.',
          'En un esguince, no está probado que eso solo ayude. También le hacen falta sus ejercicios. ‡',
          'Si sigue rígido, haga menos por un tiempo y siga con los movimientos suaves.',
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, ArticleText>>
