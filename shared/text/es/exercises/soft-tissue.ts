import type { PaperExerciseText } from '../../../catalog/entry.ts'
import type { softTissue as facts } from '../../../catalog/soft-tissue.ts'

export const softTissue: Record<keyof typeof facts, PaperExerciseText> = {
  'sole-ball-roll': {
    name: 'Rodar la planta sobre una pelota',
    plainName: 'Ruede la planta sobre una pelota',
    steps: [
      'Siéntese en una silla con una pelota dura bajo un pie descalzo.',
      'Ruede despacio desde el talón hasta la base de los dedos.',
      'En un punto tenso, pare y respire unas veces. Luego siga.',
    ],
    cues: ['Deje que el peso de la pierna haga el trabajo.'],
    cautions: [
      'Empiece con poca presión. Lo mejor es un poco cada día.',
      'No apriete fuerte sobre un talón que duele.',
    ],
  },
  'foam-roll-calf': {
    name: 'Rodillo de espuma: pantorrilla',
    plainName: 'Ruede la pantorrilla sobre un rodillo',
    steps: [
      'Siéntese en el suelo con el rodillo bajo una pantorrilla.',
      'Apoye las manos detrás y levante un poco la cadera.',
      'Ruede despacio desde un poco más arriba del tobillo hasta un poco más abajo de la rodilla.',
      'Al final, de pie, dé unos toques rápidos, unos saltitos y unos pasos de marcha lenta.',
    ],
    cues: ['Gire la pierna hacia dentro y hacia fuera para llegar a los dos lados.'],
    cautions: [
      'Apriete poco.',
      'No haga los saltitos si duele al caer o si su plan aún no los tiene.',
      'No ruede una pantorrilla hinchada, roja o caliente. Llame a su fisioterapeuta.',
    ],
  },
  'foam-roll-sole': {
    name: 'Rodillo de espuma: planta del pie',
    plainName: 'Ruede la planta sobre un rodillo',
    steps: [
      'Siéntese en una silla con un pie sobre el rodillo.',
      'Ruede la planta despacio, del talón a los dedos y de vuelta.',
      'Luego doble el tobillo arriba y abajo unas veces.',
    ],
    cues: ['Mantenga el pie suelto.'],
    cautions: ['Apriete poco. Pare si duele.'],
  },
  'plantar-fascia-release': {
    name: 'Liberación de la fascia plantar',
    plainName: 'Apriete la planta sobre una pelota blanda',
    steps: [
      'Siéntese en una silla con una pelota blanda bajo el arco del pie.',
      'Apriete un poco hacia abajo y respire unas veces.',
      'Lleve la pelota al siguiente punto tenso y apriete otra vez.',
    ],
    cues: ['Suelte el aire al apretar.'],
    cautions: ['Empiece con suavidad. No apriete el punto que más duele.'],
  },
  'calf-massage': {
    name: 'Masaje de pantorrilla',
    plainName: 'Dé un masaje a la pantorrilla',
    steps: [
      'Siéntese con una rodilla doblada y la pantorrilla suelta.',
      'Ponga las dos manos en la pantorrilla.',
      'Amase despacio del tobillo a la rodilla.',
    ],
    cues: ['Apriete hasta donde le guste.'],
    cautions: ['No frote una pantorrilla hinchada, roja o caliente. Llame a su fisioterapeuta.'],
  },
  'foot-massage': {
    name: 'Masaje del pie',
    plainName: 'Dé un masaje al pie',
    steps: [
      'Siéntese y apoye un pie sobre la otra rodilla.',
      'Apriete la planta con los dos pulgares.',
      'Vaya despacio del talón a los dedos.',
    ],
    cues: ['Apriete hasta donde le guste.'],
    cautions: ['No toque cortes, ampollas ni moretones.'],
  },
}
