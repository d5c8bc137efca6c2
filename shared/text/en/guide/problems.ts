import type { ArticleText } from '../../../guide/articles.ts'

export const problems = {
  conditions: {
    title: 'Common problems in plain words',
    summary: 'What each one feels like, and what tends to be behind it.',
    parts: [
      {
        title: 'Heel pain (plantar fasciitis)',
        lines: [
          'A stab of pain under the heel. Mornings are bad, and so are the hours after a long run.',
          'It comes from the band along the sole. A sore sole can upset the ankle too.',
        ],
      },
      {
        title: 'Achilles tendinitis',
        lines: [
          'The back of the ankle is stiff and sore, most of all as you push off.',
          'The tendon from calf to heel had to do more than it was used to.',
        ],
      },
      {
        title: 'Ankle sprain',
        lines: [
          'The ankle rolled or twisted. It hurts, it swells, and it does not feel safe.',
          'One bad step on a bump is all it takes.',
        ],
      },
      {
        title: 'Shin splints',
        lines: [
          'Pain down the shin from too many steps and too many hard ones.',
          'Weak ankles may play a part. The knee can feel it too.',
        ],
      },
      {
        title: 'Peroneal tendinitis',
        lines: ['The outer side of the ankle is sore. The same move, made over and over, brings it on.'],
      },
      {
        title: 'Ankle arthritis',
        lines: [
          'The joint is stiff and it aches. An old injury or years of hard use may be the cause.',
          'It comes with age for some, but young runners can have it.',
        ],
      },
      {
        title: 'Stress fracture',
        lines: [
          'A tiny crack in a bone. Too far, or too much on hard ground, is often why.',
          'One sore spot on a bone? Stop running and call the clinic. †',
        ],
      },
      {
        title: 'Ankle that gives way (chronic ankle instability)',
        lines: ['Since an injury the ankle is shaky. One roll leads to the next.'],
      },
      {
        title: 'Flat arch',
        lines: ['When the arch is flat, the foot moves in its own way. The ankle can feel that.'],
      },
      {
        title: 'Wrong shoes',
        lines: ['A shoe that does not suit your foot, or how you run, can bring trouble to the ankle.'],
      },
      {
        title: 'Stiffness',
        lines: [
          'A stiff foot makes a stiff stride. You spend more effort, and you hit the ground harder.',
          'It can be a sign that you did too much, or rested too little.',
        ],
      },
    ],
  },
  'root-causes': {
    title: 'Three causes behind most of it',
    summary: 'Pain like this builds up slowly. These are the parts you can change.',
    parts: [
      {
        title: 'Weak muscles',
        lines: [
          'Each step puts a big load on the foot. Weak muscles let the rest of the leg take it.',
          'A lot of runners train heart and lungs, and leave the feet out.',
          'What helps: work for the arch and the calf.',
        ],
      },
      {
        title: 'Stiff joints',
        lines: [
          'An ankle that does not move enough makes the foot move in its place.',
          'The toes-up bend is the one that is most often short.',
          'What helps: the kneeling ankle drill.',
        ],
      },
      {
        title: 'Too much, too soon',
        lines: [
          'Miles or speed went up, and the body had no time to get used to it.',
          'What helps: small steps up, rest days, strength work, a ride or a swim in place of a run.',
        ],
      },
    ],
  },
  'when-to-refer': {
    title: 'When to refer',
    summary: 'What the articles say about sending a runner on, and what the clinic adds.',
    parts: [
      {
        title: 'From the articles',
        lines: [
          'Stiffness does not go, or pain appears: a sports physical therapist or an experienced coach looks at how the runner moves, finds what is out of balance and fits the exercises to it.',
          'Anything that goes wrong while the exercises are done: a doctor or physical therapist at once.',
          'Pain that is sharp or stays: rest, or another exercise.',
        ],
      },
      {
        title: 'What this program adds',
        lines: [
          'Go through the red-flag list before any plan. One tick stops the plan and refers. †',
          'The pain box is broken twice in a row: stop and refer. †',
          'No change after about three months of care: the next tier of care. †',
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, ArticleText>>
