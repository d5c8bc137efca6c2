export const prevention = {
  name: 'Prevención, corredor sin lesión',
  rows: {
    'calf-raise-double': 'Baje despacio.',
    'calf-raise-single': 'Baje despacio.',
    'single-leg-balance-eyes-closed': 'Póngase junto a una pared.',
    'gentle-hops': 'Los dos pies, saltos pequeños y sin ruido.',
    'forefoot-hops-pad': 'Salte bajo sobre una almohadilla blanda.',
    'lateral-hops': 'De lado a lado sobre una línea. Caiga con suavidad.',
    'band-four-way':
      'Una serie en cada dirección: arriba, abajo, dentro, fuera. En semanas suaves, solo dentro y fuera.',
    'ankle-circles': 'Una serie en cada sentido.',
    'graded-mileage':
      'En una semana suave corra una quinta parte menos. Ninguna carrera debe pasar en más de una décima parte a la más larga de los últimos 30 días.',
    strides: 'Acelere poco a poco durante 15 segundos en suelo blando.',
  },
  moveOn: {
    2: '3 series de 12 subidas le resultan fáciles. Aguanta 30 segundos sobre una pierna.',
    3: 'Sube 10 veces cada talón. Aguanta 60 segundos sobre una pierna. Sus saltitos no suenan.',
    4: 'Aguanta 20 segundos con los ojos cerrados. Cae con suavidad sobre la almohadilla.',
    after: 'Los saltos de lado y los progresivos salen con soltura. Nada duele.',
  },
  painBox: {
    2: 'Siga.',
    5: 'Termine. La próxima vez dé un paso atrás.',
    10: 'Pare por hoy. Ni saltos ni carreras hasta que le veamos. Luego dé un paso atrás.',
    twice: 'Más de 2 en dos sesiones: deje el plan y venga a vernos.',
  },
  urgent: {},
  call: {
    twice: 'el dolor pasa de 2 en dos sesiones; entonces cambiamos su plan',
    limp: 'cojea',
    swelling: 'una articulación se hincha',
    'one-spot': 'duele un punto de un hueso',
    rolls: 'el tobillo se tuerce una y otra vez',
  },
  retest: { 'side-hops': 'los saltos de lado durante 10 segundos' },
  after: {
    sessions: 'Siga con A y B, 2 o 3 veces por semana.',
    'side-hops': 'Aumente los saltos de lado hasta 30 segundos.',
    distance: 'Sume distancia en semanas en que no cambie nada más.',
  },
} as const
