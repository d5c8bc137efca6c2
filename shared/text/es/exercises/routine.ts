import type { PaperExerciseText } from '../../../catalog/entry.ts'
import type { routine as facts } from '../../../catalog/routine.ts'

export const routine: Record<keyof typeof facts, PaperExerciseText> = {
  'compact-daily-routine': {
    name: 'Rutina diaria de pie y tobillo',
    plainName: 'Serie corta de pie y tobillo',
    steps: [
      'Haga círculos con los tobillos y estire las pantorrillas 5 minutos.',
      'Trabaje los músculos del pie 3 minutos. Luego separe los dedos otros 2.',
      'Equilibrio sobre un pie, 6 minutos en total. Cuando sea fácil, sume empujones suaves.',
      'Termine estirando cada planta y cada tendón de Aquiles.',
    ],
    cues: [
      'Hágala los días que no corra, o para calentar o para terminar.',
      'Lo mejor es un ritmo tranquilo.',
    ],
    cautions: [
      'Antes de correr, deje los estiramientos largos.',
      'Vale más hacerla a menudo que hacerla fuerte.',
    ],
  },
  'post-run-ankle-session': {
    name: 'Sesión corta de tobillo después de correr',
    plainName: 'Pie y tobillo después de correr',
    steps: [
      'Espere a terminar de correr, o elija un día sin carrera.',
      'Elija tantos ejercicios como dice su hoja.',
      'Puede elegir equilibrio, talones, banda, marcha de talones y de puntillas y saltos de lado.',
    ],
    cues: ['La próxima vez, elija otros.'],
    cautions: ['¿Es nuevo para usted? Empiece solo con uno o dos, y sin banda.'],
  },
  'strength-block-easy-run': {
    name: 'Bloque de fuerza en una carrera suave',
    plainName: 'Pausa de fuerza en una carrera suave',
    steps: [
      'En una carrera suave, pare en un sitio llano y seguro.',
      'Haga una serie corta: subir los talones, marcha de talones y marcha de puntillas.',
      'Siga corriendo al mismo ritmo suave.',
    ],
    cues: ['Primero hágalo bien, luego siga corriendo.'],
    cautions: ['Que sea breve. Sáltesela si tiene las piernas cansadas.'],
  },
  'weekly-ankle-foot-session': {
    name: 'Sesión semanal de tobillo y pie',
    plainName: 'Ejercicios para los pies una vez por semana',
    steps: [
      'Elija un día de la semana y un suelo blando.',
      'Haga círculos con el pie, suba el arco, suba los talones y haga equilibrio.',
      'Luego corra por donde siempre, si toca correr.',
    ],
    cues: ['Haga primero los ejercicios para los pies, con las piernas frescas.'],
    cautions: ['¿Dolor agudo o que no se va? Descanse y llame a su fisioterapeuta.'],
  },
  'cool-down-set': {
    name: 'Serie de calentamiento y vuelta a la calma',
    plainName: 'Ejercicios para calentar y para terminar',
    steps: [
      'Haga círculos con cada tobillo en los dos sentidos.',
      'Doble cada tobillo en una silla.',
      'Ruede cada pantorrilla con poca presión.',
    ],
    cues: ['Deje que la respiración se calme.'],
    cautions: ['Antes de correr, no deje de moverse y sáltese los estiramientos largos.'],
  },
  'self-check-in': {
    name: 'Autocontrol y diario',
    plainName: 'Revise sus pies y anótelo',
    steps: [
      'Elija un día y saque su diario.',
      'Anote cuánto se mueve el tobillo sin dolor y cuánto aguanta sobre una pierna.',
      'Anote cuánto cansancio nota en los pies, de 0 a 10.',
      'Corra a su ritmo suave de siempre. Apunte cuánto le cuesta, de 0 a 10.',
    ],
    cues: [
      'Pruebe siempre a la misma hora y con los mismos zapatos.',
      'Anote si cambia de zapatos, suelo, ritmo o distancia, y cómo sintió los pies.',
    ],
    cautions: ['Si va a peor dos veces seguidas, dígaselo a su fisioterapeuta.'],
  },
}
