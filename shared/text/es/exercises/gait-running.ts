import type { PaperExerciseText } from '../../../catalog/entry.ts'
import type { gaitRunning as facts } from '../../../catalog/gait-running.ts'

export const gaitRunning: Record<keyof typeof facts, PaperExerciseText> = {
  'toe-walk': {
    name: 'Marcha de puntillas',
    plainName: 'Camine de puntillas',
    steps: [
      'De pie, con el cuerpo recto, póngase de puntillas.',
      'Camine hacia delante con pasos pequeños.',
      'No baje los talones hasta que pare.',
    ],
    cues: ['El cuerpo, recto. No deje que los tobillos se vayan hacia fuera.'],
    cautions: ['Camine junto a una pared si se tambalea.'],
  },
  'heel-walk': {
    name: 'Marcha de talones',
    plainName: 'Camine sobre los talones',
    steps: [
      'De pie, con el cuerpo recto, levante la parte delantera de los dos pies.',
      'Camine hacia delante sobre los talones con pasos pequeños.',
      'No baje los dedos hasta que pare.',
    ],
    cues: ['El cuerpo, recto. No se incline hacia atrás.'],
    cautions: ['Camine junto a una pared si se tambalea.'],
  },
  'elevated-heel-walk': {
    name: 'Marcha con talones elevados',
    plainName: 'Camine con los talones un poco levantados',
    steps: [
      'De pie y sin zapatos, levante un poco los dos talones.',
      'Camine hacia delante con pasos lentos y cortos.',
      'Lleve los talones siempre a la misma altura.',
    ],
    cues: ['El arco, firme. Los dedos, largos.'],
    cautions: ['Hágalo solo cuando los ejercicios del pie en la silla le sean fáciles.'],
  },
  'ladder-steps': {
    name: 'Pasos en escalera de agilidad',
    plainName: 'Pasos rápidos en una escalera de suelo',
    steps: [
      'Extienda la escalera en el suelo y póngase en una punta.',
      'Pise con un pie y luego con el otro en cada hueco.',
      'Llegue a la otra punta con pasos cortos y ligeros.',
    ],
    cues: ['Ponga cada pie con cuidado. La rapidez vendrá luego.'],
    cautions: ['Que sea corto. Pare mientras los pasos aún le salgan bien.'],
  },
  'cone-hits': {
    name: 'Pasos entre conos',
    plainName: 'Pasos al lado de conos',
    steps: [
      'Ponga unos conos en fila, a un paso corto uno de otro.',
      'Avance a lo largo de la fila.',
      'Ponga un pie justo al lado de cada cono.',
    ],
    cues: ['Pasos cortos, con los pies debajo de usted.'],
    cautions: ['Que sea corto. Pare mientras los pasos aún le salgan bien.'],
  },
  'barefoot-drills-soft': {
    name: 'Ejercicios sin calzado en suelo blando',
    plainName: 'Ejercicios sin zapatos en suelo blando',
    steps: [
      'Quítese los zapatos en césped blando y limpio.',
      'Camine unos pasos.',
      'Marche unos pasos y luego camine otra vez.',
    ],
    cues: ['Sienta el suelo con todo el pie.'],
    cautions: [
      'Empiece con un minuto o dos. Sume tiempo poco a poco.',
      'Mire que no haya nada que corte. Si no siente bien los pies, no se quite los zapatos.',
    ],
  },
  'barefoot-minimalist-session': {
    name: 'Marcha sin calzado o con calzado fino en suelo blando',
    plainName: 'Camine sin zapatos en suelo blando',
    steps: [
      'Elija un sitio blando y limpio, como el césped.',
      'Camine sin zapatos o con zapatos finos y blandos.',
      'Pare cuando los pies aún estén frescos.',
    ],
    cues: ['Dé pasos cortos y sin ruido.'],
    cautions: [
      'Sume tiempo poco a poco. Los pies tardan semanas en acostumbrarse.',
      'Si no siente bien los pies, no se quite los zapatos.',
    ],
  },
  'light-foot-drills': {
    name: 'Ejercicios ligeros para los pies en pista o césped',
    plainName: 'Marcha y saltos ligeros en el césped',
    steps: [
      'Busque césped o una pista blanda.',
      'Marche unos pasos. Luego avance unos pasos con saltos muy bajos.',
      'Vuelva caminando y hágalo otra vez.',
    ],
    cues: ['Cada pie toca el suelo con ligereza.'],
    cautions: ['Hágalo con calma. Pare si le pesan las piernas.', 'No haga los saltos si duele al caer.'],
  },
  'continuous-easy-strides': {
    name: 'Carrera suave con pasos ligeros',
    plainName: 'Corra suave con pasos ligeros',
    steps: [
      'Corra a un ritmo que le deje hablar.',
      'Dé pasos rápidos y ligeros sin parar.',
      'Mueva los brazos abajo y cerca del cuerpo, a un ritmo constante.',
    ],
    cues: ['Busque un ritmo y no lo cambie.'],
    cautions: ['Vaya más despacio si los pasos suenan fuerte.'],
  },
  strides: {
    name: 'Progresivos',
    plainName: 'Aceleraciones cortas y suaves',
    steps: [
      'Empiece con un trote suave en terreno llano.',
      'Acelere poco a poco durante unos 15 a 20 segundos.',
      'Vaya frenando. Camine hasta recuperar el aire.',
    ],
    cues: ['Corra con el cuerpo recto y los pies rápidos.', 'Caiga ligero sobre la mitad del pie.'],
    cautions: ['No es una carrera a tope. Afloje si ya no le sale bien.'],
  },
  'soft-landing-cue': {
    name: 'Apoyo suave bajo la cadera',
    plainName: 'Caiga con suavidad bajo la cadera',
    steps: [
      'Deje que cada pie caiga bajo la cadera, no muy por delante.',
      'Al caer, lleve la rodilla un poco doblada.',
      'Escuche: los pasos no deben sonar.',
    ],
    cues: ['Pasos ligeros y rápidos.'],
    cautions: ['No obligue a los pies a girar hacia dentro ni hacia fuera.'],
  },
  'midfoot-contact-cue': {
    name: 'Apoyo con el mediopié',
    plainName: 'Caiga sobre la mitad del pie',
    steps: [
      'Intente caer sobre la mitad o la parte delantera del pie.',
      'Evite el golpe fuerte con el talón.',
      'Dé pasos más cortos si le ayuda.',
    ],
    cues: ['Ponga el pie plano y sin ruido.'],
    cautions: ['Cambie poco a poco. La pantorrilla tiene que trabajar más.'],
  },
  'ankle-band-sprints': {
    name: 'Carrera suave en el sitio con banda en los tobillos',
    plainName: 'Corra en el sitio con una banda',
    steps: [
      'Ponga una banda cerrada y suave alrededor de los dos tobillos.',
      'De pie, con el cuerpo recto y las rodillas sueltas.',
      'Corra en el sitio con pasos pequeños y rápidos.',
    ],
    cues: ['Las rodillas siguen la línea de los pies.'],
    cautions: ['Vaya suave. Es un calentamiento.', 'Puede tropezar con la banda. Quédese junto a una pared.'],
  },
  'walk-to-jog': {
    name: 'Caminar y trotar',
    plainName: 'Camine y trote por turnos',
    steps: [
      'Camine rápido para calentar.',
      'Pase a un trote lento durante el tiempo que dice su hoja.',
      'Vuelva a caminar rápido. Luego trote otra vez.',
    ],
    cues: ['Vaya con el cuerpo suelto y pasos cortos.'],
    cautions: ['Haga menos si el dolor sube al correr o al día siguiente.'],
  },
  'uphill-walk-short': {
    name: 'Caminatas cortas cuesta arriba',
    plainName: 'Camine cuesta arriba un tramo corto',
    steps: ['Busque una cuesta suave.', 'Suba con pasos cortos y firmes.', 'Baje despacio y descanse.'],
    cues: ['Apoye todo el pie. Empuje con la parte delantera de la planta y el dedo gordo.'],
    cautions: ['Haga menos si el talón o la planta empiezan a doler.'],
  },
  'gentle-hill-intervals': {
    name: 'Carreras suaves cuesta arriba',
    plainName: 'Corra cuesta arriba un tramo corto',
    steps: [
      'Caliente bien en terreno llano.',
      'Suba corriendo una cuesta suave con poco esfuerzo.',
      'Baje caminando para descansar.',
    ],
    cues: [
      'Caiga con suavidad, con las rodillas un poco dobladas.',
      'Deje que el tobillo se doble a su gusto. No obligue a los pies a girar hacia dentro ni hacia fuera.',
    ],
    cautions: [
      'Las cuestas cargan la pantorrilla y el tendón de Aquiles. Vaya poco a poco.',
      '¿Rigidez tras las cuestas? Vuelva al suelo blando y llano y a mover suave el tobillo antes de correr fuerte.',
    ],
  },
  'easy-run': {
    name: 'Carrera suave',
    plainName: 'Corra suave, pudiendo hablar',
    steps: [
      'Camine rápido unos minutos para calentar.',
      'Corra a un ritmo que le deje hablar.',
      'Camine los últimos minutos.',
    ],
    cues: ['Al terminar, le deben quedar fuerzas.'],
    cautions: ['Suba poco a poco de una carrera a otra.'],
  },
  'soft-surface-run': {
    name: 'Carrera en superficie blanda',
    plainName: 'Corra suave en suelo blando',
    steps: [
      'Elija césped o un camino blando y llano.',
      'Corra a un ritmo que le deje hablar.',
      'Hágalo en lugar de otra de sus carreras.',
    ],
    cues: ['Dé pasos cortos y ligeros.'],
    cautions: ['Cuidado con los hoyos y las raíces.'],
  },
  'race-day-warm-up': {
    name: 'Calentamiento del día de carrera',
    plainName: 'Caliente como en un día de carrera',
    steps: [
      'Empiece con unas carreras suaves en el sitio con banda.',
      'Quítese la banda. Camine rápido y pase poco a poco a trotar.',
      'Camine un poco antes de empezar a correr.',
    ],
    cues: ['Debe notar calor y ganas, no cansancio.'],
    cautions: ['Haga poco esfuerzo.', 'Puede tropezar con la banda. Con ella, quédese junto a una pared.'],
  },
  'graded-mileage': {
    name: 'Aumento gradual de la distancia',
    plainName: 'Sume distancia poco a poco',
    steps: [
      'Sume lo que ha corrido esta semana.',
      'La próxima semana, no sume más de lo que permite su hoja.',
      'Sume primero distancia. Deje lo rápido para después.',
    ],
    cues: ['Anote cada carrera.'],
    cautions: ['Evite una carrera mucho más larga que las últimas.'],
  },
}
