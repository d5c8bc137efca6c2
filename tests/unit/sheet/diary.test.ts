/** The page for the fridge says what the plan says: which exercise, on which day, how much, and what is new. */
import { afterAll, describe, expect, it } from 'vitest'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { must } from '../../../shared/assert.ts'
import { daysOfRow, weekdayOf } from '../../../shared/program/day-layout.ts'
import { minutesByDay, weekTotals } from '../../../shared/program/prescribed.ts'
import { allWeeks } from '../../../shared/program/weeks.ts'
import { templates } from '../../../shared/regions/index.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { samplePlan, sampleSnapshot } from '../../support/sample-snapshot.ts'

afterAll(() => handoutRenderer.stop())

const everyWeek = templates.flatMap(({ id }) =>
  allWeeks(samplePlan(id)).map((week) => ({ template: id, week })),
)

describe('a diary', () => {
  it.each(everyWeek)('opens the days of the plan: $template, week $week', ({ template, week }) => {
    const plan = samplePlan(template)
    const { diaries, sheets } = sampleSnapshot({ template, options: { weeks: [week] } })
    expect(diaries).toHaveLength(1)
    const rows = sheets.flatMap((sheet) => sheet.rows)
    const printed = must(diaries[0], 'a diary').rows
    expect(printed.map(({ number, name }) => ({ number, name }))).toEqual(
      rows.map(({ number, name }) => ({ number, name })),
    )
    const first = weekdayOf(plan.startsOn)
    printed.forEach(({ open, dose }, index) => {
      const row = must(
        plan.rows.find(({ id }) => id === rows[index]?.rowId),
        'a row',
      )
      const days = daysOfRow(row, plan, week)
      expect(open).toEqual(open.map((_, at) => days === null || days.includes((first + at) % 7)))
      // The figure of the grid and of the exercise's own dose are one.
      expect(dose).toContain(must(rows[index]?.doses[0], 'a dose').amount)
    })
  })

  it('gives each of two weeks a page, and more weeks none', () => {
    expect(sampleSnapshot({ options: { weeks: [3, 4] } }).diaries.map(({ title }) => title)).toEqual([
      expect.stringContaining('Week 3'),
      expect.stringContaining('Week 4'),
    ])
    expect(sampleSnapshot({ options: { weeks: [3, 4, 5] } }).diaries).toEqual([])
  })

  it('says what is new, and that nothing is', () => {
    const newsOf = (week: number, template = 'plantar-fasciitis') =>
      sampleSnapshot({ template, options: { weeks: [week] } }).diaries[0]?.news
    expect(newsOf(1)).toBe('')
    expect(newsOf(3)).toContain('An easier week')
    const plan = samplePlan()
    const starting = plan.rows.filter(({ cells }) => cells[3] && !cells[2]).length
    expect(newsOf(4)?.includes('New:')).toBe(starting > 0)
    const same = sampleSnapshot({
      options: { weeks: [2] },
      edit: (document) => {
        for (const row of document.rows) row.cells[1] = row.cells[0] ?? null
      },
    })
    expect(same.diaries[0]?.news).toBe('All stays the same.')
  })

  it.each(everyWeek)('counts the minutes that the week has: $template, week $week', ({ template, week }) => {
    const plan = samplePlan(template)
    const minutes = minutesByDay(plan, week).reduce((sum, one) => sum + one, 0)
    // The total of a week is rounded.
    expect(Math.abs(minutes - weekTotals(plan, week, () => undefined).minutes)).toBeLessThan(0.5001)
  })
})

describe('the handout of a week', () => {
  it.each(templates.map(({ id }) => id))('names the page of the pain box: %s', async (template) => {
    const snapshot = sampleSnapshot({ template, options: { weeks: [3] } })
    const { pages } = await readPdf((await handoutRenderer.render(snapshot)).bytes)
    const texts = pages.map(({ text }) => text.replaceAll(/\s+/g, ' '))
    const named = must(/Page (\d+) says what to do/.exec(texts[0] ?? ''), 'the page of the pain box')[1]
    expect(texts[Number(named) - 1]).toContain(snapshot.words.pain.intro)
    // One page holds the whole week, from its title to the date of the next visit.
    expect(texts[0]).toContain(snapshot.words.diary.nextVisit)
  })
})
