/** What the handouts of the built-in templates print is what their plans say, in words that a patient reads. */
import { describe, expect, it } from 'vitest'
import { must } from '../../../shared/assert.ts'
import { sides } from '../../../shared/domain/side.ts'
import { painBoxOf } from '../../../shared/program/pain-rule.ts'
import { daysOfRow } from '../../../shared/program/day-layout.ts'
import { allWeeks, stageOfWeek } from '../../../shared/program/weeks.ts'
import { regionOf, templates } from '../../../shared/regions/index.ts'
import type { HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import { builtInExercise, catalogIn } from '../../../shared/text/catalog.ts'
import { languageCodes, textIn, wordsIn } from '../../../shared/text/index.ts'
import { sentencesIn } from '../../../shared/sheet/wording.ts'
import { measureOnPaper, planSentence } from '../../../shared/text/plan-text.ts'
import { samplePlan, sampleSnapshot } from '../../support/sample-snapshot.ts'
import { readingGrade } from '../../../shared/sheet/reading-grade.ts'

const text = textIn('en')
const ids = templates.map(({ id }) => id)
const weeks = allWeeks({ weeks: 12 })
const inWeek = (template: string, week: number): HandoutSnapshot =>
  sampleSnapshot({ template, options: { weeks: [week] } })
const rowsOf = ({ sheets }: HandoutSnapshot) => sheets.flatMap(({ rows }) => rows)

/** Names beside the plain ones, the clinic and the patient, and what is not read as a sentence. */
const leftOut = [
  'clinicalName',
  'clinic',
  'phone',
  'patient',
  'plan',
  'documentTitle',
  'footer',
  'pageOf',
  'page',
  'twoPages',
  'pages',
  'partOf',
  'language',
  'madeAt',
  'rowId',
  'exerciseId',
  'slug',
  'drawing',
  'zone',
  'group',
]

function printed(value: unknown): string[] {
  if (typeof value === 'string') return /[a-z]{2}/i.test(value) ? [value] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => (leftOut.includes(key) ? [] : printed(part)))
}

describe.each(ids)('paper of %s', (id) => {
  const plan = samplePlan(id)
  const byWeek = weeks.map((week) => inWeek(id, week))
  const everySentence = [...new Set(byWeek.flatMap((snapshot) => printed(snapshot)))]

  it('says in plain words what is tested again', () => {
    const { onPaper } = wordsIn('en').messages.measures
    const measures = plan.retest.flatMap((entry) => ('measure' in entry ? [entry.measure] : []))
    for (const measure of measures) {
      expect(onPaper).toHaveProperty(measure)
      expect(byWeek.at(-1)?.after?.retest).toContain(measureOnPaper(text, measure))
    }
    expect(measures.length).toBeGreaterThan(0)
  })

  it('prints the pain box of the plan', () => {
    const box = painBoxOf(plan)
    for (const { words } of byWeek) {
      expect(words.pain.zones.map(({ zone, upTo, text: said }) => ({ zone, upTo, said }))).toEqual(
        box.zones.map(({ zone, upTo, words: said }) => ({ zone, upTo, said: planSentence(text, said) })),
      )
      expect(words.pain.also).toEqual(box.also.map((said) => planSentence(text, said)))
    }
  })

  it('prints the stop signs of the plan first, then every other reason of the region once', () => {
    const { stop } = must(byWeek[2], 'week 3').words
    const { urgent, call } = plan.stopSigns
    expect(stop.urgentItems.slice(0, urgent.length)).toEqual(urgent.map((said) => planSentence(text, said)))
    expect(stop.callItems.slice(0, call.length)).toEqual(call.map((said) => planSentence(text, said)))
    const all = [...stop.urgentItems, ...stop.callItems]
    expect(new Set(all).size).toBe(all.length)
    const { stopList } = regionOf('prevention')
    const without = sampleSnapshot({
      template: id,
      condition: 'prevention',
      edit: (document) => {
        document.stopSigns = { urgent: [], call: [] }
      },
    }).words.stop
    expect(without.urgentItems).toHaveLength(stopList.urgent.length)
    expect(without.callItems).toHaveLength(stopList.call.length)
  })

  it('says what a lighter week is, how a run begins, and when to move on', () => {
    byWeek.forEach((snapshot, index) => {
      const week = index + 1
      expect(snapshot.weeks[0]?.lighter).toBe(plan.lighterWeeks.includes(week))
      expect(snapshot.words.lighterNote).toBe('Lighter week. Do less, as shown. Start nothing new.')
      for (const sheet of snapshot.sheets.filter(({ group }) => group === 'run')) {
        const { runs } = regionOf('prevention').exerciseRoles
        const rides = sheet.rows.every(({ exerciseId }) => exerciseId === 'cycling')
        expect(sheet.lead).toMatch(rides ? /^$/ : /^Walk for 5 minutes first\./)
        if (rides) expect(sheet.title + sheet.hint).not.toMatch(/\brun/i)
        if (runs.some((run) => sheet.rows.some(({ exerciseId }) => exerciseId === run)))
          expect(sheet.title).toBe('Running')
      }
      const at = plan.stages.findIndex((stage) => stage === stageOfWeek(plan.stages, week))
      const moveOn = plan.stages[at + 1]?.moveOn ?? plan.after?.moveOn
      expect(snapshot.stages).toHaveLength(1)
      expect(snapshot.stages[0]?.moveOn).toContain(planSentence(text, must(moveOn, 'a sentence')))
      expect(snapshot.words.moveOnRule).toMatch(/^Weeks are a guide\./)
    })
  })

  it('names the days on which a row is done', () => {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
    byWeek.forEach((snapshot, index) => {
      for (const row of rowsOf(snapshot)) {
        const planned = must(
          plan.rows.find(({ id: rowId }) => rowId === row.rowId),
          'the row',
        )
        const days = daysOfRow(planned, plan, index + 1)
        const isShare = planned.cells[index]?.dose.unit === 'percentPerWeek'
        const asked = !days || isShare || days.length === names.length ? [] : days.map((day) => names[day])
        expect(row.days.match(/\w+day/g) ?? [], row.name).toEqual(asked)
        if (days && days.length > 0 && !isShare) expect(`${row.days} ${row.frequency}`).toMatch(/\w/)
      }
    })
  })

  it('is read at grade 6 or lower, sentence by sentence', () => {
    // A label of two words or a list of days has no sentence to grade.
    const sentences = everySentence.filter(
      (sentence) => sentence.split(' ').length > 3 && !/^On \w+day/.test(sentence),
    )
    expect(sentences.length).toBeGreaterThan(80)
    for (const sentence of sentences) expect(readingGrade([sentence]), sentence).toBeLessThanOrEqual(6)
  })

  it('uses no term of art and no bracketed shorthand', () => {
    for (const sentence of everySentence) {
      expect(sentence).not.toMatch(
        /plyometric|frame of the plan|\bpool\b|MTSS|eccentric|isometric|propriocept|flexion|plantar|fascia|supinat|pronat|\bgait|intrinsic|tendin|version|heel cord|\(closer\)|\(re-test\)/i,
      )
      // Brackets explain the pain scale and hold kilometres, and the side that a picture shows.
      const explained = /\((?:no pain|the worst pain|[\d.]+ km|left|right)\)/g
      expect(sentence.replaceAll(explained, '')).not.toMatch(/[()]/)
    }
  })
})

