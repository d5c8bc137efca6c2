/** What several plans say alike. */
export const allPlans = {
  after: {
    'run-on': 'Cuando pueda correr todo el paso F, hágalo durante 2 semanas.',
    distance:
      'Luego haga carreras suaves 3 veces por semana. No sume más de un 10 por ciento a la semana. Que ninguna carrera pase en más de una décima parte a la más larga de los últimos 30 días.',
    strides:
      'Tras 4 semanas de carreras suaves, sume 4 progresivos de 15 segundos una vez por semana. Hágalos en suelo blando.',
    hills:
      'Tras 2 semanas más, camine cuesta arriba 1 minuto, 3 veces. Luego pruebe 3 carreras cuesta arriba de 20 segundos. Lo rápido viene al final.',
    'one-step':
      'Dé un solo paso nuevo cada vez, y solo si el anterior fue bien. Haga más suave cada tercera semana.',
    'weekly-set': 'Siga con su serie semanal. Cada tercera semana, haga una serie menos.',
    'self-check':
      'Cada 2 semanas, mire cuánto se mueve el pie, cuánto aguanta sobre una pierna y cuánto se cansa el pie, de 0 a 10. Dele nota también a su ritmo de siempre. ¿Unos zapatos, un camino o un ritmo nuevos sentaron mal? Anote una línea al día sobre el dolor.',
    shoes:
      'Cada 3 meses, mire sus zapatos, su zancada y el ritmo de sus pasos. Le preguntaremos en las semanas 16 y 24.',
    setback:
      'Si duele más, haga menos por un tiempo y vuelva a sus primeros ejercicios. Si no avanza, recupere dos pasos anteriores. Sus reglas del dolor y sus señales para parar siguen valiendo.',
    'stiff-hills':
      '¿Rigidez tras las cuestas? Quédese en suelo blando y llano y muévase primero con suavidad.',
  },
} as const
