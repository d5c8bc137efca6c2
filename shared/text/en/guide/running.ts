import type { ArticleText } from '../../../guide/articles.ts'

export const running = {
  'running-form': {
    title: 'How to run with less load',
    summary: 'Soft steps and a light rhythm spare your feet.',
    parts: [
      {
        title: 'Cues',
        lines: [
          'Land softly, with the foot right below your hips.',
          'Keep a small bend in your knee.',
          'Let the middle or the front of the foot touch first, not a hard heel.',
          'Take light, quick steps.',
          'Swing your arms, but keep them calm.',
          'Change slowly. The calf and the Achilles tendon have to get used to it. †',
        ],
      },
      {
        title: 'On hills',
        lines: [
          'Hills ask more of the calf and the Achilles tendon. Add them bit by bit.',
          'Land softly with a bent knee. Let the ankle move as it wants to. Do not force the foot in or out.',
          'Stiff after a hill run? Go back to soft ground and light moves. Hard runs can wait.',
        ],
      },
      {
        title: 'Short fast runs',
        lines: ['Speed up smoothly for a short way. Keep your feet quick and light, and your form clean.'],
      },
    ],
  },
  footwear: {
    title: 'Shoes',
    summary: 'These are choices to try, not rules. Watch how your ankles do in them.',
    parts: [
      {
        title: 'Choose',
        lines: [
          'Pick a shoe that fits your foot and the way you run.',
          'The back should hold your heel. The height from heel to toe should let the foot stand straight.',
          'Stay away from a shoe that is very stiff, or so thin that your foot has to bend all at once.',
          'Do you run a lot on hard ground? Try a soft sole, or one with a curved rocker shape.',
        ],
      },
      {
        title: 'If your sole stays sore',
        lines: [
          'Check three things: the hold under the middle of your foot, how firm the heel part is, and how stiff the sole is.',
          'A bit more heel height or a firmer outer sole may help.',
        ],
      },
      {
        title: 'Barefoot and thin shoes',
        lines: [
          'Now and then, a short time barefoot or in thin shoes can make your feet strong.',
          'Stay on soft, safe ground. Build up slowly. Never jump in with a long run.',
          'Do your feet feel numb? Then keep your shoes on. †',
        ],
      },
      {
        title: 'A brace',
        lines: ['While you build up strength after an injury, an ankle brace may help.'],
      },
    ],
  },
  surfaces: {
    title: 'Where to run and train',
    summary: 'The ground you pick is part of the load.',
    parts: [
      {
        title: '',
        lines: [
          'Do drills on grass or on a rubber track.',
          'On days with foot work, do it on soft ground first. Then run where you like to run.',
          'Hop, or drop from a low step, on a soft pad or mat.',
          'Stiff after a run? Pick softer ground until it calms down.',
          'A lot of hard ground is a lot of load. A soft or a rocker sole can help.',
          'Trails need strong, mobile ankles. Build them up first.',
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, ArticleText>>
