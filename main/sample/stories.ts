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
  /** Days between the onset and the first visit, and how it came; left out where there is no complaint. */
  readonly onset?: readonly [days: number, note: string]
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

/** What tells one episode from another at a glance. */
type Line = readonly [
  condition: ConditionCode,
  side: Side,
  week: number,
  course: CourseName,
  diligence: Diligence,
]
type Told = Omit<EpisodeStory, 'condition' | 'side' | 'week' | 'course' | 'diligence'>

function episode([condition, side, week, course, diligence]: Line, told: Told): EpisodeStory {
  return { condition, side, week, course, diligence, ...told }
}

/** Somebody with one episode, as most have. */
function story(person: PersonName, line: Line, told: Told): Story {
  return { person, episodes: [episode(line, told)] }
}

/** Pain at the first visit, 0 to 10, and where it matters that of the first steps in the morning. */
function pain(now: number, worst: number, firstSteps?: number): EpisodeStory['baseline'] {
  return {
    'pain-now': now,
    'pain-worst': worst,
    ...(firstSteps !== undefined && { 'pain-first-steps': firstSteps }),
  }
}

/** A sheet of the stage that begins in week `first`, given in a week. */
function given(week: number, first: number, options?: Partial<HandoutOptions>): HandoutStory {
  return { week, weeks: [first, first + 1, first + 2], options }
}

