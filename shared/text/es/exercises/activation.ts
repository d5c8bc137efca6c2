import type { activation as facts } from '../../../catalog/activation.ts'
import type { PaperExerciseText } from '../../../catalog/entry.ts'

export const activation: Record<keyof typeof facts, PaperExerciseText> = {
  'short-foot': {
    name: 'Pie corto',
    plainName: 'Suba el arco del pie',
    steps: [
      'En una silla o de pie, apoye bien la planta de un pie descalzo.',
      'Acerque la parte delantera del pie al talón, de modo que suba el arco.',
      'Aguante los segundos que dice su hoja. Luego suelte el pie.',
    ],
    cues: ['Los dedos, largos y sueltos.', 'El talón y la base del dedo gordo no se levantan.'],
    cautions: ['Si los dedos se doblan, descanse. Luego pruebe con menos fuerza.'],
  },
  'towel-scrunch': {
    name: 'Arrugar la toalla con los dedos',
    plainName: 'Tire de una toalla con los dedos del pie',
    steps: [
      'Siéntese con un pie descalzo sobre una toalla extendida.',
      'Tire de la toalla hacia usted con los dedos.',
      'Separe los dedos y agarre otra vez.',
    ],
    cues: ['El talón no se levanta.'],
    cautions: ['Vaya despacio. Lo primero es hacerlo bien.'],
  },
  'toe-spread': {
    name: 'Separación de los dedos del pie',
    plainName: 'Separe los dedos del pie',
    steps: [
      'Siéntese con los pies descalzos y bien apoyados en el suelo.',
      'Abra los dedos como un abanico.',
      'Déjelos descansar y ábralos otra vez.',
    ],
    cues: ['Con un espejo se ve mejor cada dedo.'],
    cautions: ['Vaya más despacio si los dedos empiezan a doblarse.'],
  },
  'toe-curl': {
    name: 'Flexión de los dedos del pie',
    plainName: 'Doble los dedos del pie',
    steps: [
      'Siéntese con un pie descalzo bien apoyado en el suelo.',
      'Doble los dedos como si agarrara el suelo.',
      'Espere un momento y póngalos rectos otra vez.',
    ],
    cues: ['Mire cómo sube el arco. Un espejo ayuda.'],
    cautions: ['Pare y descanse si ya no lo hace bien.'],
  },
  'toe-curl-incline': {
    name: 'Flexión de los dedos del pie en plano inclinado',
    plainName: 'Doble los dedos del pie en una tabla inclinada',
    steps: [
      'Siéntese con un pie descalzo sobre una tabla inclinada.',
      'Doble los dedos como si agarrara la tabla.',
      'Espere un momento y póngalos rectos otra vez.',
    ],
    cues: ['El talón se queda en la tabla.'],
    cautions: ['Aprenda bien primero a doblar los dedos en suelo plano.'],
  },
  'foot-intrinsic-block': {
    name: 'Bloque de músculos del pie',
    plainName: 'Serie de movimientos pequeños del pie',
    steps: [
      'Siéntese con los pies descalzos y bien apoyados en el suelo.',
      'Suba el arco de los pies. Luego arrugue una toalla con los dedos.',
      'Separe los dedos. Luego dóblelos.',
      'Siga dando vueltas hasta que acabe el tiempo.',
    ],
    cues: ['Ponga cuidado en cada movimiento.'],
    cautions: ['Un poco cada día vale más que mucho de una vez.'],
  },
  'arch-mirror-check': {
    name: 'Control de dedos y arco con espejo',
    plainName: 'Mire el arco del pie en un espejo',
    steps: [
      'Ponga un espejo en el que vea sus pies descalzos.',
      'Mire cómo se abren los dedos.',
      'Compruebe que el arco sube y que los dedos siguen largos.',
    ],
    cues: ['Mire y corrija una cosa cada vez.'],
    cautions: ['Si un pie se ve muy distinto del otro, dígaselo a su fisioterapeuta.'],
  },
  'quick-taps': {
    name: 'Toques rápidos',
    plainName: 'Toques rápidos con el pie',
    steps: [
      'Póngase de pie, con el cuerpo recto. Agárrese a una silla si le hace falta.',
      'Toque el suelo con la punta de un pie y luego con la del otro.',
      'Vaya tan rápido como pueda con toques ligeros.',
    ],
    cues: ['Los tobillos, sueltos.'],
    cautions: ['Cada tanda debe ser corta.'],
  },
  'controlled-march': {
    name: 'Marcha lenta controlada',
    plainName: 'Marcha lenta en el sitio',
    steps: [
      'Póngase de pie, con el cuerpo recto y los pies bajo la cadera.',
      'Suba una rodilla tan alto como pueda sin perder el equilibrio.',
      'Apoye el pie con suavidad. Luego suba la otra rodilla.',
    ],
    cues: ['Vaya despacio y con el cuerpo recto.'],
    cautions: ['Quédese cerca de una pared por si pierde el equilibrio.'],
  },
  'barefoot-march-compliant': {
    name: 'Marcha sin calzado sobre superficie blanda',
    plainName: 'Marche sin zapatos sobre algo blando',
    steps: [
      'Póngase de pie, sin zapatos, sobre una colchoneta o sobre césped.',
      'Suba un poco el arco de los pies.',
      'Marche en el sitio con pasos lentos y suaves.',
    ],
    cues: ['Al apoyar, los dedos siguen largos.'],
    cautions: [
      'Las primeras tandas deben ser cortas.',
      'Mire que no haya nada que corte. Si no siente bien los pies, no se quite los zapatos.',
    ],
  },
}
