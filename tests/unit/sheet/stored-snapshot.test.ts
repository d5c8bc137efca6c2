/** What earlier versions stored is read and drawn as it was given, for ever. */
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { readSnapshot } from '../../../shared/sheet/read-snapshot.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { jpegOf } from '../../support/tiny-photos.ts'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))
const stored = (): Record<string, unknown> =>
  JSON.parse(fixture('handout-snapshot-1.json').toString()) as Record<string, unknown>

afterAll(() => handoutRenderer.stop())

describe('a snapshot of schema 1', () => {
  it('is read with everything it says', () => {
    const { schema, arrangement, code, sheets, advice, stages, after, diaries, words, ...rest } =
      readSnapshot(stored())
    expect({ arrangement, code }).toEqual({ arrangement: 'weeks', code: '' })
    expect(schema).toBe(5)
    expect(diaries).toEqual([])
    expect(advice).toEqual([])
    expect({ stages, after }).toEqual({ stages: [], after: null })
    expect(stored()).toMatchObject(rest)
    const { pain, stop } = (stored() as unknown as { words: { pain: { morning: string }; stop: object } })
      .words
    expect(words.pain.also).toEqual([pain.morning])
    expect(words.pain.zones.map(({ upTo }) => upTo)).toEqual([3, 5, 10])
    expect(words.stop).toMatchObject(stop)
    const rows = sheets.flatMap((sheet) => sheet.rows)
    expect(rows).toHaveLength(9)
    expect(rows.every((row) => row.rowId === '' && row.exerciseId === '')).toBe(true)
  })

  it('is drawn again as the pages that were given', async () => {
    const snapshot = readSnapshot(stored())
    const photoIds = snapshot.sheets.flatMap((sheet) =>
      sheet.rows.flatMap(({ figure }) => (figure && 'photoId' in figure ? [figure.photoId] : [])),
    )
    expect(photoIds).toHaveLength(1)
    const photo = { bytes: jpegOf(), width: 8, height: 8 }
    const photos = new Map(photoIds.map((id) => [id, photo]))
    const drawn = await handoutRenderer.render(snapshot, undefined, photos)
    const again = await readPdf(drawn.bytes)
    const given = await readPdf(fixture('handout-1.pdf'))
    expect(again.pages.map((page) => page.text)).toEqual(given.pages.map((page) => page.text))
    expect(again.pages.map((page) => page.text)).toEqual(
      JSON.parse(fixture('handout-1-pages.json').toString()),
    )
  })
})

describe('a snapshot of schema 2', () => {
  it('is read with everything it says', () => {
    const stored2 = JSON.parse(fixture('handout-snapshot-2.json').toString()) as {
      readonly weeks: object
      readonly sheets: readonly { readonly rows: readonly { readonly caution: string }[] }[]
    }
    const read = readSnapshot(stored2)
    expect(read.schema).toBe(5)
    expect(read.weeks).toEqual(stored2.weeks)
    const rows = read.sheets.flatMap((sheet) => sheet.rows)
    stored2.sheets
      .flatMap((sheet) => sheet.rows)
      .forEach(({ caution, ...row }, index) => {
        expect(rows[index]).toMatchObject(row)
        expect(rows[index]?.cautions).toEqual(caution === '' ? [] : [caution])
      })
  })
})

describe('a snapshot of schema 3', () => {
  it('is read with everything it says, and drawn with the overview that it had', async () => {
    const stored3 = JSON.parse(fixture('handout-snapshot-3.json').toString()) as { readonly words: object }
    const { schema: _, words, ...said } = readSnapshot(stored3)
    const { schema: __, words: words3, ...told } = stored3 as Record<string, unknown> & typeof stored3
    expect(said).toEqual({ ...told, diaries: [], arrangement: 'weeks', code: '' })
    expect(words).toMatchObject(words3)
    const drawn = await readPdf((await handoutRenderer.render(readSnapshot(stored3))).bytes)
    expect(drawn.pages[0]?.text).toContain(words.planHeading)
    expect(drawn.pages[0]?.text).toContain(words.sheetsHeading)
  })
})

describe('a snapshot of schema 4', () => {
  it('is read with everything it says, and drawn with the pages that it had', async () => {
    const stored4 = JSON.parse(fixture('handout-snapshot-4.json').toString()) as { readonly words: object }
    const { words, diaries, ...said } = readSnapshot(stored4)
    expect(said).toMatchObject({ schema: 5, arrangement: 'weeks', code: '' })
    expect(words).toMatchObject(stored4.words)
    expect(words.diary.visit).toBe('')
    expect(diaries).toHaveLength(2)
    const drawn = await readPdf((await handoutRenderer.render(readSnapshot(stored4))).bytes)
    expect(drawn.pages.map((page) => page.text)).toEqual(
      JSON.parse(fixture('handout-4-pages.json').toString()),
    )
  })
})

describe('a snapshot', () => {
  it('of a schema to come is refused with a sentence of its own', () => {
    expect(() => readSnapshot({ ...stored(), schema: 6 })).toThrow('newer_document')
  })

  it.each([[null], ['{}'], [{}], [{ schema: 0 }], [{ schema: 1.5 }], [{ schema: '1' }]])(
    'that is none (%j) is not read',
    (nothing) => {
      expect(() => readSnapshot(nothing)).toThrow()
    },
  )
})