describe('an exercise on paper', () => {
  const all = catalogIn('en')
  const drawn = (side: (typeof sides)[number]) =>
    sampleSnapshot({
      options: { weeks: [1] },
      edit: (document) => {
        const [row] = document.rows
        document.rows = all.map(({ id }) => ({ ...must(row, 'a row'), id, exerciseId: id, side }))
        document.rows.forEach((one) => {
          one.cells = one.cells.map(() => ({
            dose: { ...must(row?.cells[0], 'a cell').dose, spread: null },
            note: null,
            clinicDefault: true,
          }))
        })
      },
    })

  it('prints every caution of every entry', () => {
    const rows = rowsOf(drawn('none'))
    expect(rows).toHaveLength(all.length)
    for (const row of rows) expect(row.cautions).toEqual(builtInExercise(row.exerciseId, 'en')?.cautions)
  })

  it.each(sides)('says a side wherever it is done on one, also where the side of the plan is %s', (side) => {
    const said = side === 'left' || side === 'right' ? `on your ${side} leg` : 'on each side'
    for (const { exerciseId, doses } of rowsOf(drawn(side)))
      if (builtInExercise(exerciseId, 'en')?.oneSided)
        for (const { amount } of doses) expect(amount, exerciseId).toContain(said)
  })
})

describe('a note with sentences about some weeks', () => {
  const { noteWeeks } = regionOf(null)
  const noteOf = (template: string, exercise: string, week: number) =>
    rowsOf(sampleSnapshot({ template, options: { weeks: [week] } })).find(({ exerciseId }) =>
      exerciseId.endsWith(exercise),
    )?.note

  it.each([
    ['plantar-fasciitis', 'calf-raise-single', 3, 'If pain goes above 3, use two legs that day.'],
    [
      'plantar-fasciitis',
      'calf-raise-single',
      10,
      'If pain goes above 3, use two legs that day. From week 10, carry the weight in a backpack.',
    ],
    ['achilles-tendinopathy', 'calf-raise-tempo', 3, 'Both feet, on the floor.'],
    ['ankle-sprain', 'single-leg-balance', 1, 'In week 1 hold a wall with both hands.'],
    ['ankle-sprain', 'single-leg-balance', 2, ''],
    ['stiffness', 'compact-daily-routine', 3, 'In weeks 1 to 3 stand still, with no nudges.'],
    ['stiffness', 'compact-daily-routine', 4, 'From week 4 add small nudges.'],
  ])('prints those that are about the printed ones: %s, %s, week %i', (template, exercise, week, note) => {
    expect(noteOf(template, exercise, week)).toBe(note)
  })

  it('has as many sentences in every language as it has weeks for', () => {
    for (const language of languageCodes) {
      for (const [key, spans] of Object.entries(noteWeeks)) {
        const note = planSentence(textIn(language), { key })
        expect(sentencesIn(note), `${key} in ${language}`).toHaveLength(spans.length)
      }
    }
  })

  it('names no week that a printed one is not in', () => {
    for (const id of ids) {
      for (const week of weeks) {
        for (const { note, name } of rowsOf(inWeek(id, week))) {
          const [, from = '1'] = /\bfrom week (\d+)/i.exec(note) ?? []
          expect(Number(from), `${name} in week ${week}: ${note}`).toBeLessThanOrEqual(week)
        }
      }
    }
  })
})
