/** What a clinician is told about a handout before it is given. */
import { describe, expect, it } from 'vitest'
import { handoutOptionsSchema } from '../../../shared/domain/handout.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { templates } from '../../../shared/regions/index.ts'
import { sheetFaults } from '../../../shared/sheet/sheet-faults.ts'
import { lowestInflesz, sheetQuality } from '../../../shared/sheet/sheet-quality.ts'
import { builtInExercise } from '../../../shared/text/catalog.ts'
import { samplePlan, sampleSnapshot } from '../../support/sample-snapshot.ts'

/** A plan in some weeks, looked at on its second day. */
function looked(
  weeks: number[],
  edit: (document: PlanDocument) => void = () => undefined,
  template?: string,
) {
  const document = samplePlan(template)
  edit(document)
  const { days, leftOut } = handoutOptionsSchema.parse({ weeks })
  const sheet = {
    document,
    weeks,
    days,
    leftOut,
    exercise: (id: string) => builtInExercise(id, 'en'),
    isStopped: false,
    snapshot: sampleSnapshot({ edit, options: { weeks }, ...(template ? { template } : {}) }),
    today: '2026-11-24',
    spoken: 'en',
  }
  return { sheet, faults: sheetFaults(sheet), quality: sheetQuality(sheet, 5) }
}

const hintsOf = ({ quality }: ReturnType<typeof looked>) => quality.hints.map(({ kind }) => kind)

describe('the quality of a handout', () => {
  it.each(templates.map(({ id }) => id))(
    'of %s: nothing stops it, and its words are of grade 6 or lower',
    (id) => {
      for (const weeks of [
        [1, 2],
        [3, 4],
        [11, 12],
      ]) {
        const { faults, quality } = looked(weeks, undefined, id)
        expect(faults).toEqual([])
        expect(quality.grade).toBeLessThanOrEqual(6)
        expect(quality.hints.map(({ kind }) => kind)).not.toContain('hard_words')
      }
    },
  )

  it('counts what is printed', () => {
    const { quality, sheet } = looked([1])
    expect(quality).toMatchObject({
      pages: 5,
      exercises: sheet.snapshot.sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    })
    expect(quality.minutes?.max).toBeGreaterThan(0)
  })

  it('names an exercise that was finished before today', () => {
    const later = (document: PlanDocument) => {
      document.startsOn = '2026-11-02'
    }
    const inPast = looked([1, 2, 3, 4], (document) => {
      later(document)
      for (const [index, row] of document.rows.entries())
        if (index === 0) row.cells = row.cells.map((cell, week) => (week === 0 ? cell : null))
    })
    expect(hintsOf(inPast)).toContain('finished')
    expect(inPast.quality.hints[0]?.rows[0]?.id).toBe(inPast.sheet.document.rows[0]?.id)
    expect(hintsOf(looked([4], later))).not.toContain('finished')
  })

  it('names sheets with more than five, and a hold that is missing', () => {
    const onOneSheet = (document: PlanDocument) => {
      for (const row of document.rows) row.sheet = 'daily'
    }
    expect(hintsOf(looked([1]))).not.toContain('crowded')
    expect(hintsOf(looked([1], onOneSheet))).toContain('crowded')
    const withoutHold = (document: PlanDocument) => {
      for (const row of document.rows)
        row.cells = row.cells.map(
          (cell) => cell && { ...cell, dose: { ...cell.dose, holdSeconds: null, tempo: null } },
        )
    }
    expect(hintsOf(looked([1]))).not.toContain('no_hold')
    expect(hintsOf(looked([1], withoutHold))).toContain('no_hold')
  })

  it('measures a Spanish handout by INFLESZ, and has nothing to say of the built-in words', () => {
    for (const { id } of templates) {
      const { sheet } = looked([1, 2], undefined, id)
      const snapshot = sampleSnapshot({ template: id, language: 'es', options: { weeks: [1, 2] } })
      const spanish = { ...sheet, snapshot, spoken: 'es' }
      const { grade, inflesz, hints } = sheetQuality(spanish, 5)
      expect(grade).toBeNull()
      expect(inflesz).toBeGreaterThanOrEqual(lowestInflesz)
      expect(hints.map(({ kind }) => kind)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/hard_words|other_language|typed/)]),
      )
      const hard = 'Proporcionalidad neuromuscular característica del fortalecimiento propioceptivo.'
      const sheets = snapshot.sheets.map((one) => ({
        ...one,
        rows: one.rows.map((row) => ({ ...row, steps: Array.from({ length: 6 }, () => hard) })),
      }))
      const judged = sheetQuality({ ...spanish, snapshot: { ...snapshot, sheets } }, 5)
      expect(judged.hints.map(({ kind }) => kind)).toContain('hard_words')
    }
  })

  it('says where a language is missing, and what is printed as it was typed', () => {
    const { sheet } = looked([1])
    const hintsFor = (one: typeof sheet) => sheetQuality(one, 5).hints.map(({ kind }) => kind)
    expect(hintsFor({ ...sheet, spoken: 'pl' })).toContain('other_language')
    const typed = structuredClone(sheet.document)
    const [row] = typed.rows
    if (row) row.note = { text: 'Mind the dog.' }
    typed.stopSigns.call.push({ text: 'your knee swells' })
    expect(hintsFor({ ...sheet, document: typed })).not.toContain('as_typed')
    const spanish = { ...sheet, document: typed, spoken: 'es' }
    const { hints } = sheetQuality(
      { ...spanish, snapshot: sampleSnapshot({ language: 'es', options: { weeks: [1] } }) },
      5,
    )
    expect(hints).toContainEqual({
      kind: 'as_typed',
      rows: [{ id: row?.id, name: builtInExercise(row?.exerciseId ?? '', 'en')?.name }],
    })
    expect(hints).toContainEqual({ kind: 'plan_as_typed', rows: [] })
  })

  it('names hard words and many pages', () => {
    const { sheet } = looked([1])
    const hard =
      'Simultaneously maintaining proprioceptive dorsiflexion necessitates considerable neuromuscular coordination.'
    const sheets = sheet.snapshot.sheets.map((one) => ({
      ...one,
      rows: one.rows.map((row) => ({ ...row, steps: [hard, hard, hard] })),
    }))
    const { hints } = sheetQuality({ ...sheet, snapshot: { ...sheet.snapshot, sheets } }, 9)
    expect(hints.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['hard_words', 'many_pages']))
  })
})

describe('what stops a handout', () => {
  it('is a red flag, and nothing to do', () => {
    const { sheet } = looked([1])
    expect(sheetFaults({ ...sheet, isStopped: true }).map(({ kind }) => kind)).toEqual(['red_flag'])
    expect(
      sheetFaults({ ...sheet, document: { ...sheet.document, rows: [] } }).map(({ kind }) => kind),
    ).toEqual(['nothing'])
  })

  it('is no share of distance of none, and no row that only rests', () => {
    const { faults } = looked([1], (document) => {
      for (const [index, row] of document.rows.entries()) {
        if (index === 0) row.cells[0] = null
        else
          row.cells = row.cells.map(
            (cell) => cell && { ...cell, dose: { ...cell.dose, unit: 'percentPerWeek', min: 0, max: 0 } },
          )
      }
    })
    expect(faults).toEqual([])
  })
})
