import type { ArticleText } from '../../../guide/articles.ts'

export const recovery = {
  recovery: {
    title: 'Rest and recovery',
    summary: 'Rest counts as much as a run does. Plan it in the same way.',
    parts: [
      {
        title: 'Each day',
        lines: [
          'Sleep well. Drink enough. Eat well.',
          'Keep your rest days. A few easy moves are fine then.',
        ],
      },
      {
        title: 'In between',
        lines: [
          'Ride, swim or lift in place of a run. You keep fit and spare your feet.',
          'Rub your calves and the soles of your feet.',
          'Ice, or warm and cold in turn, may feel good now and then.',
        ],
      },
      {
        title: 'After a hard run',
        lines: [
          'Sore or a bit swollen? Rest, ice, a snug wrap and a raised foot may ease it.',
          'For a sprain, that alone has not been shown to help. You need your exercises too. ‡',
          'If it stays stiff, do less for a while and keep up the gentle moves.',
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, ArticleText>>
