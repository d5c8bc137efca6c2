import { describe, expect, it } from 'vitest'
import { doseParts, lawNumbers } from '../../../shared/program/laws/index.ts'
import type { Finding, FindingOf, LawId, Rule } from '../../../shared/program/laws/index.ts'
import { findingText, weeksOfNote } from '../../../shared/text/finding-text.ts'
import { textIn } from '../../../shared/text/index.ts'

const t = textIn('en')
const names: Readonly<Record<string, string>> = { 'row-1': 'Calf raise', 'row-2': 'Short foot' }
const said = (finding: Finding) => findingText(t, finding, (id) => names[id] ?? '?')

const place = { rowId: 'row-1', week: 4 }
const figures = { value: 7, threshold: 5 }
const span = { week: 4, lastWeek: 6 }

/** One finding of each rule. */
const examples: { readonly [R in Rule]: Omit<FindingOf<R>, 'rule' | 'law'> } = {
  lighterVolume: { ...place, ...figures },
  lighterStart: place,
  lighterRise: { ...place, changes: ['load', 'hold'] },
  lighterDistance: { ...place, ...figures },
  rises: { week: 4, ...figures, rowIds: ['row-1', 'row-2'] },
  impactRises: { week: 4, ...figures, rowIds: ['row-1', 'row-2'] },
  calfRisesWithImpact: { week: 4, ...figures, rowIds: ['row-1', 'row-2'] },
  oneChange: { ...place, ...figures, changes: ['sets', 'frequency'] },
  raiseBeforeHop: { ...place, ...figures },
  sheetSize: { ...span, ...figures, sheet: 'daily' },
  weekSize: { ...span, ...figures },
  sessionSmall: { ...span, ...figures, session: 'A' },
  sessionLarge: { ...span, ...figures, session: 'B' },
  calfWorkFalls: { week: 4, ...figures },
  easierFirst: { ...place, ...figures, easierRowId: 'row-2' },
  bandOrder: place,
  noRunTest: place,
  runBeforeTest: { ...place, ...figures },
  raiseBeforeRun: { ...place, ...figures },
  runStepJump: { ...place, ...figures },
  runsAtStep: { ...place, ...figures },
  sideMissing: place,
  withRunSteps: place,
  partMissing: { ...place, part: 'tempo' },
  twice: place,
  beside: { ...place, partRowId: 'row-2' },
  dayCount: { week: 4, ...figures, item: 'hops' },
  runNeighbours: { week: 4 },
  hopHours: { week: 4, ...figures },
  noRestDay: { week: 4 },
  landings: { ...span, ...figures },
  lastWeekLighter: { week: 4 },
}

describe('the sentence of a finding', () => {
  it.each(Object.entries(examples))('of %s names what was found', (rule, example) => {
    const finding = { rule, law: 'sides', ...example } as Finding
    const sentence = said(finding)
    expect(sentence).toMatch(/^\S.*\.$/)
    expect(sentence).not.toMatch(/\{\{|undefined|object|\?/)
    if ('rowId' in example) expect(sentence).toContain('Calf raise')
    if ('rowIds' in example) expect(sentence).toContain('Calf raise, Short foot')
    if ('threshold' in example) expect(sentence.match(/\b[57]\b/g)).toHaveLength(2)
  })

  it('names weeks, sheets, days and what changed', () => {
    const say = (rule: Rule) => said({ rule, law: 'sides', ...examples[rule] } as Finding)
    expect(say('sheetSize')).toContain('weeks 4 to 6')
    expect(said({ ...examples.weekSize, lastWeek: 4, rule: 'weekSize', law: 'shortSheets' })).toContain(
      'week 4;',
    )
    expect(say('sheetSize')).toContain(t('terms.sheets.daily'))
    expect(say('oneChange')).toContain(t('findings.changes.frequency'))
    expect(say('easierFirst')).toContain('Short foot')
    expect(say('beside')).toContain('Short foot')
    expect(say('dayCount')).toContain(t('composer.days.items.hops'))
    for (const part of doseParts)
      expect(said({ ...place, rule: 'partMissing', law: 'saidInFull', part })).toContain(
        t(`findings.parts.${part}`),
      )
  })

  it('has a name and a source for each law', () => {
    for (const law of Object.keys(lawNumbers) as LawId[]) {
      expect(t(`findings.laws.${law}.name`)).not.toBe('')
      expect(t(`findings.laws.${law}.evidence`)).toMatch(/†|\(/)
    }
  })
})

describe('the weeks of a note', () => {
  it.each([
    ['From week 4, use a step edge.', [4]],
    ['Weeks 1 to 3 stand still. From week 4 add small nudges. Sit down from week 10.', [4, 10]],
    ['In week 1 hold a wall.', []],
    ['', []],
  ])('of “%s”', (text, weeks) => {
    expect(weeksOfNote(t, { text })).toEqual(weeks)
  })

  it('are those of the program’s own words too', () => {
    expect(weeksOfNote(t, null)).toEqual([])
    expect(weeksOfNote(t, { key: 'stiffness.rows.compact-daily-routine' })).toEqual([4])
    expect(weeksOfNote(t, { key: 'achilles-tendinopathy.rows.calf-raise-tempo' })).toEqual([4])
  })
})
