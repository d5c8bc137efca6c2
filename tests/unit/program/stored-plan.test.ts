/** Plans of earlier schemas are read for ever: `tests/fixtures/` holds them as they were stored. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planDocumentSchema } from '../../../shared/domain/plan.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { readPlanDocument } from '../../../shared/program/read-plan.ts'
import { criterionText } from '../../../shared/text/criterion-sentence.ts'
import { textIn } from '../../../shared/text/index.ts'
import { noteText, planRules, planTitle, stageAim, stageName } from '../../../shared/text/plan-text.ts'

interface Stored {
  readonly title: string
  readonly template: string | null
  readonly note: string
  readonly stages: readonly {
    readonly name: string
    readonly aim: string
    readonly gate: readonly { readonly id: string; readonly text: string }[]
  }[]
  readonly rows: readonly {
    readonly note: string
    readonly cells: readonly ({ readonly note: string; readonly dose: unknown } | null)[]
  }[]
}

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'))
const plan1 = fixture('plan-document-1.json') as Stored
const frames1 = fixture('plan-frames-1.json') as readonly Stored[]
const t = textIn('en')

/** What the program said of these plans when it wrote them. */
const sentences = fixture('plan-sentences-1-2.json') as Readonly<Record<string, readonly unknown[]>>

/** Everything that a plan says. */
function sentencesOf(plan: PlanDocument) {
  return {
    title: planTitle(t, plan),
    stages: plan.stages.map((stage) => ({
      name: stageName(t, stage),
      aim: stageAim(t, stage),
      gate: stage.gate.map((criterion) => criterionText(t, criterion)),
    })),
    notes: plan.rows.map(({ note, cells }) =>
      [note, ...cells.map((cell) => cell?.note ?? null)].map((words) => noteText(t, words)),
    ),
    rules: planRules(t, plan),
  }
}

describe('a plan of schema 1', () => {
  it('is read with every dose, note, stage and title that it had', () => {
    const plan = readPlanDocument(plan1)
    expect(planDocumentSchema.parse(plan)).toEqual(plan)
    expect(plan).toMatchObject({ schema: 3, weeks: 12, lighterWeeks: [3, 6, 9, 12] })
    expect(planTitle(t, plan)).toBe('Achilles tendon, left, slow return to hills')
    expect(plan.title).toBe(plan1.title)
    expect(plan.rows).toHaveLength(plan1.rows.length)
    plan1.rows.forEach((row, index) => {
      const read = plan.rows[index]
      expect(noteText(t, read?.note ?? null)).toBe(row.note)
      expect(read?.cells.map((cell) => cell?.dose)).toEqual(row.cells.map((cell) => cell?.dose))
      expect(read?.cells.map((cell) => noteText(t, cell?.note ?? null))).toEqual(
        row.cells.map((cell) => cell?.note ?? ''),
      )
    })
    expect(planRules(t, plan)).toEqual(plan1.note.split('\n'))
    // What somebody typed stays as it is, and so does what the program said then and says no more.
    expect(plan.rows.flatMap(({ note }) => note ?? [])).toEqual([
      { text: 'Count three seconds up and three down.' },
      { text: 'With added load from week 7.' },
      { text: 'After the sore week: stay on step A until two runs in a row are calm.' },
    ])
  })

  it.each(frames1.map((frame, index) => [frame.template ?? 'blank', frame, index] as const))(
    'that began from %s says every sentence as it did',
    (_name, frame, index) => {
      const read = readPlanDocument(frame)
      expect(sentencesOf(read)).toEqual(sentences['plan-frames-1.json']?.[index])
      // What the program still says is a key, said in any language.
      expect(read.stages.map(({ name }) => 'key' in name)).toEqual(frame.stages.map(() => true))
    },
  )

  it('keeps own words, whatever they are called', () => {
    const [first] = frames1
    const own = {
      ...first,
      title: 'constructor',
      stages: [
        {
          number: 1,
          name: 'toString',
          aim: '',
          firstWeek: 1,
          lastWeek: 12,
          gate: [
            {
              id: 'own',
              source: 'measured',
              text: '__proto__',
              measure: 'nobody-knows',
              operator: '<=',
              threshold: 5,
            },
            {
              id: 'lost',
              source: 'measured',
              text: 'Hops with pain of 2 or less',
              measure: 'hop-pain',
              operator: null,
            },
          ],
        },
      ],
    }
    const read = readPlanDocument(own)
    expect(read.title).toBe('constructor')
    expect(read.stages).toMatchObject([
      {
        name: { text: 'toString' },
        aim: null,
        gate: [
          { words: { text: '__proto__' }, limit: null },
          { words: { text: 'Hops with pain of 2 or less' }, limit: null },
        ],
      },
    ])
  })

  it('takes no second lift', () => {
    const once = readPlanDocument(plan1)
    expect(readPlanDocument(JSON.parse(JSON.stringify(once)))).toEqual(once)
  })
})

describe('a plan document', () => {
  it('of a schema to come is refused with a sentence of its own', () => {
    expect(() => readPlanDocument({ ...plan1, schema: 4 })).toThrow('newer_document')
  })
})

describe('plans of schema 2', () => {
  const plans2 = fixture('plan-documents-2.json') as readonly PlanDocument[]

  const places = plans2.map((stored, index) => [stored.template, stored, index] as const)

  it.each(places)('are read as they were: %s', (_template, stored) => {
    const plan = readPlanDocument(stored)
    expect(planDocumentSchema.parse(plan)).toEqual(plan)
    const frame = ({ stages, rows, note: ownNote, ...rest }: PlanDocument) => ({
      ...rest,
      says: ownNote !== null,
      stages: stages.map(({ gate, ...stage }) => ({
        ...stage,
        gate: gate.map(({ words, ...criterion }) => ({ ...criterion, says: words !== null })),
      })),
      rows: rows.map(({ note, cells, ...row }) => ({
        ...row,
        says: note !== null,
        cells: cells.map((cell) => cell && { ...cell, note: cell.note !== null }),
      })),
    })
    expect(frame(plan)).toMatchObject({
      ...frame(stored),
      schema: 3,
      dayLayouts: [],
      painBox: null,
      stopSigns: { urgent: [], call: [] },
      retest: [],
      after: null,
    })
  })

  it.each(places)('say every sentence as they did: %s', (_template, stored, index) => {
    const read = readPlanDocument(stored)
    expect(sentencesOf(read)).toEqual(sentences['plan-documents-2.json']?.[index])
    expect(readPlanDocument(JSON.parse(JSON.stringify(read)))).toEqual(read)
  })
})
