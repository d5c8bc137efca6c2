/** What a plan says that has nothing of its own to say. */
export const usualPlan = {
  pain: {
    fine: 'Go on.',
    care: 'Finish, if the pain is gone by next morning. Next time do the same, not more.',
    much: 'Stop this exercise today. Next time go one step back.',
    morning: 'Worse the next morning? Go one step back too.',
  },
} as const
