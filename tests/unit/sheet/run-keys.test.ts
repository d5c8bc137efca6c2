/** A running sheet says which run is on which day, where the plan knows; else what its steps mean. */
import { describe, expect, it } from 'vitest'
import { drawHandout } from '../../../main/handouts/pdf/document.ts'
import { picturesWith } from '../../../main/paper/figure.ts'
import { readFonts } from '../../../main/paper/fonts.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import type { HandoutOptions } from '../../../shared/domain/handout.ts'
import { allWeeks } from '../../../shared/program/weeks.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { sampleSnapshot } from '../../support/sample-snapshot.ts'

const snapshotOf = (
  options: Partial<HandoutOptions>,
  edit: (document: PlanDocument) => void = () => undefined,
) => sampleSnapshot({ options, edit })
const keysOf = (...asked: Parameters<typeof snapshotOf>) =>
  snapshotOf(...asked).sheets.flatMap(({ keys }) => keys)

const runA = 'A: Walk 2 minutes, run 3. Repeat for 1 mile (1.6 km). Effort 3 of 10.'
const runB = 'B: Walk 2 minutes, run 3. Repeat for 1.5 miles (2.4 km). Effort 3 of 10.'

describe('the runs of a sheet', () => {
  it('stand day by day up to the next visit, each step told once', () => {
    const days = { from: '2027-01-05', until: '2027-01-13' }
    const [key, ...others] = keysOf({ weeks: [7, 8], days })
    expect(others).toEqual([])
    expect(key).toMatchObject({
      title: 'Your runs',
      items: [
        { term: 'Wed 6 Jan', text: runA },
        { term: 'Fri 8 Jan', text: 'The same.' },
        { term: 'Mon 11 Jan', text: runB },
        { term: 'Wed 13 Jan', text: 'The same.' },
      ],
    })
    expect(key?.rule).not.toBe('')
  })

  it('give way to what the steps mean where a day or a step is open, and on the whole plan', () => {
    const steps = { title: 'What the run steps mean', items: [{ term: 'A', text: runA.slice(3) }] }
    expect(keysOf({ weeks: [7] }, (document) => void (document.dayLayouts = []))).toMatchObject([steps])
    const isOpen = keysOf({ weeks: [7] }, (document) => {
      for (const row of document.rows)
        row.cells = row.cells.map(
          (cell) =>
            cell && (cell.dose.unit === 'runStep' ? { ...cell, dose: { ...cell.dose, max: 2 } } : cell),
        )
    })
    expect(isOpen.map(({ title, items }) => [title, items.length])).toEqual([[steps.title, 2]])
    expect(keysOf({ weeks: [...allWeeks({ weeks: 12 })] })[0]?.title).toBe(steps.title)
    expect(keysOf({ weeks: [1] })).toEqual([])
  })

  it.each([
    ['a4', 14],
    ['letter', 14],
    ['a4', 18],
  ] as const)('stand on the page of the run: %s, %i points', async (paper, typeSize) => {
    const fonts = new URL('../../../node_modules/@expo-google-fonts/noto-sans', import.meta.url).pathname
    const snapshot = snapshotOf({ weeks: [7, 8], paper, typeSize })
    const { bytes } = await drawHandout(snapshot, await readFonts(fonts), picturesWith(new Map()))
    const { pages } = await readPdf(bytes)
    const page = pages.find(({ text }) => text.includes('Your runs'))
    expect(page?.text).toContain('Walk and jog in turn')
  })
})