export const stories: readonly Story[] = [
  story('amelie', ['plantar-fasciitis', 'right', 1, 'settling', 'usual'], {
    onset: [75, 'Crept in while standing longer shifts.'],
    goals: ['Stand through a shift without limping', 'Run the town 10 km in autumn'],
    baseline: { ...pain(3, 7, 6), 'morning-stiffness': 15, 'weekly-distance': 8 },
    tunings: [
      [0, add('sole-ball-roll', 1, 6)],
      [0, note('sole-ball-roll', 'In the afternoon, after the shift.')],
      [0, add('own-kettle-raises', 1, 3)],
    ],
    handouts: [given(0, 1)],
  }),
  story('tomasz', ['achilles-tendinopathy', 'left', 7, 'flare', 'diligent'], {
    onset: [120, 'After adding hill repeats.'],
    goals: ['Half marathon in under two hours', 'Walk downstairs in the morning without stiffness'],
    baseline: { ...pain(2, 6), 'morning-stiffness': 20, 'weekly-distance': 22, 'longest-run': 12 },
    tunings: [
      [0, title('Achilles tendon, left, slow return to hills')],
      [
        2,
        note(
          'calf-raise-tempo',
          'Both feet. Count three seconds up and three down. From week 4 on the step.',
        ),
      ],
      [5, rest('gentle-hops', 6)],
      [5, dose('calf-raise-single', [6], '1x8/side tempo 3-0-3')],
      [5, note('walk-to-jog', 'Flat ground only. Stay on step A until two runs in a row are calm.')],
      [6, dose('calf-raise-single', [7], '3x8/side tempo 3-0-3')],
    ],
    handouts: [given(0, 1), given(6, 7)],
  }),
  story('priya', ['shin-splints', 'both', 4, 'unsettled', 'diligent'], {
    onset: [40, 'Two weeks after joining the club sessions.'],
    goals: ['Run with the club again'],
    baseline: { ...pain(2, 6), 'weekly-distance': 12, 'longest-run': 7 },
    tunings: [
      [0, frequency('cycling', '2/wk')],
      [3, repeat('short-foot', 4)],
      [3, dose('heel-walk', [4], '20s')],
    ],
  }),
  story('jonas', ['ankle-sprain', 'right', 6, 'settling', 'usual'], {
    onset: [9, 'Rolled it on a root. Could walk on at once; Ottawa rules negative.'],
    goals: ['Orienteering season opening', 'Trust the ankle on rough ground'],
    baseline: { ...pain(4, 7), 'weekly-distance': 0 },
    tunings: [
      [0, drop('ankle-alphabet')],
      [3, swap('single-leg-balance-unstable', 'single-leg-balance-perturbation')],
      [4, add('own-bean-bag-reach', 5, 9)],
      [4, lighter(8)],
    ],
    handouts: [given(3, 4, { typeSize: 12 })],
  }),
  story('oscar', ['plantar-fasciitis', 'left', 12, 'settling', 'diligent'], {
    onset: [200, 'Last spring, in the marathon build-up.'],
    goals: ['Post round without pain', 'Marathon next year'],
    baseline: { ...pain(3, 8, 7), 'morning-stiffness': 25, 'weekly-distance': 30, 'longest-run': 16 },
    amended: {
      week: 8,
      painTyped: 8,
      reason: 'Typed for the wrong patient; corrected from the paper diary.',
    },
    tunings: [
      [0, title('Heel pain, left, back to the marathon')],
      [2, note('standing-calf-stretch', 'Also after the post round.')],
      [7, repeat('calf-raise-single', 8)],
      [10, note('walk-to-jog', 'Soft, flat paths along the river. Rest a day between runs.')],
    ],
    handouts: [given(0, 1), given(9, 10)],
  }),
  story('anh', ['prevention', 'none', 4, 'quiet', 'usual'], {
    goals: ['First 10 km without a break'],
    baseline: { ...pain(0, 1), 'weekly-distance': 18, 'longest-run': 7 },
    tunings: [[0, lighter(4)]],
  }),
  story('maximiliana', ['stiffness', 'both', 8, 'quiet', 'diligent'], {
    onset: [400, 'Slowly, over the last two winters.'],
    goals: ['Reach the organ pedals without stiffness'],
    baseline: { ...pain(1, 3), 'morning-stiffness': 20, 'weekly-distance': 12 },
    tunings: [
      [0, drop('gentle-hops')],
      [0, drop('gentle-hill-intervals')],
      [0, title('Stiff ankles, both sides, without hops')],
      [4, note('step-down', 'Slowly, with a rail within reach. Keep your knee over your second toe.')],
    ],
    handouts: [given(6, 7, { typeSize: 18 })],
  }),
  story('michael', ['stiffness', 'right', 2, 'quiet', 'usual'], {
    onset: [60, 'Long hours on the pedals.'],
    goals: ['Trail run on Sundays'],
    baseline: { ...pain(1, 3), 'morning-stiffness': 10, 'weekly-distance': 24 },
    screenNote: 'Feeling in both feet checked and normal.',
    missed: [2],
    tunings: [[1, note('half-kneeling-ankle-mobilization', 'Heel down. Also in the break at the terminus.')]],
  }),
  story('zeynep', ['achilles-tendinopathy', 'right', 9, 'settling', 'diligent'], {
    onset: [150, 'After a change to flatter shoes.'],
    goals: ['Sprint triathlon in summer'],
    baseline: { ...pain(2, 6), 'morning-stiffness': 15, 'weekly-distance': 20, 'longest-run': 10 },
    tunings: [
      [3, repeat('calf-raise-tempo', 4)],
      [7, dose('calf-raise-single', [8], '3x9/side tempo 3-0-3 @5kg')],
    ],
  }),
  story('oleksandr', ['ankle-instability', 'left', 7, 'settling', 'usual'], {
    onset: [500, 'Third sprain since school.'],
    goals: ['Play a whole match', 'No more rolling over on the kerb'],
    baseline: { ...pain(1, 4), 'weekly-distance': 10 },
    tunings: [
      [0, drop('ankle-rom-pain-free')],
      [0, add('own-bean-bag-reach', 4, 12)],
      [5, dose('single-leg-balance-eyes-closed', [6], '1x10s/side')],
    ],
    handouts: [given(0, 1, { blackInk: true })],
  }),
  story('fatima', ['prevention', 'none', 10, 'quiet', 'diligent'], {
    goals: ['Stay healthy through the 5 km series'],
    baseline: { ...pain(0, 1), 'weekly-distance': 22, 'longest-run': 8 },
    missed: [7],
    tunings: [[8, rest('lateral-hops', 10)]],
  }),
  story('kenji', ['shin-splints', 'left', 11, 'settling', 'diligent'], {
    onset: [30, 'On the indoor track.'],
    goals: ['3,000 m in the spring meeting'],
    baseline: { ...pain(3, 7), 'weekly-distance': 30, 'longest-run': 12 },
    tunings: [
      [7, repeat('walk-to-jog', 8)],
      [9, note('walk-to-jog', 'Grass only, no track yet. Rest a day between runs.')],
    ],
  }),
  story('chiara', ['plantar-fasciitis', 'both', 3, 'slow', 'usual'], {
    onset: [90, 'Since the move to a flat with stone floors.'],
    goals: ['Half marathon with her sister'],
    baseline: { ...pain(3, 6, 6), 'morning-stiffness': 10, 'weekly-distance': 20 },
    missed: [3],
    tunings: [[2, dose('short-foot', [3], '1x8/side hold 5s')]],
  }),
  story('joao', ['plantar-fasciitis', 'left', 7, 'slow', 'fading'], {
    onset: [180, 'No clear beginning.'],
    goals: ['Get through a night shift'],
    baseline: { ...pain(4, 7, 7), 'morning-stiffness': 20, 'weekly-distance': 6 },
    tunings: [
      [4, drop('band-inversion')],
      [4, drop('gentle-hops')],
      [5, frequency('calf-raise-single', '2/wk')],
      [6, rest('walk-to-jog', 7)],
    ],
  }),
  story('meiling', ['ankle-sprain', 'left', 2, 'settling', 'diligent'], {
    onset: [5, "Landed on another player's foot."],
    goals: ['Back on court for the university cup'],
    baseline: pain(5, 8),
    tunings: [[0, dose('single-leg-balance', [1], '2x10s/side')]],
  }),
  story('sanne', ['no-diagnosis', 'none', 6, 'quiet', 'usual'], {
    goals: ['A winter of cross-country without a break'],
    baseline: { ...pain(0, 2), 'weekly-distance': 42, 'longest-run': 16 },
    missed: [5, 6],
  }),
  story('ewa', ['achilles-tendinopathy', 'right', 15, 'settling', 'diligent'], {
    onset: [100, 'After the summer break.'],
    goals: ['Half marathon in spring'],
    baseline: { ...pain(2, 5), 'morning-stiffness': 15, 'weekly-distance': 18, 'longest-run': 9 },
    tunings: [[9, rest('forefoot-hops-pad', 10)]],
    closedAfterDays: 4,
  }),
  {
    person: 'henrik',
    episodes: [
      episode(['ankle-sprain', 'left', 30, 'settling', 'diligent'], {
        onset: [12, 'Downhill, in the dark.'],
        goals: ['Start at the mountain ultra'],
        baseline: { ...pain(4, 7), 'weekly-distance': 0 },
        closedAfterDays: 3,
      }),
      episode(['prevention', 'none', 5, 'quiet', 'usual'], {
        goals: ['Keep both ankles steady on the trail'],
        baseline: { ...pain(0, 2), 'weekly-distance': 60, 'longest-run': 28 },
        tunings: [[2, lighter(5)]],
      }),
    ],
  },
  story('noa', ['plantar-fasciitis', 'right', 0, 'settling', 'usual'], {
    onset: [35, 'With longer days on the ward.'],
    goals: ['Walk to work without pain'],
    baseline: { ...pain(2, 5, 5), 'morning-stiffness': 10, 'weekly-distance': 20 },
    tunings: [[0, drop('gentle-hops')]],
  }),
  story('ruairi', ['foot-ankle-pain', 'left', 0, 'settling', 'usual'], {
    onset: [20, 'After a training camp.'],
    goals: ['Find out what it is'],
    baseline: pain(2, 5),
    note: 'Examined once. A plan follows after the second visit.',
    planned: false,
  }),
  story('ifeoma', ['achilles-tendinopathy', 'both', 4, 'settling', 'usual'], {
    onset: [80, 'Since a charity run in old shoes.'],
    goals: ['Run with the children in the park'],
    baseline: { ...pain(2, 5), 'morning-stiffness': 20, 'weekly-distance': 15, 'longest-run': 8 },
    tunings: [[3, add('own-kettle-raises', 4, 6)]],
  }),
  story('dmitri', ['ankle-instability', 'right', 10, 'settling', 'usual'], {
    onset: [700, 'Gives way when landing.'],
    goals: ['Block at the net without tape'],
    baseline: { ...pain(1, 4), 'weekly-distance': 6 },
    missed: [10],
    tunings: [
      [9, dose('lateral-hops', [10], '1x10s')],
      [9, note('lateral-hops', 'Both feet over a line, on the gym floor, in court shoes. Land softly.')],
    ],
  }),
  story('tane', ['shin-splints', 'both', 8, 'settling', 'usual'], {
    onset: [25, 'Hard ground in pre-season.'],
    goals: ['First game of the season'],
    baseline: { ...pain(2, 6), 'weekly-distance': 14 },
    missed: [4, 8],
  }),
  story('eleanor', ['stiffness', 'left', 5, 'quiet', 'diligent'], {
    onset: [300, 'After the winter with little walking.'],
    goals: ['Walk the ridge path with her daughter', 'Stairs without the rail'],
    baseline: { ...pain(1, 3), 'morning-stiffness': 15 },
    tunings: [
      [0, drop('gentle-hops')],
      [0, drop('gentle-hill-intervals')],
      [0, drop('strides')],
      [0, note('calf-raise-tempo', 'At the kitchen worktop, somebody at home.')],
    ],
    handouts: [given(3, 4, { typeSize: 18, overview: false })],
  }),
  story('ayo', ['shin-splints', 'right', 0, 'settling', 'usual'], {
    onset: [18, 'Marathon preparation, 70 km a week.'],
    goals: ['Run again without the pain on one spot'],
    baseline: { ...pain(4, 7), 'weekly-distance': 70, 'longest-run': 30 },
    ticked: ['E8.spot', 'E10'],
    screenNote:
      'Tender over 2 cm, hopping hurts. Referred for imaging the same day; no exercise plan until the answer.',
    planned: false,
  }),
  story('hana', ['peroneal-tendinitis', 'right', 0, 'settling', 'usual'], {
    onset: [28, 'Cambered forest roads.'],
    goals: ['Trail half marathon'],
    baseline: { ...pain(2, 5), 'weekly-distance': 25 },
    planned: false,
  }),
  {
    archivedDaysAgo: 60,
    ...story('bjorn', ['plantar-fasciitis', 'left', 34, 'settling', 'usual'], {
      onset: [120, 'Sea boots.'],
      goals: ['A season at sea'],
      baseline: { ...pain(3, 6, 5), 'morning-stiffness': 15 },
      closedAfterDays: 2,
    }),
  },
  {
    archivedDaysAgo: 20,
    ...story('lucia', ['stiffness', 'both', 24, 'quiet', 'fading'], {
      onset: [50, 'On tour.'],
      goals: ['Dance the second act'],
      baseline: { ...pain(0, 2), 'morning-stiffness': 5, 'weekly-distance': 16 },
      note: 'Moved away; sends her regards.',
      closedAfterDays: 1,
    }),
  },
]
