/**
 * What the sample clinic tells about each person: the problem, the week of the plan they are in today, how it goes, and
 * what was changed in the plan. Weeks are counted from today, so that the sample is always of now.
 */
import type { ConditionCode } from '../../shared/regions/index.ts'
import type { MeasureId } from '../../shared/domain/measure.ts'
import type { HandoutOptions } from '../../shared/domain/handout.ts'
import type { CourseName, Diligence } from './courses.ts'
import type { PersonName } from './people.ts'
import {
  add,
  dose,
  drop,
  frequency,
  lighter,
  note,
  repeat,
  rest,
  swap,
  title,
  type Tuning,
} from './tune-plan.ts'
import type { Side } from '../../shared/domain/side.ts'

export interface HandoutStory {
  /** Week it is given in; 0 is the first visit. */
  readonly week: number
  readonly weeks: readonly number[]
  readonly options?: Partial<HandoutOptions>
}

export interface EpisodeStory {
  readonly condition: ConditionCode
  readonly side: Side
  /** Week of the plan today: 0 starts next Monday, 13 ended last Sunday. */
  readonly week: number
  /** Days between the onset and the first visit; null where nobody knows. */
  readonly onsetDays: number | null
  readonly onsetNote: string
  readonly goals: readonly string[]
  readonly baseline: Readonly<Partial<Record<MeasureId, number>>>
  /** Items ticked in the red-flag list at the first visit. */
  readonly ticked?: readonly string[]
  readonly screenNote?: string
  readonly note?: string
  /** False where no plan was begun. */
  readonly planned?: boolean
  readonly course: CourseName
  readonly diligence: Diligence
  /** Changes by the week they were made in; 0 is the first visit. */
  readonly tunings?: readonly (readonly [week: number, tuning: Tuning])[]
  readonly handouts?: readonly HandoutStory[]
  /** Weeks without a check-in. */
  readonly missed?: readonly number[]
  /** The week whose check-in was mistyped and amended later that day. */
  readonly amended?: { readonly week: number; readonly painTyped: number; readonly reason: string }
  /** Days after the plan's last day on which the episode was closed. */
  readonly closedAfterDays?: number
}

export interface Story {
  readonly person: PersonName
  readonly episodes: readonly EpisodeStory[]
  /** Days before today on which the record was archived. */
  readonly archivedDaysAgo?: number
}

const stage = (first: number): readonly number[] => [first, first + 1, first + 2]

