export const stiffness = {
  name: 'Rigidez de pie y tobillo, corredor sano',
  rows: {
    'compact-daily-routine':
      'En las semanas 1 a 3, sin moverse y sin empujones. Desde la semana 4, sume empujones pequeños.',
    'rest-day-mobility': 'Despacio y con calma.',
    'half-kneeling-ankle-mobilization': 'Talón abajo, rodilla sobre los dedos.',
    'band-inversion': 'Despacio, solo se mueve el pie.',
    'band-eversion': 'Despacio, solo se mueve el pie.',
    'gentle-hops':
      'Primero ruede la pantorrilla 1 minuto. Luego dé saltos pequeños y sin ruido con los dos pies.',
    'step-down': 'Lleve la rodilla sobre el segundo dedo.',
    'midfoot-contact-cue': 'Cambie poco a poco. Déjelo si le duele la pantorrilla.',
    'light-foot-drills': 'En césped o en pista, el día de su carrera larga.',
    'gentle-hill-intervals': 'Si a la mañana siguiente hay rigidez, vuelva al suelo blando y llano.',
    'soft-surface-run': 'Haga una de sus carreras en suelo blando.',
  },
  moveOn: {
    2: 'Ha hecho la rutina 3 días a la semana durante 2 semanas. Nada ha dolido.',
    3: 'Aguanta 30 segundos sobre una pierna con empujones pequeños. Sus saltos no suenan.',
    4: 'Baja el escalón y salta con soltura. Tras caminar cuesta arriba no hay más rigidez a la mañana siguiente.',
    after: 'Tras las cuestas y los progresivos no hay más rigidez a la mañana siguiente.',
  },
  painBox: {
    0: 'Siga. La tirantez de estirar es normal.',
    3: 'Un dolor es algo nuevo: deje hoy ese ejercicio. La próxima vez dé un paso atrás. Cuéntelo en la próxima visita.',
    5: 'Pare por hoy. La próxima vez dé un paso atrás. Llámenos.',
    10: 'Deje el plan y llame hoy. Cuando se lo digamos, empiece de nuevo una etapa atrás.',
  },
  urgent: {},
  call: {
    stays: 'tiene un dolor que no se va',
    stiffer: 'la rigidez crece durante 2 semanas',
    swelling: 'una articulación se hincha',
    mornings: 'la rigidez dura más de 30 minutos cada mañana',
  },
  retest: {},
  after: {
    routine: 'Siga con su rutina diaria.',
    distance: 'Aumente primero la distancia. Lo rápido viene después.',
  },
} as const
