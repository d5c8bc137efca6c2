/** What a plan says that has nothing of its own to say. */
export const usualPlan = {
  pain: {
    fine: 'Siga.',
    care: 'Termine, si a la mañana siguiente ya no duele. La próxima vez haga lo mismo, no más.',
    much: 'Deje hoy este ejercicio. La próxima vez dé un paso atrás.',
    morning: '¿Peor a la mañana siguiente? Dé también un paso atrás.',
  },
} as const
