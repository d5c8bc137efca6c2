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
import type { SampleOptions } from '../../support/sample-snapshot.ts'
import { builtInExercise } from '../../../shared/text/catalog.ts'

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
      // The figure of the grid and of the exercise's own dose are one; the side stands there.
      const amount = must(rows[index]?.doses[0], 'a dose').amount
      expect(dose.startsWith(`${amount.replace(/ on (?:each side|your (?:left|right) leg)$/, '')}.`)).toBe(
        true,
      )
    })
  })

  it('holds two weeks on a page, one in large print, and gives more than four weeks none', () => {
    const daysOf = (weeks: number[], typeSize: 14 | 18 = 14) =>
      sampleSnapshot({ options: { weeks, typeSize } }).diaries.map(({ days }) => days.length)
    expect(daysOf([3, 4])).toEqual([14])
    expect(daysOf([3, 4, 5, 6])).toEqual([14, 14])
    expect(daysOf([3, 4], 18)).toEqual([7, 7])
    expect(daysOf([3, 4, 5, 6, 7])).toEqual([])
  })

  it('of one day names that day once', () => {
    const days = { from: '2026-12-09', until: '2026-12-09' }
    const { diaries } = sampleSnapshot({ options: { weeks: [3], days, nextVisit: '2026-12-09' } })
    expect(diaries.map(({ title }) => title)).toEqual(['Week 3: your plan for 9 Dec'])
  })

  it('begins on the day it is given and ends with the next visit', () => {
    // Wednesday of week 3 to Tuesday of week 5.
    const days = { from: '2026-12-09', until: '2026-12-22' }
    const { diaries, words, sheets } = sampleSnapshot({
      template: 'ankle-sprain',
      options: { weeks: [3, 4, 5], days, nextVisit: '2026-12-22' },
    })
    const diary = must(diaries[0], 'a diary')
    expect(diaries).toHaveLength(1)
    expect(diary.title).toBe('Your plan for 9 to 22 Dec')
    expect(diary.days.map(({ name, date }) => `${name} ${date}`)).toEqual(
      'We 9,Th 10,Fr 11,Sa 12,Su 13,Mo 14,Tu 15,We 16,Th 17,Fr 18,Sa 19,Su 20,Mo 21,Tu 22'.split(','),
    )
    expect(words.diary.visit).toBe('Next visit: Tue 22 Dec 2026')
    const plan = samplePlan('ankle-sprain')
    for (const { number, open } of diary.rows) {
      const printed = sheets.flatMap(({ rows }) => rows).find((row) => row.number === number)
      const row = must(
        plan.rows.find(({ id }) => id === printed?.rowId),
        'a row',
      )
      expect(open).toEqual(
        [2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1].map((day, index) => {
          const week = index < 5 ? 3 : index < 12 ? 4 : 5
          const on = daysOfRow(row, plan, week)
          return row.cells[week - 1] !== null && (on === null || on.includes(day))
        }),
      )
    }
  })

  it('says what a visit that nobody knows leaves open, and what was left out', () => {
    const plan = samplePlan()
    const row = must(plan.rows[0], 'a row')
    const { words, sheets } = sampleSnapshot({ options: { weeks: [3], leftOut: [row.id] } })
    expect(words.diary).toMatchObject({ visit: '', nextVisit: 'Next visit:' })
    expect(words.diary.leftOut).toMatch(/^Not on this sheet: .+\. Ask at the clinic\.$/)
    expect(sheets.flatMap(({ rows }) => rows).some(({ rowId }) => rowId === row.id)).toBe(false)
  })

  it('neither counts nor announces what was left out, and the days of the others stay', () => {
    const document = samplePlan('ankle-sprain')
    const week = 5
    const rows = document.rows.filter(({ cells }) => cells[week - 1])
    const run = must(
      rows.find(({ sheet }) => sheet === 'run'),
      'a run',
    )
    const lastSheet = { document: { ...document, rows: [] }, weeks: [4] }
    const diaryOf = (leftOut: string[]) =>
      must(
        sampleSnapshot({ template: 'ankle-sprain', options: { weeks: [week], leftOut }, lastSheet })
          .diaries[0],
        'a diary',
      )
    const [all, some] = [diaryOf([]), diaryOf([run.id])]
    const left = must(
      all.rows.find(({ name }) => !some.rows.some((row) => row.name === name)),
      'the row that was left out',
    )
    expect(some.rows).toEqual(all.rows.filter((row) => row !== left))
    expect(all.news).toContain(left.name)
    expect(some.news).not.toContain(left.name)
    const onlyOne = diaryOf(rows.slice(1).map(({ id }) => id))
    const most = (effort: string) => Number(must(/\d+(?= minutes)/.exec(effort), 'minutes')[0])
    expect(most(onlyOne.effort)).toBeLessThan(most(all.effort))
  })

  it('calls an exercise by one number in every print of a plan', () => {
    const numbersIn = (weeks: number[]) =>
      sampleSnapshot({ template: 'ankle-sprain', options: { weeks } }).sheets.flatMap(({ rows }) =>
        rows.map(({ rowId, number }) => [rowId, number] as const),
      )
    const whole = new Map(numbersIn([...allWeeks({ weeks: 12 })]))
    expect([...whole.values()]).toEqual([...whole.keys()].map((_, index) => index + 1))
    for (const week of allWeeks({ weeks: 12 })) {
      for (const [rowId, number] of numbersIn([week])) expect(number).toBe(whole.get(rowId))
    }
  })

  it('says in a few words what is new since the sheet before, and nothing on the first', () => {
    const newsOf = (week: number, lastSheet: SampleOptions['lastSheet']) =>
      must(sampleSnapshot({ options: { weeks: [week] }, lastSheet: lastSheet ?? null }).diaries[0], 'a diary')
        .news
    const document = samplePlan()
    expect(newsOf(1, null)).toBe('')
    expect(newsOf(7, null)).toBe('')
    expect(newsOf(3, { document, weeks: [1, 2] })).toContain('An easier week')
    expect(newsOf(2, { document, weeks: [2, 3] })).toBe('All stays the same.')
    // Nothing is new today, and other amounts follow on the same page.
    const twoWeeks = sampleSnapshot({
      options: { weeks: [2, 3] },
      lastSheet: { document, weeks: [2, 3] },
    })
    expect(must(twoWeeks.diaries[0], 'a diary').news).toBe('')
    // The plan had neither its first row nor the new amount of its second.
    const [first, second] = document.rows
    const before = {
      ...document,
      rows: document.rows.slice(1).map((row) =>
        row === second
          ? {
              ...row,
              cells: row.cells.map((cell) => cell && { ...cell, dose: { ...cell.dose, min: 1, max: 1 } }),
            }
          : row,
      ),
    }
    const nameOf = (id: string | undefined) => must(builtInExercise(id ?? '', 'en'), 'an exercise').plainName
    expect(newsOf(2, { document: before, weeks: [1, 2] })).toBe(
      `New: ${nameOf(first?.exerciseId)}. New amounts: ${nameOf(second?.exerciseId)}.`,
    )
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
