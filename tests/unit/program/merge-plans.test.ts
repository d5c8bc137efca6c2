/** Merging plans: laws over any edits of two sides, and what a person would expect of each. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxPlanRows, planDocumentSchema } from '../../../shared/domain/plan.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { layoutOfWeek } from '../../../shared/program/day-layout.ts'
import { mergePlans, type PlanConflict, type VersionName } from '../../../shared/program/merge-plans.ts'
import { painBoxOf } from '../../../shared/program/pain-rule.ts'
import * as planEdit from '../../../shared/program/plan-edit.ts'
import { allWeeks } from '../../../shared/program/weeks.ts'
import { anyEditOf, balance, cellOf, empty, order, raise, singleRaise } from './any-edit.ts'

type Edit = (plan: PlanDocument) => PlanDocument
const all = (plan: PlanDocument, edits: readonly Edit[]) => edits.reduce((made, edit) => edit(made), plan)
const add =
  (rowId: string, at?: number): Edit =>
  (plan) =>
    planEdit.addRow(plan, { rowId, exercise: raise, side: 'left', ...(at === undefined ? {} : { at }) })
const set =
  (rowId: string, week: number, sets: number): Edit =>
  (plan) =>
    planEdit.setCell(plan, rowId, week, cellOf(sets))

const base = planEdit.addDayLayout(
  all(
    empty,
    ['a', 'b', 'c', 'd'].map((rowId) => add(`row-${rowId}`)),
  ),
  1,
)

const rowsToMeetIn = 9
const anyEdits = fc.array(anyEditOf(rowsToMeetIn + 3), { minLength: 6, maxLength: 24 })

/** Two plans that began as one, and were changed in the same rows. */
const anyVersions = fc
  .record({ before: anyEdits, my: anyEdits, their: anyEdits })
  .map(({ before, my, their }) => {
    const rows = Array.from({ length: rowsToMeetIn }, (_, at) => add(`row-${at}`))
    const was = all(empty, [...rows, ...before])
    return { was, mine: all(was, my), theirs: all(was, their) }
  })

