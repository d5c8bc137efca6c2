/** What plan checking noticed, for clinicians: the laws about plans, where their figures are from, and a sentence for each rule. */
import type { Change, DosePart, LawId, Rule } from '../../program/laws/index.ts'

interface LawText {
  readonly name: string
  /** Where the figures are from; a dagger marks what the clinic sets. */
  readonly evidence: string
}

export const findings = {
  laws: {
    lighterWeeks: {
      name: 'Lighter weeks are lighter',
      evidence:
        '† Clinic default. The article on stiffness and stride mechanics (2025) alternates lighter weeks and names no amount.',
    },
    fewRises: {
      name: 'Few things rise at once',
      evidence: '† Clinic default. The articles ask for gradual change and give no number.',
    },
    raiseBeforeHop: { name: 'Calf raises before hops', evidence: '† Clinic default.' },
    shortSheets: {
      name: 'Short sheets',
      evidence:
        '15 adults aged 67 to 82 did two exercises better than eight, five no differently from either (Henry 1999, Phys Ther 79:270). Two or three in a session: the article on ankle strength. † Five on a sheet and twelve in a week are clinic defaults.',
    },
    calfWorkHolds: { name: 'Calf work holds', evidence: '† Clinic default.' },
    easierFirst: {
      name: 'Easier first',
      evidence: 'M. Stone (2025) names an order of moves. † The pairs and their weeks are clinic defaults.',
    },
    testBeforeRun: {
      name: 'A test before running',
      evidence:
        'Walk-run steps one at a time, each at least twice (Trials 2023, 13063-023-07502-x). The test is second-hand. † Weeks of raises are a clinic default.',
    },
    sides: { name: 'Sides are said', evidence: '† Clinic default.' },
    noHills: {
      name: 'Run steps first',
      evidence:
        'No hills during walk-run steps (Trials 2023, 13063-023-07502-x). † The rest is a clinic default.',
    },
    saidInFull: { name: 'Doses are said in full', evidence: '† Clinic default.' },
    nothingTwice: { name: 'Nothing twice', evidence: '† Clinic default.' },
    days: {
      name: 'Days to recover',
      evidence:
        'A day of rest between runs (Trials 2023, 13063-023-07502-x); 48 to 72 hours between hops (secondary sources). † The free day is a clinic default.',
    },
    landings: {
      name: 'Landings of a session',
      evidence:
        '† Clinic default: the least of 80 to 100 landings for beginners, from secondary pages that count differently.',
    },
    lastWeek: { name: 'The last week is lighter', evidence: '† Clinic default.' },
  } satisfies Record<LawId, LawText>,

  rules: {
    lighterVolume:
      'Week {{week}} is lighter, but {{exercise}} asks for {{value}} % of the full week before; at most {{threshold}} %.',
    lighterStart: '{{exercise}} starts in week {{week}}, a lighter one.',
    lighterRise: '{{exercise}} rises in week {{week}}, a lighter one: {{changes}}.',
    lighterDistance:
      '{{exercise}} grows by {{value}} % in week {{week}}, a lighter one; at most {{threshold}} %.',
    rises: '{{value}} exercises rise in week {{week}}, at most {{threshold}}: {{exercises}}.',
    impactRises:
      '{{value}} exercises with impact rise in week {{week}}, at most {{threshold}}: {{exercises}}.',
    calfRisesWithImpact:
      '{{value}} calf raises rise in week {{week}} beside an exercise with impact, at most {{threshold}}: {{exercises}}.',
    oneChange:
      '{{exercise}} rises by {{value}} things at once in week {{week}} ({{changes}}); at most {{threshold}}.',
    raiseBeforeHop:
      '{{exercise}} starts in week {{week}}; weeks of calf raises before: {{value}}, at least {{threshold}}.',
    sheetSize: '{{value}} exercises on the {{sheet}} sheet, {{weeks}}; at most {{threshold}}.',
    weekSize: '{{value}} exercises in all, {{weeks}}; at most {{threshold}}.',
    sessionSmall: 'Exercises in session {{session}}: {{value}}, {{weeks}}; at least {{threshold}}.',
    sessionLarge: 'Exercises in session {{session}}: {{value}}, {{weeks}}; at most {{threshold}}.',
    calfWorkFalls:
      'Calf raises fall by {{value}} % in week {{week}} with no heavier weight; at most {{threshold}} %.',
    easierFirst: '{{exercise}} starts in week {{value}}; after {{easier}}, not before week {{threshold}}.',
    bandOrder: '{{exercise}}: a stronger band comes before the one of week {{week}}.',
    noRunTest: '{{exercise}} starts in week {{week}}, and no stage has a gate with the run test.',
    runBeforeTest:
      '{{exercise}} starts in week {{value}}; the stage with the run test starts in week {{threshold}}.',
    raiseBeforeRun:
      '{{exercise}} starts in week {{week}}; weeks of raises on one leg before: {{value}}, at least {{threshold}}.',
    runStepJump: '{{exercise}} goes up {{value}} run steps at once in week {{week}}; at most {{threshold}}.',
    runsAtStep:
      '{{exercise}} goes up in week {{week}}; runs at the step before: {{value}}, at least {{threshold}}.',
    sideMissing: '{{exercise}} is done on one side at a time, and week {{week}} does not say “/side”.',
    withRunSteps: '{{exercise}} in week {{week}}: wait until the run steps are over.',
    partMissing: '{{exercise}}, week {{week}}: {{part}} is not said.',
    twice: '{{exercise}} has another row in week {{week}}.',
    beside: '{{exercise}} holds {{other}}, which has a row of its own in week {{week}}.',
    dayCount: '{{item}}: {{value}} days from week {{week}} on; the exercises ask for {{threshold}}.',
    runNeighbours: 'From week {{week}} on, two run days follow each other.',
    hopHours:
      'From week {{week}} on, {{value}} hours lie between two days with hops; at least {{threshold}}.',
    noRestDay: 'From week {{week}} on, no day is free of sessions, runs and rides.',
    landings: '{{value}} landings in one session, {{weeks}}; at most {{threshold}}.',
    lastWeekLighter: 'Week {{week}}, the last one and that of the re-test, is not a lighter one.',
  } satisfies Record<Rule, string>,

  oneWeek: 'week {{first}}',
  weeks: 'weeks {{first}} to {{last}}',

  changes: {
    start: 'start',
    sets: 'sets',
    amount: 'amount',
    load: 'load',
    hold: 'hold',
    tempo: 'tempo',
    frequency: 'how often',
    runStep: 'run step',
    distance: 'distance',
    note: 'what its note adds',
  } satisfies Record<Change, string>,

  parts: {
    hold: 'a hold',
    tempo: 'a tempo',
    band: 'the strength of the band',
    kilograms: 'a weight in kg',
  } satisfies Record<DosePart, string>,

  /** How a note dates something new; read with any number. */
  fromWeek: 'From week {{week}}',
} as const
