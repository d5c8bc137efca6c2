import type { ArticleText } from '../../../guide/articles.ts'

export const running = {
  'running-form': {
    title: 'Cómo correr con menos carga',
    summary: 'Los pasos suaves y un ritmo ligero cuidan sus pies.',
    parts: [
      {
        title: 'Consejos',
        lines: [
          'Caiga con suavidad, con el pie justo debajo de la cadera.',
          'Lleve la rodilla un poco doblada.',
          'Deje que toque primero la mitad o la parte delantera del pie, no un talón duro.',
          'Dé pasos ligeros y rápidos.',
          'Mueva los brazos, pero con calma.',
          'Cambie poco a poco. La pantorrilla y el tendón de Aquiles tienen que acostumbrarse. †',
        ],
      },
      {
        title: 'En las cuestas',
        lines: [
          'Las cuestas piden más a la pantorrilla y al tendón de Aquiles. Súmelas poco a poco.',
          'Caiga con suavidad y la rodilla doblada. Deje que el tobillo se mueva a su gusto. No obligue al pie a ir hacia dentro ni hacia fuera.',
          '¿Rigidez tras correr en cuesta? Vuelva al suelo blando y a movimientos suaves. Lo duro puede esperar.',
        ],
      },
      {
        title: 'Carreras cortas y rápidas',
        lines: ['Acelere poco a poco en un tramo corto. Pies rápidos y ligeros, y buena técnica.'],
      },
    ],
  },
  footwear: {
    title: 'Zapatos',
    summary: 'Son cosas que puede probar, no reglas. Mire cómo les va a sus tobillos.',
    parts: [
      {
        title: 'Elija',
        lines: [
          'Elija unos zapatos que vayan bien a su pie y a su manera de correr.',
          'La parte de atrás debe sujetar el talón. La altura del talón a los dedos debe dejar el pie recto.',
          'Evite los zapatos muy rígidos, o tan finos que el pie se doble de golpe.',
          '¿Corre mucho en suelo duro? Pruebe una suela blanda, o una curva como un balancín.',
        ],
      },
      {
        title: 'Si la planta le sigue doliendo',
        lines: [
          'Mire tres cosas: si sujeta la mitad del pie, si el talón es firme y si la suela es rígida.',
          'Puede ayudar un poco más de altura en el talón o una suela más firme.',
        ],
      },
      {
        title: 'Sin zapatos y zapatos finos',
        lines: [
          'De vez en cuando, un rato corto sin zapatos o con zapatos finos puede dar fuerza a los pies.',
          'Quédese en suelo blando y seguro. Vaya poco a poco. Nunca empiece con una carrera larga.',
          '¿No siente bien los pies? Entonces no se quite los zapatos. †',
        ],
      },
      {
        title: 'Una tobillera',
        lines: ['Mientras gana fuerza tras una lesión, una tobillera puede ayudar.'],
      },
    ],
  },
  surfaces: {
    title: 'Dónde correr y entrenar',
    summary: 'El suelo que elige es parte de la carga.',
    parts: [
      {
        title: '',
        lines: [
          'Haga los ejercicios para los pies en césped o en una pista de goma.',
          'Los días de ejercicios para los pies, hágalos primero en suelo blando. Luego corra donde quiera.',
          'Salte, o baje de un escalón bajo, sobre una almohadilla o una colchoneta.',
          '¿Rigidez tras correr? Elija un suelo más blando hasta que se calme.',
          'Mucho suelo duro es mucha carga. Una suela blanda o curva puede ayudar.',
          'Los senderos piden tobillos fuertes y móviles. Prepárelos antes.',
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, ArticleText>>