/** Every part of a plan that can differ, by a name of its own. Days are those of each week, whatever layout they come from. */
function partsOf(plan: PlanDocument): ReadonlyMap<string, unknown> {
  const { rows, stages, dayLayouts: _, painBox: __, lighterRhythm, lighterWeeks, ...others } = plan
  const box = painBoxOf(plan)
  const entries: (readonly [string, unknown])[] = [
    ...Object.entries(others),
    ['rhythm', [lighterRhythm, lighterWeeks]],
    ...allWeeks(plan).flatMap((week) =>
      [0, 1, 2, 3, 4, 5, 6].map(
        (day) => [`day/${week}/${day}`, layoutOfWeek(plan, week)?.days[day] ?? 'not said'] as const,
      ),
    ),
    ['limits', box.zones.map(({ upTo }) => upTo)],
    ...box.zones.map(({ words }, index) => [`painWords/${index}`, words] as const),
    ...box.also.map((words, index) => [`painAlso/${index}`, words] as const),
    ...stages.flatMap(({ number, firstWeek, lastWeek, moveOn }) => [
      [`stageWeeks/${number}/first`, firstWeek] as const,
      [`stageWeeks/${number}/last`, lastWeek] as const,
      [`moveOn/${number}`, moveOn] as const,
    ]),
    ...rows.flatMap(({ id, cells, ...row }) => [
      ...Object.entries(row).map(([name, value]) => [`row/${id}/${name}`, value] as const),
      ...cells.map((cell, at) => [`row/${id}/cell/${at + 1}`, cell] as const),
    ]),
  ]
  return new Map(entries)
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Whether a conflict is about a part. */
function tells(conflict: PlanConflict, part: string): boolean {
  const { kind, rowId = '', week = 0, stage, day, index } = conflict
  const isLaterDay = () => part.endsWith(`/${day}`) && Number(part.split('/')[1]) >= week
  return {
    plan: () => true,
    row: () => part.startsWith(`row/${rowId}/`),
    order: () => false,
    place: () => part === `row/${rowId}/sheet` || part === `row/${rowId}/session`,
    side: () => part === `row/${rowId}/side`,
    days: () => part === `row/${rowId}/days`,
    frequency: () => part === `row/${rowId}/frequency`,
    note: () => part === `row/${rowId}/note`,
    cell: () => part === `row/${rowId}/cell/${week}`,
    lighterWeeks: () => part === 'rhythm',
    stageWeeks: () => part.startsWith('stageWeeks/'),
    stages: () => part.startsWith('stageWeeks/') || part.startsWith('moveOn/'),
    stage: () => false,
    moveOn: () => part === `moveOn/${stage}`,
    dayLayouts: () => part.startsWith('day/'),
    day: () => part.startsWith('day/') && isLaterDay(),
    painBox: () => part.startsWith('pain') || part === 'limits',
    painLimits: () => part === 'limits',
    painWords: () => part === `painWords/${index}`,
    painAlso: () => part === `painAlso/${index}`,
    origin: () => part === 'template' || part === 'note',
    title: () => part === 'title',
    startsOn: () => part === 'startsOn',
    stopSigns: () => part === 'stopSigns',
    retest: () => part === 'retest',
    after: () => part === 'after',
  }[kind]()
}

/** What is told nowhere: parts that a side has changed, that the merged plan does not have and no conflict is about. */
function lost(
  was: PlanDocument,
  side: PlanDocument,
  merged: PlanDocument,
  conflicts: readonly PlanConflict[],
) {
  const [old, changed, made] = [partsOf(was), partsOf(side), partsOf(merged)]
  const names = new Set([...old.keys(), ...changed.keys()])
  return [...names].filter(
    (name) =>
      !same(old.get(name), changed.get(name)) &&
      !same(changed.get(name), made.get(name)) &&
      !conflicts.some((conflict) => tells(conflict, name)),
  )
}

/** Pairs of rows that a side has turned round and the merged plan has not. */
function turnedBack(was: PlanDocument, side: PlanDocument, other: PlanDocument, merged: PlanDocument) {
  const [old, changed, made, elsewhere] = [order(was), order(side), order(merged), order(other)]
  const shared = old.filter((id) => changed.includes(id) && made.includes(id) && elsewhere.includes(id))
  const isFirst = (ids: readonly string[], one: string, two: string) => ids.indexOf(one) < ids.indexOf(two)
  return shared.flatMap((one) =>
    shared.filter((two) => isFirst(old, one, two) && isFirst(changed, two, one) && isFirst(made, one, two)),
  )
}

const swapped = { mine: 'theirs', theirs: 'mine', was: 'was' } as const
const anyVersion = fc.constantFrom<VersionName>('mine', 'theirs', 'was')

describe('merging', () => {
  it('gives back the one side that has changed anything, and one of two alike', () => {
    fc.assert(
      fc.property(anyVersions, ({ was, mine }) => {
        expect(mergePlans({ was, mine, theirs: was })).toEqual({ document: mine, conflicts: [] })
        expect(mergePlans({ was, mine: was, theirs: mine })).toEqual({ document: mine, conflicts: [] })
        const copy = structuredClone(mine)
        expect(mergePlans({ was, mine, theirs: copy })).toEqual({ document: mine, conflicts: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('makes a valid plan out of any two, and loses nothing of either side in silence', () => {
    fc.assert(
      fc.property(anyVersions, anyVersion, ({ was, mine, theirs }, otherwise) => {
        const { document, conflicts } = mergePlans({ was, mine, theirs }, {}, otherwise)
        expect(planDocumentSchema.parse(document)).toEqual(document)
        // The rhythm is a name for the weeks, so that both sides’ weeks may have another one together.
        const rhythm = (part: string) => part !== 'rhythm'
        expect(lost(was, mine, document, conflicts).filter(rhythm)).toEqual([])
        expect(lost(was, theirs, document, conflicts).filter(rhythm)).toEqual([])
        if (!conflicts.some(({ kind }) => kind === 'order' || kind === 'plan')) {
          expect(turnedBack(was, mine, theirs, document)).toEqual([])
          expect(turnedBack(was, theirs, mine, document)).toEqual([])
        }
        const removed = new Set(was.rows.map(({ id }) => id))
        const isThere = (side: PlanDocument, id: string) => order(side).includes(id)
        for (const id of order(document)) removed.delete(id)
        for (const id of removed) expect(isThere(mine, id) && isThere(theirs, id)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('does not depend on who merges', () => {
    fc.assert(
      fc.property(anyVersions, fc.array(anyVersion, { minLength: 1 }), ({ was, mine, theirs }, versions) => {
        const told = mergePlans({ was, mine, theirs })
        const choices = Object.fromEntries(
          told.conflicts.map(({ id }, at) => [id, versions[at % versions.length] ?? 'mine']),
        )
        const mirrored = Object.fromEntries(
          Object.entries(choices).map(([id, version]) => [id, swapped[version]]),
        )
        const here = mergePlans({ was, mine, theirs }, choices)
        const there = mergePlans({ was, mine: theirs, theirs: mine }, mirrored)
        expect(there.document).toEqual(here.document)
        expect(there.conflicts.map(({ id }) => id).toSorted()).toEqual(
          here.conflicts.map(({ id }) => id).toSorted(),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('follows any choice at every conflict', () => {
    fc.assert(
      fc.property(anyVersions, anyVersion, ({ was, mine, theirs }, version) => {
        const { conflicts } = mergePlans({ was, mine, theirs })
        const choices = Object.fromEntries(conflicts.map(({ id }) => [id, version]))
        const chosen = mergePlans({ was, mine, theirs }, choices)
        expect(chosen).toEqual(mergePlans({ was, mine, theirs }, {}, version))
      }),
      { numRuns: 60 },
    )
  })
})

const kinds = (merged: { readonly conflicts: readonly PlanConflict[] }) =>
  merged.conflicts.map(({ kind }) => kind)
const merge = (my: readonly Edit[], their: readonly Edit[], was = base) =>
  mergePlans({ was, mine: all(was, my), theirs: all(was, their) })

describe('two people on one plan', () => {
  it('keep doses of one row in different weeks, and texts of different places', () => {
    const { document, conflicts } = merge(
      [
        set('row-a', 3, 4),
        (plan) => planEdit.setTitle(plan, 'Mine'),
        (plan) => planEdit.setStageMoveOn(plan, 2, 'Hop'),
      ],
      [
        set('row-a', 4, 5),
        (plan) => planEdit.setRowNote(plan, 'row-a', 'Theirs'),
        (plan) => planEdit.setPainWords(plan, 'zones', 0, 'Go on'),
      ],
    )
    expect(conflicts).toEqual([])
    expect(document.rows[0]?.cells.slice(2, 4)).toEqual([cellOf(4), cellOf(5)])
    expect(document.rows[0]?.note).toEqual({ text: 'Theirs' })
    expect(document.title).toBe('Mine')
    expect(document.painBox?.zones[0]?.words).toEqual({ text: 'Go on' })
  })

  it('are told of one dose that both have changed, with what it was', () => {
    const { document, conflicts } = merge([set('row-a', 3, 4)], [set('row-a', 3, 5)])
    expect(conflicts).toEqual([
      {
        id: 'cell/row-a/3///',
        kind: 'cell',
        rowId: 'row-a',
        exerciseId: raise.id,
        week: 3,
        mine: cellOf(4),
        theirs: cellOf(5),
        was: base.rows[0]?.cells[2],
      },
    ])
    expect(document.rows[0]?.cells[2]).toEqual(cellOf(4))
  })

  it('are told of a row that one has changed and the other taken out; one that nobody changed just goes', () => {
    const told = merge([(plan) => planEdit.removeRow(plan, 'row-b')], [set('row-b', 1, 5)])
    expect(kinds(told)).toEqual(['row'])
    expect(order(told.document)).toEqual(['row-a', 'row-c', 'row-d'])
    const gone = merge([(plan) => planEdit.removeRow(plan, 'row-b')], [set('row-a', 1, 5)])
    expect(kinds(gone)).toEqual([])
    expect(order(gone.document)).toEqual(['row-a', 'row-c', 'row-d'])
  })

  it('never get a dose of one exercise beside another', () => {
    const told = merge([(plan) => planEdit.replaceExercise(plan, 'row-b', balance)], [set('row-b', 1, 5)])
    expect(kinds(told)).toEqual(['row'])
    const alone = merge(
      [(plan) => planEdit.replaceExercise(plan, 'row-b', singleRaise)],
      [set('row-a', 1, 5)],
    )
    expect(kinds(alone)).toEqual([])
  })

  it('keep both orders where they fit, and are told where one row went to two places', () => {
    const both = merge(
      [(plan) => planEdit.moveRow(plan, 'row-b', 0)],
      [(plan) => planEdit.moveRow(plan, 'row-d', 2)],
    )
    expect(kinds(both)).toEqual([])
    expect(order(both.document)).toEqual(['row-b', 'row-a', 'row-d', 'row-c'])
    const told = merge(
      [(plan) => planEdit.moveRow(plan, 'row-b', 0)],
      [(plan) => planEdit.moveRow(plan, 'row-b', 3)],
    )
    expect(kinds(told)).toEqual(['order'])
    expect(order(told.document)).toEqual(['row-b', 'row-a', 'row-c', 'row-d'])
  })

  it('keep what each has added where it was added', () => {
    const { document, conflicts } = merge(
      [add('row-x', 1), add('row-y')],
      [add('row-z', 1), (plan) => planEdit.removeRow(plan, 'row-c')],
    )
    expect(conflicts).toEqual([])
    expect(order(document)).toEqual(['row-a', 'row-x', 'row-z', 'row-b', 'row-d', 'row-y'])
  })

  it('are told where together they have more rows than a plan holds', () => {
    const many = (letter: string) =>
      Array.from({ length: maxPlanRows / 2 }, (_, at) => add(`row-${letter}${at}`))
    expect(kinds(merge(many('x'), many('z')))).toEqual(['plan'])
  })

  it('move different edges of stages, and are told where they cannot both stand', () => {
    const first =
      (number: number, last: number): Edit =>
      (plan) =>
        planEdit.setStageWeeks(plan, number, { first: plan.stages[number - 1]?.firstWeek ?? 1, last })
    const both = merge([first(1, 2)], [first(3, 10)])
    expect(kinds(both)).toEqual([])
    expect(both.document.stages.map(({ firstWeek, lastWeek }) => [firstWeek, lastWeek])).toEqual([
      [1, 2],
      [3, 6],
      [7, 10],
      [11, 12],
    ])
    expect(kinds(merge([first(1, 2)], [first(1, 4)]))).toEqual(['stageWeeks'])
    expect(kinds(merge([first(1, 5)], [first(2, 4)]))).toEqual(['stageWeeks'])
  })

  it('make different weeks lighter, and are told where one set another rhythm', () => {
    const both = merge(
      [(plan) => planEdit.toggleLighterWeek(plan, 5)],
      [(plan) => planEdit.toggleLighterWeek(plan, 9)],
    )
    expect(kinds(both)).toEqual([])
    expect(both.document.lighterWeeks).toEqual([3, 5, 6, 12])
    expect(both.document.lighterRhythm).toBe('custom')
    const told = merge(
      [(plan) => planEdit.toggleLighterWeek(plan, 5)],
      [(plan) => planEdit.setLighterRhythm(plan, 'alternate')],
    )
    expect(kinds(told)).toEqual(['lighterWeeks'])
  })

  it('change different days, also where one of them began other days from a later week', () => {
    const both = merge(
      [(plan) => planEdit.addDayLayout(plan, 5), (plan) => planEdit.toggleDayItem(plan, 5, 6, 'ride')],
      [(plan) => planEdit.toggleDayItem(plan, 1, 0, 'run')],
    )
    expect(kinds(both)).toEqual([])
    expect(both.document.dayLayouts.map(({ fromWeek }) => fromWeek)).toEqual([1, 5])
    expect(both.document.dayLayouts.map(({ days }) => days[0])).toEqual([
      expect.arrayContaining(['run']),
      expect.arrayContaining(['run']),
    ])
    const told = merge(
      [(plan) => planEdit.toggleDayItem(plan, 1, 0, 'ride')],
      [(plan) => planEdit.addDayLayout(plan, 5), (plan) => planEdit.toggleDayItem(plan, 1, 0, 'run')],
    )
    expect(told.conflicts.map(({ kind, week, day }) => [kind, week, day])).toEqual([['day', 1, 0]])
    expect(
      kinds(
        merge(
          [(plan) => planEdit.removeDayLayout(plan, 1)],
          [(plan) => planEdit.toggleDayItem(plan, 1, 0, 'run')],
        ),
      ),
    ).toEqual(['dayLayouts'])
  })

  it('settle sheet and named session together, and the limits of the pain box together', () => {
    const onSession = all(base, [(plan) => planEdit.setRowSession(plan, 'row-a', 'A')])
    const told = merge(
      [(plan) => planEdit.setRowSession(plan, 'row-a', 'B'), (plan) => planEdit.setPainLimit(plan, 0, 0)],
      [
        (plan) => planEdit.setRowSheet(plan, 'row-a', 'daily'),
        (plan) => planEdit.setPainLimit(plan, 0, 1),
        (plan) => planEdit.setRowSide(plan, 'row-a', 'right'),
      ],
      onSession,
    )
    expect(kinds(told)).toEqual(['place', 'painLimits'])
    expect(told.document.rows[0]).toMatchObject({ sheet: 'session', session: 'B', side: 'right' })
  })
})