export const stories: readonly Story[] = [
  {
    person: 'amelie',
    episodes: [
      {
        condition: 'plantar-fasciitis',
        side: 'right',
        week: 1,
        onsetDays: 75,
        onsetNote: 'Crept in while standing longer shifts.',
        goals: ['Stand through a shift without limping', 'Run the town 10 km in autumn'],
        baseline: {
          'pain-now': 3,
          'pain-worst': 7,
          'pain-first-steps': 6,
          'morning-stiffness': 15,
          'weekly-distance': 8,
        },
        course: 'settling',
        diligence: 'usual',
        tunings: [
          [0, note('sole-ball-roll', 'In the afternoon, after the shift.')],
          [0, add('own-kettle-raises', 1, 3)],
        ],
        handouts: [{ week: 0, weeks: stage(1) }],
      },
    ],
  },
  {
    person: 'tomasz',
    episodes: [
      {
        condition: 'achilles-tendinopathy',
        side: 'left',
        week: 7,
        onsetDays: 120,
        onsetNote: 'After adding hill repeats.',
        goals: ['Half marathon in under two hours', 'Walk downstairs in the morning without stiffness'],
        baseline: {
          'pain-now': 2,
          'pain-worst': 6,
          'morning-stiffness': 20,
          'weekly-distance': 22,
          'longest-run': 12,
        },
        course: 'flare',
        diligence: 'diligent',
        tunings: [
          [0, title('Achilles tendon, left, slow return to hills')],
          [2, note('calf-raise-tempo', 'Count three seconds up and three down.')],
          [5, rest('forefoot-hops-pad', 6)],
          [5, dose('calf-raise-single', [6], '2x8')],
          [5, note('walk-to-jog', 'After the sore week: stay on step A until two runs in a row are calm.')],
          [6, dose('calf-raise-single', [7], '3x10 2-3/wk')],
        ],
        handouts: [
          { week: 0, weeks: stage(1) },
          { week: 6, weeks: stage(7) },
        ],
      },
    ],
  },
  {
    person: 'priya',
    episodes: [
      {
        condition: 'shin-splints',
        side: 'both',
        week: 4,
        onsetDays: 40,
        onsetNote: 'Two weeks after joining the club sessions.',
        goals: ['Run with the club again'],
        baseline: { 'pain-now': 2, 'pain-worst': 6, 'weekly-distance': 12, 'longest-run': 7 },
        course: 'unsettled',
        diligence: 'diligent',
        tunings: [
          [0, frequency('cycling', '2/wk')],
          [3, repeat('calf-raise-ball-squeeze', 4)],
          [3, dose('heel-walk', [4], '20s')],
        ],
      },
    ],
  },
  {
    person: 'jonas',
    episodes: [
      {
        condition: 'ankle-sprain',
        side: 'right',
        week: 6,
        onsetDays: 9,
        onsetNote: 'Rolled it on a root. Could walk on at once; Ottawa rules negative.',
        goals: ['Orienteering season opening', 'Trust the ankle on rough ground'],
        baseline: { 'pain-now': 4, 'pain-worst': 7, 'weekly-distance': 0 },
        course: 'settling',
        diligence: 'usual',
        tunings: [
          [1, swap('band-four-way', 'band-eversion')],
          [3, drop('ankle-alphabet')],
          [4, add('own-bean-bag-reach', 5, 9)],
          [4, lighter(8)],
        ],
        handouts: [{ week: 3, weeks: stage(4), options: { typeSize: 12 } }],
      },
    ],
  },
  {
    person: 'oscar',
    episodes: [
      {
        condition: 'plantar-fasciitis',
        side: 'left',
        week: 12,
        onsetDays: 200,
        onsetNote: 'Last spring, in the marathon build-up.',
        goals: ['Post round without pain', 'Marathon next year'],
        baseline: {
          'pain-now': 3,
          'pain-worst': 8,
          'pain-first-steps': 7,
          'morning-stiffness': 25,
          'weekly-distance': 30,
          'longest-run': 16,
        },
        course: 'settling',
        diligence: 'diligent',
        amended: {
          week: 8,
          painTyped: 8,
          reason: 'Typed for the wrong patient; corrected from the paper diary.',
        },
        tunings: [
          [0, title('Heel pain, left, back to the marathon')],
          [2, note('standing-calf-stretch', 'Also after the post round.')],
          [7, repeat('step-down', 8)],
          [10, note('easy-run', 'Soft paths along the river.')],
        ],
        handouts: [
          { week: 0, weeks: stage(1) },
          { week: 9, weeks: stage(10) },
        ],
      },
    ],
  },
  {
    person: 'anh',
    episodes: [
      {
        condition: 'prevention',
        side: 'none',
        week: 4,
        onsetDays: null,
        onsetNote: '',
        goals: ['First 10 km without a break'],
        baseline: { 'pain-now': 0, 'pain-worst': 1, 'weekly-distance': 18, 'longest-run': 7 },
        course: 'quiet',
        diligence: 'usual',
        tunings: [[0, lighter(4)]],
      },
    ],
  },
  {
    person: 'maximiliana',
    episodes: [
      {
        condition: 'stiffness',
        side: 'both',
        week: 8,
        onsetDays: 400,
        onsetNote: 'Slowly, over the last two winters.',
        goals: ['Reach the organ pedals without stiffness'],
        baseline: { 'pain-now': 1, 'pain-worst': 3, 'morning-stiffness': 20, 'weekly-distance': 12 },
        course: 'quiet',
        diligence: 'diligent',
        tunings: [
          [0, drop('forefoot-hops-pad')],
          [0, drop('gentle-hill-intervals')],
          [0, title('Stiff ankles, both sides, without hops')],
          [4, note('ladder-steps', 'Slowly, with a rail within reach.')],
        ],
        handouts: [{ week: 6, weeks: stage(7), options: { typeSize: 18 } }],
      },
    ],
  },
  {
    person: 'michael',
    episodes: [
      {
        condition: 'stiffness',
        side: 'right',
        week: 2,
        onsetDays: 60,
        onsetNote: 'Long hours on the pedals.',
        goals: ['Trail run on Sundays'],
        baseline: { 'pain-now': 1, 'pain-worst': 3, 'morning-stiffness': 10, 'weekly-distance': 24 },
        screenNote: 'Feeling in both feet checked and normal.',
        course: 'quiet',
        diligence: 'usual',
        missed: [2],
        tunings: [[1, note('seated-towel-stretch', 'In the break at the terminus.')]],
      },
    ],
  },
  {
    person: 'zeynep',
    episodes: [
      {
        condition: 'achilles-tendinopathy',
        side: 'right',
        week: 9,
        onsetDays: 150,
        onsetNote: 'After a change to flatter shoes.',
        goals: ['Sprint triathlon in summer'],
        baseline: {
          'pain-now': 2,
          'pain-worst': 6,
          'morning-stiffness': 15,
          'weekly-distance': 20,
          'longest-run': 10,
        },
        course: 'settling',
        diligence: 'diligent',
        tunings: [
          [3, repeat('calf-raise-tempo', 4)],
          [7, dose('light-weighted-carry', [8], '3x25m')],
        ],
      },
    ],
  },
  {
    person: 'oleksandr',
    episodes: [
      {
        condition: 'ankle-instability',
        side: 'left',
        week: 7,
        onsetDays: 500,
        onsetNote: 'Third sprain since school.',
        goals: ['Play a whole match', 'No more rolling over on the kerb'],
        baseline: { 'pain-now': 1, 'pain-worst': 4, 'weekly-distance': 10 },
        course: 'settling',
        diligence: 'usual',
        tunings: [
          [0, drop('ankle-rom-pain-free')],
          [0, add('own-bean-bag-reach', 4, 12)],
          [5, dose('single-leg-balance-unstable', [6], '2x25s')],
        ],
        handouts: [{ week: 0, weeks: stage(1), options: { blackInk: true } }],
      },
    ],
  },
  {
    person: 'fatima',
    episodes: [
      {
        condition: 'prevention',
        side: 'none',
        week: 10,
        onsetDays: null,
        onsetNote: '',
        goals: ['Stay healthy through the 5 km series'],
        baseline: { 'pain-now': 0, 'pain-worst': 1, 'weekly-distance': 22, 'longest-run': 8 },
        course: 'quiet',
        diligence: 'diligent',
        missed: [7],
        tunings: [[8, rest('depth-rebound', 10)]],
      },
    ],
  },
  {
    person: 'kenji',
    episodes: [
      {
        condition: 'shin-splints',
        side: 'left',
        week: 11,
        onsetDays: 30,
        onsetNote: 'On the indoor track.',
        goals: ['3,000 m in the spring meeting'],
        baseline: { 'pain-now': 3, 'pain-worst': 7, 'weekly-distance': 30, 'longest-run': 12 },
        course: 'settling',
        diligence: 'diligent',
        tunings: [
          [6, repeat('walk-to-jog', 7)],
          [9, note('easy-run', 'Grass only, no track yet.')],
        ],
      },
    ],
  },
  {
    person: 'chiara',
    episodes: [
      {
        condition: 'plantar-fasciitis',
        side: 'both',
        week: 3,
        onsetDays: 90,
        onsetNote: 'Since the move to a flat with stone floors.',
        goals: ['Half marathon with her sister'],
        baseline: {
          'pain-now': 3,
          'pain-worst': 6,
          'pain-first-steps': 6,
          'morning-stiffness': 10,
          'weekly-distance': 20,
        },
        course: 'slow',
        diligence: 'usual',
        missed: [3],
        tunings: [[2, dose('short-foot', [3], '2x8')]],
      },
    ],
  },
  {
    person: 'joao',
    episodes: [
      {
        condition: 'plantar-fasciitis',
        side: 'left',
        week: 7,
        onsetDays: 180,
        onsetNote: 'No clear beginning.',
        goals: ['Get through a night shift'],
        baseline: {
          'pain-now': 4,
          'pain-worst': 7,
          'pain-first-steps': 7,
          'morning-stiffness': 20,
          'weekly-distance': 6,
        },
        course: 'slow',
        diligence: 'fading',
        tunings: [
          [4, drop('band-inversion')],
          [4, drop('towel-scrunch')],
          [5, frequency('calf-raise-tempo', '2/wk')],
        ],
      },
    ],
  },
  {
    person: 'meiling',
    episodes: [
      {
        condition: 'ankle-sprain',
        side: 'left',
        week: 2,
        onsetDays: 5,
        onsetNote: "Landed on another player's foot.",
        goals: ['Back on court for the university cup'],
        baseline: { 'pain-now': 5, 'pain-worst': 8 },
        course: 'settling',
        diligence: 'diligent',
        tunings: [[0, dose('single-leg-balance', [1], '2x10s')]],
      },
    ],
  },
  {
    person: 'sanne',
    episodes: [
      {
        condition: 'prevention',
        side: 'none',
        week: 6,
        onsetDays: null,
        onsetNote: '',
        goals: ['A winter of cross-country without a break'],
        baseline: { 'pain-now': 0, 'pain-worst': 2, 'weekly-distance': 42, 'longest-run': 16 },
        course: 'quiet',
        diligence: 'usual',
        missed: [5, 6],
      },
    ],
  },
  {
    person: 'ewa',
    episodes: [
      {
        condition: 'achilles-tendinopathy',
        side: 'right',
        week: 15,
        onsetDays: 100,
        onsetNote: 'After the summer break.',
        goals: ['Half marathon in spring'],
        baseline: {
          'pain-now': 2,
          'pain-worst': 5,
          'morning-stiffness': 15,
          'weekly-distance': 18,
          'longest-run': 9,
        },
        course: 'settling',
        diligence: 'diligent',
        tunings: [[6, rest('depth-rebound', 10)]],
        closedAfterDays: 4,
      },
    ],
  },
  {
    person: 'henrik',
    episodes: [
      {
        condition: 'ankle-sprain',
        side: 'left',
        week: 30,
        onsetDays: 12,
        onsetNote: 'Downhill, in the dark.',
        goals: ['Start at the mountain ultra'],
        baseline: { 'pain-now': 4, 'pain-worst': 7, 'weekly-distance': 0 },
        course: 'settling',
        diligence: 'diligent',
        closedAfterDays: 3,
      },
      {
        condition: 'prevention',
        side: 'none',
        week: 5,
        onsetDays: null,
        onsetNote: '',
        goals: ['Keep both ankles steady on the trail'],
        baseline: { 'pain-now': 0, 'pain-worst': 2, 'weekly-distance': 60, 'longest-run': 28 },
        course: 'quiet',
        diligence: 'usual',
        tunings: [[2, lighter(5)]],
      },
    ],
  },
  {
    person: 'noa',
    episodes: [
      {
        condition: 'plantar-fasciitis',
        side: 'right',
        week: 0,
        onsetDays: 35,
        onsetNote: 'With longer days on the ward.',
        goals: ['Walk to work without pain'],
        baseline: {
          'pain-now': 2,
          'pain-worst': 5,
          'pain-first-steps': 5,
          'morning-stiffness': 10,
          'weekly-distance': 20,
        },
        course: 'settling',
        diligence: 'usual',
        tunings: [[0, drop('forefoot-hops-pad')]],
      },
    ],
  },
  {
    person: 'ruairi',
    episodes: [
      {
        condition: 'foot-ankle-pain',
        side: 'left',
        week: 0,
        onsetDays: 20,
        onsetNote: 'After a training camp.',
        goals: ['Find out what it is'],
        baseline: { 'pain-now': 2, 'pain-worst': 5 },
        note: 'Examined once. A plan follows after the second visit.',
        planned: false,
        course: 'settling',
        diligence: 'usual',
      },
    ],
  },
  {
    person: 'ifeoma',
    episodes: [
      {
        condition: 'achilles-tendinopathy',
        side: 'both',
        week: 4,
        onsetDays: 80,
        onsetNote: 'Since a charity run in old shoes.',
        goals: ['Run with the children in the park'],
        baseline: {
          'pain-now': 2,
          'pain-worst': 5,
          'morning-stiffness': 20,
          'weekly-distance': 15,
          'longest-run': 8,
        },
        course: 'settling',
        diligence: 'usual',
        tunings: [[3, add('own-kettle-raises', 4, 6)]],
      },
    ],
  },
  {
    person: 'dmitri',
    episodes: [
      {
        condition: 'ankle-instability',
        side: 'right',
        week: 10,
        onsetDays: 700,
        onsetNote: 'Gives way when landing.',
        goals: ['Block at the net without tape'],
        baseline: { 'pain-now': 1, 'pain-worst': 4, 'weekly-distance': 6 },
        course: 'settling',
        diligence: 'usual',
        missed: [10],
        tunings: [
          [8, dose('lateral-hops', [9], '2x15s')],
          [9, note('lateral-hops', 'On the gym floor, in court shoes.')],
        ],
      },
    ],
  },
  {
    person: 'tane',
    episodes: [
      {
        condition: 'shin-splints',
        side: 'both',
        week: 8,
        onsetDays: 25,
        onsetNote: 'Hard ground in pre-season.',
        goals: ['First game of the season'],
        baseline: { 'pain-now': 2, 'pain-worst': 6, 'weekly-distance': 14 },
        course: 'settling',
        diligence: 'usual',
        missed: [4, 8],
      },
    ],
  },
  {
    person: 'eleanor',
    episodes: [
      {
        condition: 'stiffness',
        side: 'left',
        week: 5,
        onsetDays: 300,
        onsetNote: 'After the winter with little walking.',
        goals: ['Walk the ridge path with her daughter', 'Stairs without the rail'],
        baseline: { 'pain-now': 1, 'pain-worst': 3, 'morning-stiffness': 15 },
        course: 'quiet',
        diligence: 'diligent',
        tunings: [
          [0, drop('forefoot-hops-pad')],
          [0, drop('gentle-hill-intervals')],
          [0, drop('strides')],
          [0, note('single-leg-balance-perturbation', 'At the kitchen worktop, somebody at home.')],
        ],
        handouts: [{ week: 3, weeks: stage(4), options: { typeSize: 18, overview: false } }],
      },
    ],
  },
  {
    person: 'ayo',
    episodes: [
      {
        condition: 'shin-splints',
        side: 'right',
        week: 0,
        onsetDays: 18,
        onsetNote: 'Marathon preparation, 70 km a week.',
        goals: ['Run again without the pain on one spot'],
        baseline: { 'pain-now': 4, 'pain-worst': 7, 'weekly-distance': 70, 'longest-run': 30 },
        ticked: ['E8.spot', 'E10'],
        screenNote:
          'Tender over 2 cm, hopping hurts. Referred for imaging the same day; no exercise plan until the answer.',
        planned: false,
        course: 'settling',
        diligence: 'usual',
      },
    ],
  },
  {
    person: 'hana',
    episodes: [
      {
        condition: 'peroneal-tendinitis',
        side: 'right',
        week: 0,
        onsetDays: 28,
        onsetNote: 'Cambered forest roads.',
        goals: ['Trail half marathon'],
        baseline: { 'pain-now': 2, 'pain-worst': 5, 'weekly-distance': 25 },
        planned: false,
        course: 'settling',
        diligence: 'usual',
      },
    ],
  },
  {
    person: 'bjorn',
    archivedDaysAgo: 60,
    episodes: [
      {
        condition: 'plantar-fasciitis',
        side: 'left',
        week: 34,
        onsetDays: 120,
        onsetNote: 'Sea boots.',
        goals: ['A season at sea'],
        baseline: { 'pain-now': 3, 'pain-worst': 6, 'pain-first-steps': 5, 'morning-stiffness': 15 },
        course: 'settling',
        diligence: 'usual',
        closedAfterDays: 2,
      },
    ],
  },
  {
    person: 'lucia',
    archivedDaysAgo: 20,
    episodes: [
      {
        condition: 'stiffness',
        side: 'both',
        week: 24,
        onsetDays: 50,
        onsetNote: 'On tour.',
        goals: ['Dance the second act'],
        baseline: { 'pain-now': 0, 'pain-worst': 2, 'morning-stiffness': 5, 'weekly-distance': 16 },
        note: 'Moved away; sends her regards.',
        course: 'quiet',
        diligence: 'fading',
        closedAfterDays: 1,
      },
    ],
  },
]
