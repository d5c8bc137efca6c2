export const plantarFasciitis = {
  name: 'Fascitis plantar (dolor plantar del talón)',
  rows: {
    'plantar-fascia-stretch': 'Haga la primera ronda antes de levantarse de la cama.',
    'calf-raise-double': 'Agárrese a una pared. Baje despacio.',
    'calf-raise-single':
      'Si el dolor pasa de 3, use ese día las dos piernas. Desde la semana 10, lleve el peso en una mochila.',
    'gentle-hops': 'Los dos pies, suelo blando, saltos pequeños y sin ruido.',
    'step-down': 'Use un escalón bajo. Lleve la rodilla sobre el segundo dedo.',
    cycling: 'Cualquier paseo en bicicleta o baño suave que no duela.',
    'walk-to-jog': 'Solo en terreno llano. Descanse un día entre carreras.',
  },
  moveOn: {
    2: 'Hace 3 series de 12 subidas con las dos piernas. Duelen 3 o menos. Sus primeros pasos no duelen más que en la semana 1.',
    3: 'Camina rápido 30 minutos sin dolor. Sube 15 veces cada talón. Salta 10 veces con dolor de 2 o menos. Por la mañana el pie se suelta en 10 minutos.',
    4: 'Ha hecho dos carreras en el paso B. Las carreras y las subidas lentas duelen 3 o menos. El pie está bien a la mañana siguiente.',
    after: 'Ha hecho dos carreras en el paso D. Duelen 3 o menos. Sus pruebas no son peores.',
  },
  painBox: {
    3: 'Siga.',
    5: 'Termine. La próxima vez haga lo mismo, no más.',
    10: 'Deje hoy este ejercicio. La próxima vez dé un paso atrás.',
    morning: 'Peor a la mañana siguiente: dé también un paso atrás.',
  },
  urgent: {},
  call: {
    night: 'tiene un dolor agudo en el talón, o el dolor le despierta de noche',
    numb: 'el pie se duerme o arde',
    swelling: 'el talón se hincha',
    squeeze: 'duele al apretar el talón por los dos lados, y es nuevo',
    rising: 'el dolor crece durante 2 semanas',
    'no-change': 'nada cambia tras 12 semanas; entonces le enviamos al médico',
  },
  retest: {},
  after: {
    run: 'Luego viene el paso de carrera E y después el F: uno por semana, cada uno al menos dos veces.',
  },
} as const
