import type { ArticleText } from '../../../guide/articles.ts'

export const plan = {
  'twelve-weeks': {
    title: 'Who the twelve weeks are for',
    summary: 'The audience and the contents that the article names, and what it leaves open.',
    parts: [
      {
        title: 'For whom',
        lines: [
          'Runners whose foot or ankle hurts now, or keeps on getting hurt.',
          'Runners on their way back from heel pain, Achilles tendon trouble, shin splints, a sprain or the like.',
          'Athletes whose feet are weak or unsteady.',
          'Runners who are well and want to stay so, or to run better.',
          'Whoever wants a clear plan for strong feet and ankles.',
        ],
      },
      {
        title: 'What they hold',
        lines: [
          'Moves that loosen and wake the foot.',
          'Strength and steadiness made for runners.',
          'A way back to running in steps, and the habits that keep a runner there.',
        ],
      },
      {
        title: 'What is left open',
        lines: [
          'One article names twelve weeks and does not say what is in them. The other names four stages and gives no weeks.',
          'So the weeks of each stage, and most doses, are clinic defaults. Change them where you know better. †',
        ],
      },
    ],
  },
  'four-stages': {
    title: 'The four stages',
    summary: 'Aim, contents, rules and ground of each stage. The article gives no weeks.',
    parts: [
      {
        title: '1. Foundation: move, balance, wake the foot',
        lines: [
          'Range of motion without pain, work for the small foot muscles, bands for pointing and pulling up the foot, balance on one leg with soft nudges.',
          'Then toe curls, toe spreading and towel scrunches on a chair, later heels-up walking and short barefoot marches on something soft.',
          'Last, slow calf raises, a press on one leg against a small band, and very low forefoot hops on a pad.',
          'A little each day comes before more load. Watch toes and arch in a mirror. Knee and hip stay in line.',
          'Soft ground, now and then barefoot.',
        ],
      },
      {
        title: '2. Control and hops',
        lines: [
          'Ankle circles, band work turning the foot in, ladder steps or cones, and a warm-up like the one on race day, with easy band sprints and fast walking into a jog.',
          'Rebounds from a low step on cushioned ground, and calf raises in a row.',
          'Sets stay low and look alike, workouts stay short, knees soft, the foot neutral. Ask about discomfort and fit the volume to it.',
        ],
      },
      {
        title: '3. Loaded patterns',
        lines: [
          'Pulling the foot up against a band on one leg, step-downs with the knee over the second toe, light carries or a kettlebell, short uphill walks or gentle hill repeats.',
          'The aim is good movement when tired, not speed. Breathe calmly, stand tall, keep to the rhythm of running.',
          'Early soreness of the sole: less volume or fewer days.',
          'Grass or a rubber track.',
        ],
      },
      {
        title: '4. Integration',
        lines: [
          'A week of easy runs, strides and one foot and ankle session, with the same warm-up and cool-down each time.',
          'Strides are short and controlled. Look again at shoes, stride length and cadence.',
          'The session on soft ground, then the run on the usual route. Sharp or lasting pain: rest or change.',
        ],
      },
      {
        title: 'Between stages',
        lines: [
          'Move on only while form stays clean. Note small gains in range, control and foot position: they keep people going.',
          'Each template has gates with numbers. Those are clinic defaults unless they are marked otherwise. †',
        ],
      },
    ],
  },
  maintenance: {
    title: 'After week 12',
    summary: 'A little work goes on, and you keep an eye on your feet.',
    parts: [
      {
        title: '',
        lines: [
          'Keep one foot and ankle session a week. †',
          'Check in with yourself every two weeks. †',
          'Ask how your feet feel after each kind of run, ground and distance.',
          'Keep a short diary: how far you can move with no pain, how long you balance, how tired your feet are.',
          'Does it get worse? Cut back for a while and go back to the first moves.',
          'Are you stuck? Bring back two or three steps from before.',
          'Raise your distance bit by bit. Faster work comes last.',
        ],
      },
    ],
  },
  'your-week': {
    title: 'What each day is for',
    summary: 'Foot work fits into the week that you run anyway.',
    parts: [
      {
        title: 'Days',
        lines: [
          'Rest day: a few minutes of easy moves for your joints.',
          'Easy run: put a short bit of strength work into it.',
          'Long run: add some light foot drills on a track or on grass.',
          'Other sport: ride, swim or lift. Your feet get a break and you stay fit.',
          'After a run, or on a day of other sport: do two or three ankle moves.',
        ],
      },
      {
        title: 'Weeks',
        lines: [
          'Let two kinds of week take turns: one with more moves and balance, then a lighter one for form and quick steps.',
          'In a recovery week, move gently and run on soft ground.',
          'Late in the plan: easy runs, strides, and one foot and ankle session.',
          'The plans here make each third week lighter. †',
        ],
      },
      {
        title: 'How much',
        lines: [
          'Two or three short times a week, a few minutes for each move.',
          'Start with one or two moves. Body weight is enough at first.',
          'Often beats hard, most of all in the first weeks.',
        ],
      },
    ],
  },
  'before-and-after': {
    title: 'Before a run, after a run, after each session',
    summary: 'Move first, hold later, and end with something easy.',
    parts: [
      {
        title: '',
        lines: [
          'Before a run: stretches that keep you moving. No long holds.',
          'On the way in: walk, walk fast, then jog.',
          'At the end of each session: a few easy moves for the sole and the Achilles tendon, so you do not get stiff.',
          'After a run: now hold your stretches.',
          'To cool down: ankle circles, a toes-up stretch, and a light roll for the calf.',
        ],
      },
    ],
  },
  'daily-routine': {
    title: 'The daily routine: 16 minutes and a close',
    summary: 'For days when you do not run. Parts of it fit a warm-up or a cool-down.',
    parts: [
      {
        title: 'In this order',
        lines: [
          'Circle your ankles and stretch your calves: 5 minutes.',
          'Work the small muscles of the foot: 3 minutes.',
          'Spread your toes: 2 minutes.',
          'Balance on one leg with soft nudges: 6 minutes.',
          'Close with an easy stretch for the sole and the Achilles tendon. The article gives no time for it.',
        ],
      },
      {
        title: 'Keep in mind',
        lines: ['Do it often. There is no need to do it hard.', 'Before a run, leave out the long holds.'],
      },
    ],
  },
  'roll-tap-hop-march': {
    title: 'Roll, tap, hop, march',
    summary: 'A short set after a workout. It turns rolling into movement.',
    parts: [
      {
        title: 'In this order',
        lines: [
          'Roll your calf, then the sole of your foot.',
          'Tap your foot fast and light.',
          'Hop low and soft. Leave the hops out while hops are not in your plan. †',
          'March, slow and in control.',
        ],
      },
      {
        title: 'What it is for',
        lines: [
          'Rolling does not make you loose for good. It should help the foot react well in the next run.',
          'Go gently. Do not roll a swollen or hot calf. †',
        ],
      },
    ],
  },
  'what-to-watch': {
    title: 'What to keep track of',
    summary: 'A few notes show early if the plan works.',
    parts: [
      {
        title: 'Test now and then',
        lines: [
          'How far the ankle moves with no pain.',
          'How long you can stand on one leg.',
          'How steady the ankle feels.',
          'How hard the same easy run feels.',
        ],
      },
      {
        title: 'Note in your diary',
        lines: [
          'How much it hurts as you train.',
          'How tired your feet are.',
          'Which ground, pace, shoe or distance felt good, and which did not.',
          'Pain, stiffness, or an ankle that gives way, also when you do not run.',
          'Small gains count: more range, more control, a foot that stays straight.',
        ],
      },
      {
        title: 'Late in the plan',
        lines: ['Look at your shoes, the length of your stride, and how quick your steps are.'],
      },
    ],
  },
  'load-rules': {
    title: 'How load may grow',
    summary: 'Rules that advise. The two with figures come first, with what studies found about them.',
    parts: [],
  },
} as const satisfies Readonly<Record<string, ArticleText>>
