import type { PaperExerciseText } from '../../../catalog/entry.ts'
import type { mobility as facts } from '../../../catalog/mobility.ts'

export const mobility: Record<keyof typeof facts, PaperExerciseText> = {
  'ankle-circles': {
    name: 'Círculos de tobillo',
    plainName: 'Círculos con el pie',
    steps: [
      'Siéntese en una silla, o de pie, agárrese a algo firme.',
      'Levante un pie del suelo.',
      'Dibuje círculos lentos y redondos con el dedo gordo.',
      'Haga todos los círculos en un sentido. Luego, en el otro.',
    ],
    cues: ['Mueva solo el tobillo. La pierna no se mueve.'],
    cautions: ['Si una parte del círculo duele, haga círculos más pequeños.'],
  },
  'ankle-alphabet': {
    name: 'Alfabeto con el tobillo',
    plainName: 'Escriba de la A a la Z con el pie',
    steps: [
      'Siéntese con la espalda recta y levante un pie del suelo.',
      'Piense que el dedo gordo es un lápiz.',
      'Escriba en el aire cada letra, de la A a la Z, tan grande como le resulte cómodo.',
    ],
    cues: ['Escriba con el tobillo, no con la rodilla.', 'Va bien para terminar la sesión.'],
    cautions: ['Si duele, haga las letras más pequeñas.'],
  },
  'ankle-rom-pain-free': {
    name: 'Movilidad suave del tobillo en todas las direcciones',
    plainName: 'Mueva el pie suave a todos los lados',
    steps: [
      'Siéntese o acuéstese. El talón debe poder moverse.',
      'Aleje despacio la punta del pie. Luego súbala hacia usted.',
      'Gire la planta hacia el otro pie. Luego gírela hacia fuera.',
    ],
    cues: ['Muévase despacio y siga respirando.'],
    cautions: ['Pare cada movimiento antes de que empiece a doler.'],
  },
  'half-kneeling-ankle-mobilization': {
    name: 'Movilización del tobillo con una rodilla en el suelo',
    plainName: 'Rodilla sobre los dedos del pie',
    steps: [
      'Ponga una rodilla en el suelo. Apoye delante la planta del otro pie.',
      'Lleve la rodilla de delante hacia los dedos y más allá.',
      'Quédese ahí un segundo y vuelva atrás.',
    ],
    cues: [
      'Apriete el talón de delante contra el suelo todo el tiempo.',
      'Apunte con la rodilla al segundo dedo del pie.',
    ],
    cautions: [
      'Si el talón se levanta, no vaya tan lejos.',
      'Si le duele la rodilla, ponga algo blando debajo.',
    ],
  },
  'dorsiflexion-stretch': {
    name: 'Estiramiento en flexión de tobillo',
    plainName: 'Doble el tobillo en una silla',
    steps: [
      'Siéntese en una silla con un pie bien apoyado en el suelo.',
      'Lleve ese pie hacia atrás, bajo la silla. El talón no se levanta.',
      'Apóyese en la rodilla hasta notar tenso el tobillo.',
      'Aguante sin moverse y luego afloje.',
    ],
    cues: ['Apunte con la rodilla al segundo dedo del pie.'],
    cautions: ['El estiramiento debe ser suave.'],
  },
  'standing-calf-stretch': {
    name: 'Estiramiento de pantorrilla de pie',
    plainName: 'Estire la pantorrilla en la pared',
    steps: [
      'Póngase de pie frente a una pared y apoye las dos manos.',
      'Dé un paso largo hacia atrás con la pierna que va a estirar.',
      'Mantenga esa rodilla recta y ese talón en el suelo.',
      'Inclínese hasta notar que la pantorrilla tira. Aguante.',
    ],
    cues: ['Los dos pies apuntan al frente.'],
    cautions: ['Hágalo después de correr, no justo antes.', 'Tire con suavidad. No debe doler.'],
  },
  'standing-achilles-stretch': {
    name: 'Estiramiento del tendón de Aquiles de pie',
    plainName: 'Estire el tendón de Aquiles en la pared',
    steps: [
      'Apoye las manos en una pared, delante de usted.',
      'Ponga un pie un paso corto por detrás del otro.',
      'Apriete el talón de atrás contra el suelo. Inclínese hacia la pared.',
      'Aguante cuando tire el tendón de Aquiles, el cordón grueso sobre el talón.',
    ],
    cues: ['La pierna de atrás se mantiene recta.'],
    cautions: ['Hágalo después de correr, no justo antes.', 'Afloje si duele el tendón.'],
  },
  'seated-towel-stretch': {
    name: 'Estiramiento con toalla en sedestación',
    plainName: 'Estire pantorrilla y planta con una toalla',
    steps: [
      'Siéntese en el suelo con las piernas estiradas.',
      'Pase una toalla por la parte delantera de la planta de un pie.',
      'Tire de la toalla hacia el pecho.',
      'Aguante cuando note que tira la pantorrilla o la planta.',
    ],
    cues: ['Rodilla recta y espalda recta.'],
    cautions: ['Tire con suavidad. No dé tirones.'],
  },
  'plantar-fascia-stretch': {
    name: 'Estiramiento de la fascia plantar en sedestación',
    plainName: 'Estire la planta del pie con la mano',
    steps: [
      'Siéntese y apoye un tobillo sobre la otra rodilla.',
      'Agarre todos los dedos de ese pie.',
      'Dóblelos hacia la espinilla y aguante.',
    ],
    cues: ['Con la mano libre, note cómo se tensa la planta.'],
    cautions: ['Tire con suavidad. Afloje si le duelen los dedos.'],
  },
  'achilles-mobility-drill': {
    name: 'Movilidad del tendón de Aquiles',
    plainName: 'Suba el talón e inclínese en la pared',
    steps: [
      'Póngase ante una pared con un pie un paso por detrás del otro.',
      'Con la pierna de atrás recta, levante un poco el talón de atrás.',
      'Baje el talón. Inclínese un momento hacia delante.',
    ],
    cues: ['Lleve un ritmo lento y suave.'],
    cautions: ['Muévase solo hasta donde no duele.'],
  },
  'mobility-finisher': {
    name: 'Cierre breve de movilidad',
    plainName: 'Estiramientos para terminar',
    steps: [
      'Hágalo al final de cada sesión.',
      'Siéntese y estire cada planta con la mano.',
      'Luego estire cada tendón de Aquiles en una pared.',
    ],
    cues: ['Muévase despacio y deje que la respiración se calme.'],
    cautions: ['Cada estiramiento debe ser suave.'],
  },
  'rest-day-mobility': {
    name: 'Movilidad del día de descanso',
    plainName: 'Movimientos fáciles para el día de descanso',
    steps: [
      'Elija un día en que no corra.',
      'Haga círculos con los dos pies. Luego, de rodillas, lleve cada rodilla sobre los dedos del pie.',
      'Termine con el estiramiento de pantorrilla en la pared.',
    ],
    cues: ['Hágalo con calma. El pie debe quedar más suelto, no cansado.'],
    cautions: ['Sáltese todo movimiento que duela.'],
  },
  'dynamic-stretching-pre-run': {
    name: 'Estiramientos dinámicos antes de correr',
    plainName: 'Estiramientos en movimiento antes de correr',
    steps: [
      'Hágalo justo antes de correr.',
      'Haga círculos con cada tobillo. Luego marche en el sitio.',
      'Camine unos pasos de puntillas y luego unos pasos sobre los talones.',
    ],
    cues: ['No deje de moverse. No pare a aguantar.'],
    cautions: ['Empiece con poco y haga cada movimiento más amplio.'],
  },
  'static-stretching-post-run': {
    name: 'Estiramientos estáticos después de correr',
    plainName: 'Estiramientos quietos después de correr',
    steps: [
      'Hágalo poco después de correr, aún con el cuerpo caliente.',
      'Estire cada pantorrilla y cada tendón de Aquiles en una pared.',
      'Siéntese y estire cada planta.',
    ],
    cues: ['No se mueva y suelte el aire despacio.'],
    cautions: ['Pare cuando note un tirón suave.'],
  },
}
