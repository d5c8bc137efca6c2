import type { PaperExerciseText } from '../../../catalog/entry.ts'
import type { strength as facts } from '../../../catalog/strength.ts'

export const strength: Record<keyof typeof facts, PaperExerciseText> = {
  'band-inversion': {
    name: 'Inversión de tobillo con banda',
    plainName: 'Gire el pie hacia dentro con banda',
    steps: [
      'Siéntese con la banda alrededor de la parte delantera de un pie.',
      'Sujete la otra punta a algo firme, por el lado de fuera de ese pie.',
      'Gire la planta hacia dentro contra la banda.',
      'Deje que vuelva despacio.',
    ],
    cues: ['No mueva la rodilla. Solo se mueve el pie.'],
    cautions: [
      'Use una banda más suave si no puede moverse despacio.',
      'Antes, mire que la banda no esté rota.',
    ],
  },
  'band-eversion': {
    name: 'Eversión de tobillo con banda',
    plainName: 'Gire el pie hacia fuera con banda',
    steps: [
      'Siéntese con la banda alrededor de la parte delantera de un pie.',
      'Sujete la otra punta a algo firme, por el lado de dentro de ese pie.',
      'Gire la planta hacia fuera contra la banda.',
      'Deje que vuelva despacio.',
    ],
    cues: ['No mueva la rodilla. Solo se mueve el pie.'],
    cautions: [
      'Use una banda más suave si no puede moverse despacio.',
      'Antes, mire que la banda no esté rota.',
    ],
  },
  'band-dorsiflexion': {
    name: 'Flexión dorsal de tobillo con banda',
    plainName: 'Suba el pie contra una banda',
    steps: [
      'Siéntese en el suelo con las piernas estiradas.',
      'Sujete la banda delante de usted y pásela por encima de un pie.',
      'Suba los dedos hacia la espinilla.',
      'Bájelos despacio.',
    ],
    cues: ['No mueva el talón ni la rodilla.'],
    cautions: ['Antes, mire que la banda no esté rota.'],
  },
  'band-plantarflexion': {
    name: 'Flexión plantar de tobillo con banda',
    plainName: 'Baje el pie contra una banda',
    steps: [
      'Siéntese en el suelo con una pierna estirada.',
      'Pase la banda por la parte delantera de la planta. Sujete las dos puntas.',
      'Empuje el pie hacia abajo, como si pisara un pedal.',
      'Deje que vuelva despacio.',
    ],
    cues: ['Empuje con el dedo gordo y también con los pequeños.'],
    cautions: ['Sujete la banda de modo que no se suelte.'],
  },
  'band-four-way': {
    name: 'Banda en cuatro direcciones para el tobillo',
    plainName: 'Con banda: arriba, abajo, dentro y fuera',
    steps: [
      'Siéntese con la banda alrededor de la parte delantera de un pie. Sujete la otra punta.',
      'Suba el pie en una serie. Empújelo hacia abajo en la siguiente.',
      'Luego gírelo hacia dentro en una serie y hacia fuera en la última.',
      'Cambie cada vez su asiento para que la banda tire del lado contrario.',
    ],
    cues: ['Vaya despacio a la ida y a la vuelta.'],
    cautions: ['¿Es nuevo para usted? Empiece sin banda.', 'Antes, mire que la banda no esté rota.'],
  },
  'single-leg-resisted-dorsiflexion': {
    name: 'Flexión dorsal con banda de pie',
    plainName: 'De pie, suba un pie contra una banda',
    steps: [
      'Pise con un pie una punta de una banda cerrada.',
      'Pase la otra punta por encima del pie libre. Levante un poco ese pie.',
      'Suba los dedos del pie libre hacia la espinilla.',
      'Bájelos despacio.',
    ],
    cues: ['No mueva el pie ni la rodilla que le sostienen.'],
    cautions: ['Toque una pared si se tambalea. No se trata de ir rápido.'],
  },
  'calf-raise-double': {
    name: 'Elevación de talones con dos piernas',
    plainName: 'Suba los talones con las dos piernas',
    steps: [
      'Póngase de pie con los pies bajo la cadera.',
      'Suba los dos talones tan alto como pueda.',
      'Bájelos despacio hasta el suelo.',
    ],
    cues: ['Lleve el peso sobre el dedo gordo y el segundo dedo.'],
    cautions: ['No se deje caer. Baje sin prisa.', 'Toque una pared si se tambalea.'],
  },
  'calf-raise-single': {
    name: 'Elevación de talón con una pierna',
    plainName: 'Suba el talón con una pierna',
    steps: [
      'Póngase sobre un pie, con las puntas de los dedos de la mano en una pared.',
      'Suba ese talón tan alto como pueda.',
      'Bájelo despacio hasta el suelo.',
    ],
    cues: ['La rodilla se mantiene recta.'],
    cautions: ['Si no llega arriba del todo, vuelva a las dos piernas.', 'Al bajar, no se deje caer.'],
  },
  'calf-raise-ball-squeeze': {
    name: 'Elevación de talones apretando una pelota',
    plainName: 'Suba los talones y apriete una pelota',
    steps: [
      'De pie y con el cuerpo recto, sujete una pelota pequeña o un bloque de yoga entre los tobillos.',
      'Apriete y no deje de apretar.',
      'Suba los dos talones despacio.',
      'Bájelos despacio.',
    ],
    cues: ['No deje que los tobillos se vayan hacia fuera.'],
    cautions: ['Si no puede sujetarla, hágalo sin ella.'],
  },
  'calf-raise-tempo': {
    name: 'Elevación lenta de talones',
    plainName: 'Suba los talones muy despacio',
    steps: [
      'Póngase de pie en suelo plano, o con los talones fuera del borde de un escalón.',
      'Suba despacio hasta lo más alto que pueda.',
      'Baje igual de despacio, hasta lo más bajo que lleguen los talones.',
    ],
    cues: ['Cuente en voz baja para llevar siempre el mismo ritmo.'],
    cautions: [
      'Haga más solo cuando le salgan todas bien.',
      '¿Le duele justo en el hueso del talón? Quédese en suelo plano.',
    ],
  },
  'calf-raise-sequence': {
    name: 'Secuencia de elevaciones de talones',
    plainName: 'Suba los talones de tres maneras',
    steps: [
      'Empiece con elevaciones lentas con las dos piernas.',
      'Siga con elevaciones a su ritmo de siempre.',
      'Termine con elevaciones rápidas, o con una pierna cerca de una pared si lo dice su hoja.',
    ],
    cues: ['Descanse un poco entre una parte y otra.'],
    cautions: ['Haga series cortas. Pare cuando ya no le salga bien.'],
  },
  'single-leg-press-band': {
    name: 'Prensa con una pierna y banda pequeña',
    plainName: 'Empuje con la pierna contra una banda',
    steps: [
      'Siéntese en el suelo con una rodilla doblada.',
      'Pase la banda por la parte delantera de la planta de ese pie. Sujete las dos puntas.',
      'Empuje el pie hasta tener la pierna casi recta.',
      'Doble la rodilla y vuelva despacio.',
    ],
    cues: ['El arco, arriba. Los dedos, largos.'],
    cautions: [
      'Sujete la banda de modo que no se suelte.',
      'Cada serie debe ser corta. Pare cuando ya no le salga bien.',
    ],
  },
  'step-down': {
    name: 'Bajada de escalón',
    plainName: 'Baje despacio de un escalón',
    steps: [
      'Súbase con un pie a un escalón bajo. El otro pie queda en el aire.',
      'Doble la rodilla y acerque al suelo el talón libre.',
      'Toque apenas el suelo y vuelva a subir.',
    ],
    cues: ['Apunte con la rodilla al segundo dedo del pie.', 'El tobillo, firme. La cadera, nivelada.'],
    cautions: [
      'Si la rodilla se va hacia dentro, use un escalón más bajo.',
      'Agárrese a un pasamanos si se tambalea.',
    ],
  },
  'resistance-training-general': {
    name: 'Entrenamiento general de fuerza',
    plainName: 'Fuerza para las piernas',
    steps: [
      'Elija ejercicios de piernas que ya conozca, como las sentadillas.',
      'Use un peso que pueda levantar bien.',
      'Descanse entre una serie y otra.',
    ],
    cues: ['Las rodillas siguen la línea de los pies. La cadera, nivelada.'],
    cautions: ['Suba el peso poco a poco.'],
  },
}
