export const achillesTendinopathy = {
  name: 'Tendinopatía de la porción media del tendón de Aquiles',
  rows: {
    'ankle-circles': 'Una serie en cada sentido.',
    'calf-raise-tempo':
      'Los dos pies, en el suelo. Desde la semana 4, use el borde de un escalón y deje bajar los talones. Si duele el hueso del talón, quédese en el suelo.',
    'calf-raise-single':
      'Tres segundos para subir, tres para bajar. Desde la semana 7, lleve el peso en una mochila.',
    'gentle-hops': 'Los dos pies, saltos pequeños y sin ruido.',
    'forefoot-hops-pad': 'Salte bajo sobre una almohadilla blanda. Caiga con suavidad.',
    'step-down': 'Lleve la rodilla sobre el segundo dedo.',
    cycling: 'Vaya suave.',
    'walk-to-jog': 'Solo en terreno llano. Nada de cuestas.',
  },
  moveOn: {
    2: 'Hace 3 series de 12 subidas lentas con las dos piernas. Duelen 3 o menos. Pruebe 8 subidas con una pierna: duelen 5 o menos. Por la mañana no tiene más rigidez que en la semana 1.',
    3: 'Camina rápido 30 minutos sin dolor. Sube 15 veces cada talón. Salta 10 veces con dolor de 2 o menos. Por la mañana se suelta en 10 minutos.',
    4: 'Ha hecho dos carreras en el paso B. Las carreras y las subidas con 5 kg duelen 3 o menos. La pierna que duele hace el 90 por ciento de las subidas de la otra. A la mañana siguiente está bien.',
    after:
      'Ha hecho dos carreras en el paso C. Las carreras y los saltos sobre almohadilla duelen 3 o menos. Sus pruebas no son peores.',
  },
  painBox: {
    3: 'Siga.',
    5: 'Termine si a la mañana siguiente ya no duele. La próxima vez haga lo mismo, no más.',
    10: 'Deje hoy este ejercicio. La próxima vez dé un paso atrás.',
    morning: 'Peor a la mañana siguiente: dé también un paso atrás.',
  },
  urgent: {
    snap: 'nota un chasquido o un golpe detrás de la pierna y, de repente, no puede ponerse de puntillas con ella',
    calf: 'la pantorrilla está caliente, hinchada o duele, o le falta el aire',
  },
  call: { twice: 'el dolor pasa de 5 dos veces seguidas', swelling: 'el tendón se hincha' },
  retest: { 'pad-hops': 'los saltos sobre almohadilla blanda' },
  after: {
    run: 'Luego viene el paso de carrera D, y después el E y el F: uno por semana, cada uno al menos dos veces.',
    jumps:
      'Luego sume una cosa cada vez y siga así 3 semanas: 2 series de 5 saltos abajo desde un escalón bajo una vez por semana, progresivos, caminar cuesta arriba, correr cuesta arriba.',
    weight: 'Siga con la serie semanal hasta el mes 6. Sume 5 kg cuando 2 semanas hayan ido bien.',
  },
} as const
