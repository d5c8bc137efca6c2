export const ankleSprain = {
  name: 'Esguince lateral e inestabilidad crónica de tobillo',
  rows: {
    'ankle-rom-pain-free': 'Solo hasta donde no duele.',
    'half-kneeling-ankle-mobilization': 'No levante el talón. Pare si el dolor pasa de 3.',
    'single-leg-balance': 'En la semana 1, agárrese a una pared con las dos manos.',
    'single-leg-balance-eyes-closed': 'Póngase junto a una pared.',
    'single-leg-balance-unstable': 'Póngase sobre una almohada, junto a una pared.',
    'calf-raise-single':
      'Agárrese a una pared con las dos manos. Si el dolor pasa de 3, use las dos piernas.',
    'band-eversion': 'Gire el pie hacia fuera despacio. Pare antes de que duela.',
    'gentle-hops': 'Los dos pies, saltos pequeños y sin ruido. Lleve su tobillera o su vendaje.',
    'forefoot-hops-pad': 'Saltos bajos junto a una pared. Lleve su tobillera o su vendaje.',
    'lateral-hops': 'Los dos pies sobre una línea. Caiga con suavidad y no se mueva.',
    cycling: 'Desde el día en que duela 3 o menos.',
    'walk-to-jog': 'Terreno llano y sin hoyos. Lleve su tobillera o su vendaje.',
  },
  moveOn: {
    2: 'Camina sin cojear y con dolor de 3 o menos. Aguanta 15 segundos sobre la pierna que duele. Hace 10 subidas con ella con dolor de 3 o menos. Los saltitos en la clínica duelen 2 o menos.',
    3: 'Camina rápido 30 minutos sin dolor. Sube 15 veces cada talón. Salta 10 veces con dolor de 2 o menos. Por la mañana se suelta en 10 minutos. Aguanta 15 segundos con los ojos cerrados. El tobillo no ha fallado en 2 semanas.',
    4: 'Ha hecho dos carreras en el paso B. Las carreras y los saltos sobre almohadilla duelen 3 o menos. Nota el tobillo firme.',
    after:
      'Salta de lado a lado 10 segundos. Hace dos veces el paso de carrera C. Las dos cosas duelen 3 o menos. Sus pruebas no son peores.',
  },
  painBox: {
    3: 'Siga.',
    5: 'Termine. La próxima vez haga lo mismo, no más.',
    10: 'Deje hoy este ejercicio. La próxima vez dé un paso atrás.',
    morning: 'Peor o más hinchado a la mañana siguiente: dé también un paso atrás.',
  },
  urgent: {
    steps: 'no puede dar cuatro pasos, o el pie se ve deformado',
    cold: 'el pie se pone frío, pálido o azul, o se duerme',
  },
  call: {
    'gives-way': 'el tobillo le falla, sobre todo si se hincha otra vez',
    locks: 'el tobillo se bloquea',
    squeeze: 'la espinilla duele arriba cuando la aprieta',
  },
  retest: { 'side-hops': 'los saltos de lado durante 10 segundos' },
  after: {
    run: 'Luego viene el paso de carrera D, y después el E y el F: uno por semana, cada uno al menos dos veces.',
    'side-hops':
      'En las semanas entre medias, aumente los saltos de lado a 2 veces 20 segundos y luego a 30 segundos.',
    brace: 'Lleve su tobillera o su vendaje en deportes con giros y en senderos.',
  },
} as const
