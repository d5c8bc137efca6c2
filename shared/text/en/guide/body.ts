import type { ArticleText } from '../../../guide/articles.ts'

export const body = {
  'your-ankle': {
    title: 'Your ankle, explained',
    summary: 'A hinge that takes the load of each step and then helps you off again.',
    parts: [
      {
        title: 'What it is',
        lines: [
          'Three bones meet here: the shin bone, the thin bone at its side, and the top bone of the foot.',
          'They work like a hinge.',
          'When you land, the hinge takes the load. A moment later it helps to send you off.',
        ],
      },
      {
        title: 'How it moves',
        lines: [
          'Toes down (plantar flexion): this is the push that starts your next step.',
          'Toes up (dorsiflexion): this sets the foot up for a smooth landing.',
          'Side to side (inversion and eversion): this keeps you steady when the path is rough.',
        ],
      },
      {
        title: 'Flexible or mobile?',
        lines: [
          'Flexible means that your muscles and bands can be pulled long.',
          'Mobile means that the joint moves far, and that you steer it all the way.',
          'You need both. How mobile you are says more about how your foot will do on a run.',
          'A mobile ankle shares out the load, gives you a better push, and helps on trails.',
        ],
      },
    ],
  },
  'signs-of-weakness': {
    title: 'Six signs that an ankle needs strength',
    summary: 'One of them is reason to train. There is no need to wait until you get hurt.',
    parts: [
      {
        title: 'The signs',
        lines: [
          'It feels shaky when the ground is rough.',
          'It is sore, stiff or tight once the run is over.',
          'You lose your form as you tire.',
          'Late in a run you sway, or your stride changes.',
          'You have had a sprain or a tweak before.',
          'It rolls over time and again.',
        ],
      },
      {
        title: 'Where to start',
        lines: [
          'Pick one or two of the moves below. Two or three short times a week will do.',
          'New to this? Use no weight and no band.',
          'Used to it? Add a band, a soft base, or shut your eyes as you balance.',
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, ArticleText>>
