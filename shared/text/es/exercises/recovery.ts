import type { PaperExerciseText } from '../../../catalog/entry.ts'
import type { recovery as facts } from '../../../catalog/recovery.ts'

export const recovery: Record<keyof typeof facts, PaperExerciseText> = {
  rice: {
    name: 'RICE: reposo, hielo, compresión y elevación',
    plainName: 'Reposo, hielo, venda y pie en alto',
    steps: [
      'Tras una carrera dura, deje descansar el pie o el tobillo que duele.',
      'Enfríelo con hielo envuelto en un paño fino.',
      'Póngale una venda que ajuste sin apretar.',
      'Acuéstese y ponga el pie más alto que el corazón.',
    ],
    cues: ['Mueva los dedos de vez en cuando.'],
    cautions: [
      'Afloje la venda si los dedos hormiguean o se ponen pálidos.',
      'No use hielo donde sienta poco o le llegue mal la sangre.',
      'Si la hinchazón no baja, llame a su fisioterapeuta.',
    ],
  },
  ice: {
    name: 'Hielo',
    plainName: 'Enfríe con hielo',
    steps: [
      'Envuelva un poco de hielo en un paño fino y húmedo.',
      'Póngalo donde duele.',
      'Quítelo cuando acabe el tiempo.',
    ],
    cues: ['Mírese la piel cada pocos minutos.'],
    cautions: [
      'Nunca ponga el hielo directo sobre la piel.',
      'No use hielo donde sienta poco o le llegue mal la sangre.',
    ],
  },
  'contrast-therapy': {
    name: 'Baños de contraste',
    plainName: 'Baño de pies caliente y frío',
    steps: [
      'Llene un recipiente con agua tibia y otro con agua fresca.',
      'Meta el pie en el agua tibia unos minutos.',
      'Páselo al agua fresca cerca de un minuto.',
      'Cambie unas cuantas veces.',
    ],
    cues: ['Mueva los dedos en el agua.'],
    cautions: ['Pruebe antes el agua con la mano.', 'No lo haga si no siente bien los pies o tiene heridas.'],
  },
  cycling: {
    name: 'Ciclismo',
    plainName: 'Paseo suave en bicicleta',
    steps: [
      'Ponga el asiento de modo que abajo la rodilla quede un poco doblada.',
      'Pedalee a un ritmo suave y constante.',
      'Vaya más despacio los últimos minutos.',
    ],
    cues: ['Use una marcha ligera y piernas rápidas.'],
    cautions: ['Pare si empieza a doler el pie o la espinilla.'],
  },
  swimming: {
    name: 'Natación',
    plainName: 'Nade suave',
    steps: [
      'Empiece con unos largos lentos.',
      'Nade a un ritmo suave y constante.',
      'Nade en el estilo que más le guste.',
    ],
    cues: ['Al mover los pies, lleve los tobillos sueltos.'],
    cautions: ['Si le duele el pie, empuje la pared con suavidad.'],
  },
  'rest-day': {
    name: 'Día de descanso',
    plainName: 'Día de descanso',
    steps: [
      'Pase un día entero sin correr.',
      'Haga su vida normal y tranquila.',
      'Haga una serie corta de movilidad si la pide su hoja.',
    ],
    cues: ['Al descansar, el cuerpo se hace más fuerte.'],
    cautions: ['No pase a este día una carrera que no hizo.'],
  },
  'sleep-hydration-nutrition': {
    name: 'Dormir, beber y comer bien',
    plainName: 'Duerma, beba y coma bien',
    steps: [
      'Acuéstese y levántese siempre a la misma hora.',
      'Beba a lo largo del día, y más si hace calor.',
      'Coma lo bastante para lo que corre.',
    ],
    cues: ['Empiece por lo que más le cuesta.'],
    cautions: ['Si siente mucho cansancio a menudo, dígaselo a su fisioterapeuta.'],
  },
}
