/**
 * What a machine can hold of PDF/UA-1 in the files that patients get, after the Matterhorn protocol's checkpoints: 01 all
 * content is tagged or an artifact, 06 and 07 metadata and the title shown, 09 the nesting of lists and tables, 11 the
 * language, 13 figures with words, 14 headings in order, 15 header cells with a scope. Not looked at: colour, the sense of
 * an order or of words, which no machine judges.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { drawHandout } from '../../../main/handouts/pdf/document.ts'
import { picturesWith } from '../../../main/paper/figure.ts'
import { readFonts } from '../../../main/paper/fonts.ts'
import type { Fonts } from '../../../main/paper/fonts.ts'
import { adviceIds } from '../../../shared/domain/handout.ts'
import { templates } from '../../../shared/regions/index.ts'
import { languageCodes } from '../../../shared/text/index.ts'
import { elementsOf, readPdf } from '../../support/read-pdf.ts'
import type { StructureNode } from '../../support/read-pdf.ts'
import { sampleSnapshot } from '../../support/sample-snapshot.ts'

const fontFolder = new URL('../../../node_modules/@expo-google-fonts/noto-sans', import.meta.url).pathname
const figures = picturesWith(new Map())
let fonts: Fonts

beforeAll(async () => {
  fonts = await readFonts(fontFolder)
})

const elements = (node: StructureNode): StructureNode[] =>
  (node.children ?? []).filter((child): child is StructureNode => !('type' in child))

/** What may stand in what; what is not named here holds content alone. */
const children: Readonly<Record<string, readonly string[]>> = {
  Root: ['Document'],
  Document: ['Sect'],
  Sect: ['Sect', 'H1', 'H2', 'P', 'L', 'Table', 'Figure'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR'],
  TR: ['TH', 'TD'],
}

/** Every way in which an element stands where it may not. */
function misplaced(node: StructureNode): string[] {
  const allowed = children[node.role ?? ''] ?? []
  return elements(node).flatMap((child) => [
    ...(allowed.includes(child.role ?? '') ? [] : [`${child.role} in ${node.role}`]),
    ...misplaced(child),
  ])
}

/** Levels of headings that leave one out. */
function skipped(roles: readonly string[]): string[] {
  const levels = roles.map((role) => Number(role.slice(1)))
  return levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`H${level} after ${roles[index - 1] ?? 'nothing'}`] : [],
  )
}

function headings(node: StructureNode): string[] {
  const below = elements(node).flatMap((child) => headings(child))
  return /^H\d$/.test(node.role ?? '') ? [node.role ?? '', ...below] : below
}

/** What is wrong with a table: rows of different lengths, a row without a header cell. */
function wrongRows(table: StructureNode): string[] {
  const rows = elements(table).map((row) => elements(row).map(({ role }) => role))
  return rows.flatMap((cells, index) => [
    ...(cells.length === rows[0]?.length ? [] : [`row ${index + 1} has ${cells.length} cells`]),
    ...(cells.includes('TH') ? [] : [`row ${index + 1} has no header`]),
  ])
}

const longSheet = { weeks: [3], overview: true, advice: [...adviceIds] }
const samples = templates.flatMap(({ id }) =>
  languageCodes.map((language) => ({ template: id, language, options: longSheet })),
)

describe('the file of a handout, to a screen reader', () => {
  it.each(samples)('$template in $language', async (sample) => {
    const { bytes } = await drawHandout(sampleSnapshot(sample), fonts, figures)
    const pdf = await readPdf(bytes)
    expect(pdf.isMarked).toBe(true)
    expect(pdf.language).toBe(sample.language)
    expect(pdf.info['Title']).not.toBe('')
    const source = Buffer.from(bytes).toString('latin1')
    expect(source).toContain('/DisplayDocTitle true')
    expect(pdf.pages.flatMap(({ unmarked }) => unmarked)).toEqual([])

    const trees = pdf.pages.flatMap(({ structure }) => structure ?? [])
    expect(trees).toHaveLength(pdf.pages.length)
    expect(trees.flatMap((tree) => misplaced(tree))).toEqual([])
    expect(skipped(trees.flatMap((tree) => headings(tree)))).toEqual([])
    const all = (role: string) => trees.flatMap((tree) => elementsOf(tree, role))
    for (const item of all('LI')) expect(elements(item).map(({ role }) => role)).toEqual(['Lbl', 'LBody'])
    for (const figure of all('Figure')) expect(figure.alt ?? '').not.toBe('')
    expect(all('Table').length).toBeGreaterThan(0)
    for (const table of all('Table')) expect(wrongRows(table)).toEqual([])
    // Each header cell says what it is the header of.
    expect(source.match(/\/Scope \/(?:Row|Column)/g)).toHaveLength(all('TH').length)
  })

  it('tells a stage of several weeks as the header of their rows, and numbers steps', async () => {
    const { bytes } = await drawHandout(sampleSnapshot({ template: 'plantar-fasciitis' }), fonts, figures)
    const { pages } = await readPdf(bytes)
    const [table] = pages.flatMap(({ structure }) => elementsOf(structure, 'Table'))
    const lengths = elementsOf(table ?? null, 'TR').map((row) => elements(row).length)
    const source = Buffer.from(bytes).toString('latin1')
    const spans = [...source.matchAll(/\/RowSpan (\d+)/g)].map(([, rows]) => Number(rows))
    const missing = lengths.reduce((sum, length) => sum + Math.max(...lengths) - length, 0)
    expect(missing).toBeGreaterThan(0)
    expect(spans.reduce((sum, rows) => sum + rows - 1, 0)).toBe(missing)
    expect(source).toContain('/ListNumbering /Decimal')
  })

  it('finds what it looks for in trees that are wrong', () => {
    const bad: StructureNode = {
      role: 'Table',
      children: [
        { role: 'TR', children: [{ role: 'TH' }, { role: 'TD' }] },
        { role: 'TR', children: [{ role: 'TD' }] },
        { role: 'P' },
      ],
    }
    expect(misplaced(bad)).toEqual(['P in Table'])
    expect(wrongRows(bad)).toEqual([
      'row 2 has 1 cells',
      'row 2 has no header',
      'row 3 has 0 cells',
      'row 3 has no header',
    ])
    expect(skipped(['H2', 'H1', 'H3'])).toEqual(['H2 after nothing', 'H3 after H1'])
  })
})
