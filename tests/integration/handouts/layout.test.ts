import { beforeAll, describe, expect, it } from 'vitest'
import { adviceIds } from '../../../shared/domain/handout.ts'
import type { HandoutOptions } from '../../../shared/domain/handout.ts'
import type { Advice, HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import { drawHandout } from '../../../main/handouts/pdf/document.ts'
import { picturesWith } from '../../../main/paper/figure.ts'
import { readFonts } from '../../../main/paper/fonts.ts'
import type { Fonts } from '../../../main/paper/fonts.ts'
import { shortenedTo } from '../../../main/handouts/pdf/page.ts'
import { leafMargin, margin } from '../../../main/paper/theme.ts'
import { templates } from '../../../shared/regions/index.ts'
import { allWeeks } from '../../../shared/program/weeks.ts'
import { builtInExercise } from '../../../shared/text/catalog.ts'
import { elementsOf, readPdf } from '../../support/read-pdf.ts'
import type { ReadPdf } from '../../support/read-pdf.ts'
import { sampleSnapshot } from '../../support/sample-snapshot.ts'

const fontFolder = new URL('../../../node_modules/@expo-google-fonts/noto-sans', import.meta.url).pathname
const figures = picturesWith(new Map())
let fonts: Fonts

beforeAll(async () => {
  fonts = await readFonts(fontFolder)
})

async function drawn(snapshot: HandoutSnapshot) {
  const handout = await drawHandout(snapshot, fonts, figures)
  return { ...handout, pdf: await readPdf(handout.bytes) }
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, '')

/** What holds for every handout, whatever is on it. */
function checkPages(snapshot: HandoutSnapshot, pdf: ReadPdf): void {
  const { side, top, bottom } = snapshot.diaries.length > 0 ? leafMargin : margin
  pdf.pages.forEach((page, index) => {
    const pageOf = snapshot.words.pageOf
      .replace('{page}', String(index + 1))
      .replace('{pages}', String(pdf.pages.length))
    expect(page.text).toContain(pageOf)
    // A long name loses its middle there.
    const [start, end] = [snapshot.words.footer.slice(0, 10), snapshot.words.footer.slice(-10)]
    expect(squeeze(page.text)).toContain(squeeze(start))
    expect(squeeze(page.text)).toContain(squeeze(end))
    for (const piece of page.pieces) {
      const where = `"${piece.text}" on page ${index + 1}`
      expect(piece.x, where).toBeGreaterThanOrEqual(side - 1)
      expect(piece.x + piece.width, where).toBeLessThanOrEqual(page.width - side + 1)
      expect(piece.y - piece.size, where).toBeGreaterThanOrEqual(top - 2)
      expect(piece.y + piece.size * 0.25, where).toBeLessThanOrEqual(page.height - bottom + 2)
    }
    checkNothingOverlaps(page, index + 1)
  })
}

/** No two pieces of text lie over each other. Letters inside a figure are left out: a figure is a picture. */
function checkNothingOverlaps(page: ReadPdf['pages'][number], number: number): void {
  const boxes = page.pieces.filter((piece) => piece.size >= 7)
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
      const down =
        Math.min(one.y + one.size * 0.1, other.y + other.size * 0.1) -
        Math.max(one.y - one.size * 0.6, other.y - other.size * 0.6)
      expect(across > 0.5 && down > 0.5, `"${one.text}" over "${other.text}" on page ${number}`).toBe(false)
    }
  })
}

/** Every exercise with all it says stands on one page; the doses of many weeks may leave too little of it. */
function checkExercises(snapshot: HandoutSnapshot, pdf: ReadPdf): void {
  const pages = pdf.pages.map((page) => squeeze(page.text))
  const together = snapshot.weeks.length > 4 ? 2 : 1
  for (const row of snapshot.sheets.flatMap((sheet) => sheet.rows)) {
    const heading = squeeze(`${row.number}. ${row.name}`)
    const page = pages.findIndex((text, index) => {
      const title = snapshot.sheets.find((sheet) => sheet.rows.includes(row))?.title ?? ''
      return text.includes(heading) && text.includes(squeeze(title)) && index >= 0
    })
    expect(page, `${row.name} is on a page`).toBeGreaterThanOrEqual(0)
    const said = [row.side, row.details, row.frequency, ...row.steps, row.cue, ...row.cautions, row.note]
    const doses = row.doses.flatMap((dose) => [dose.label, dose.amount, dose.more, dose.note])
    for (const text of [...said, ...doses])
      expect(pages.slice(page, page + together).join(''), `${row.name} on its page`).toContain(squeeze(text))
  }
}

const papers = ['a4', 'letter'] as const
const typeSizes = [12, 14, 18] as const
const counts = [1, 2, 5, 14, 30]

describe('every layout', () => {
  for (const paper of papers) {
    for (const typeSize of typeSizes) {
      for (const blackInk of [false, true]) {
        it(`${paper}, ${typeSize} points${blackInk ? ', black ink' : ''}: nothing clipped, split or lost`, async () => {
          for (const exercises of counts) {
            const snapshot = sampleSnapshot({ exercises, options: { paper, typeSize, blackInk } })
            const { pdf, replaced } = await drawn(snapshot)
            checkPages(snapshot, pdf)
            checkExercises(snapshot, pdf)
            expect(replaced).toBe('')
            const colours = pdf.pages.flatMap((page) => page.colours)
            expect(
              colours.every((colour) => /^#(..)\1\1$/.test(colour)),
              colours.join(),
            ).toBe(blackInk)
          }
        }, 60_000)
      }
    }
  }

  it('prints each template in full', async () => {
    for (const template of [
      'plantar-fasciitis',
      'achilles-tendinopathy',
      'ankle-sprain',
      'shin-splints',
      'stiffness',
      'prevention',
      'four-stage-routine',
    ]) {
      const snapshot = sampleSnapshot({ template })
      const { pdf, bytes } = await drawn(snapshot)
      checkPages(snapshot, pdf)
      checkExercises(snapshot, pdf)
      expect(bytes.byteLength, template).toBeLessThan(400_000)
    }
  }, 60_000)

  it.each(templates.map(({ id }) => id))(
    'takes four pages for a week of up to seven exercises, six or seven in large print: %s',
    async (template) => {
      for (const [typeSize, most] of [
        [14, 4],
        [18, 7],
      ] as const) {
        const snapshot = sampleSnapshot({ template, options: { weeks: [3], typeSize } })
        const { pdf, pages } = await drawn(snapshot)
        checkPages(snapshot, pdf)
        const exercises = snapshot.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
        const more = Math.ceil(Math.max(0, exercises - 7) / (typeSize === 18 ? 1.5 : 2))
        expect(pages, `${exercises} exercises at ${typeSize} points`).toBeLessThanOrEqual(most + more)
      }
    },
  )

  it.each(typeSizes)(
    'prints each template in Spanish at %i points, marked as such',
    async (typeSize) => {
      for (const { id: template } of templates) {
        const options = { typeSize, weeks: [7, 8], overview: true, advice: [...adviceIds] }
        const snapshot = sampleSnapshot({ template, language: 'es', options })
        const { pdf, replaced } = await drawn(snapshot)
        checkPages(snapshot, pdf)
        expect(replaced).toBe('')
        expect(pdf.language).toBe('es')
        expect(pdf.info['Title']).toBe('Plan de ejercicios, 21 nov 2026')
        expect(pdf.pages.map(({ text }) => text).join(' ')).toContain('Dolor: 0 ')
      }
      const whole = sampleSnapshot({ template: 'ankle-sprain', language: 'es', options: { typeSize } })
      const { pdf } = await drawn(whole)
      checkPages(whole, pdf)
      checkExercises(whole, pdf)
    },
    60_000,
  )

  it('holds at most five exercises on a page', async () => {
    const { pdf } = await drawn(sampleSnapshot({ exercises: 30, options: { typeSize: 12, weeks: [1] } }))
    for (const page of pdf.pages.slice(2))
      expect(elementsOf(page.structure, 'H2').length).toBeLessThanOrEqual(5)
  })
})

describe('rows to write in', () => {
  const wordsOf = async (options: Partial<HandoutOptions>) => {
    const { pdf } = await drawn(sampleSnapshot({ template: 'plantar-fasciitis', options }))
    return pdf.pages[0]?.text ?? ''
  }

  it('asks for confidence and what got in the way where the page has room for them', async () => {
    const week = await wordsOf({ weeks: [3] })
    expect(week).toContain('Sure I can go on')
    expect(week).toContain('What got in the way')
    const full = await wordsOf({ weeks: [3], typeSize: 18 })
    expect(full).toContain('Worst pain today')
    expect(full).not.toContain('Sure I can go on')
  })

  it('asks for no words in the days of two weeks', async () => {
    expect(await wordsOf({ weeks: [3, 4] })).not.toContain('What got in the way')
  })
})

describe('advice from the Guide', () => {
  const everything = ({ title, lead, parts, source }: Advice) =>
    [title, lead, ...parts.flatMap((part) => [part.title, ...part.lines]), source].map(squeeze)

  it.each(papers.flatMap((paper) => typeSizes.map((typeSize) => [paper, typeSize] as const)))(
    'on %s at %i points is printed in full after everything else, each on one page where it fits',
    async (paper, typeSize) => {
      const options = { paper, typeSize, weeks: [3], advice: [...adviceIds].toReversed() }
      const snapshot = sampleSnapshot({ exercises: 2, options })
      const without = await drawn(sampleSnapshot({ exercises: 2, options: { ...options, advice: [] } }))
      const { pdf } = await drawn(snapshot)
      checkPages(snapshot, pdf)
      const pages = pdf.pages.map((page) => squeeze(page.text))
      expect(snapshot.advice).toHaveLength(adviceIds.length)
      // In large print the longest take a little more than a page.
      const together = typeSize < 18 ? 1 : 2
      const firsts = snapshot.advice.map((advice) =>
        pages.findIndex((_, index) => {
          const text = pages.slice(index, index + together).join('')
          return everything(advice).every((part) => text.includes(part))
        }),
      )
      expect(firsts).toEqual(firsts.toSorted((one, other) => one - other))
      expect(firsts[0]).toBeGreaterThanOrEqual(without.pages - together + 1)
    },
  )
})

describe('names and missing data', () => {
  const names = {
    'eighty letters without a space': {
      givenName: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 80),
      familyName: 'Y',
    },
    'extended Latin': { givenName: 'Żółcisława', familyName: 'Nguyễn Ðặng' },
    Greek: { givenName: 'Αλεξάνδρα', familyName: 'Παπαδοπούλου' },
    Cyrillic: { givenName: 'Олександра', familyName: 'Щербакова' },
  }
  for (const [kind, patient] of Object.entries(names)) {
    it(`prints ${kind}`, async () => {
      for (const typeSize of typeSizes) {
        const snapshot = sampleSnapshot({ patient, options: { typeSize, weeks: [1, 2] } })
        const { pdf, replaced } = await drawn(snapshot)
        checkPages(snapshot, pdf)
        expect(replaced).toBe('')
      }
    })
  }

  it('shows a mark for a character the font lacks, and says which', async () => {
    const snapshot = sampleSnapshot({
      patient: { givenName: '山田 Hanako', familyName: 'שלום' },
      options: { weeks: [1] },
    })
    const { pdf, replaced } = await drawn(snapshot)
    expect(Array.from(replaced).sort()).toEqual(Array.from(new Set('山田שלום')).sort())
    expect(pdf.pages[0]?.text).toContain('\uFFFD\uFFFD Hanako')
  })

  it('prints without record number, phone, address, stages, steps or catalog entry', async () => {
    const snapshot = sampleSnapshot({
      patient: { recordNumber: '' },
      clinic: { phone: '', address: '', email: '' },
      condition: 'other',
      exercise: () => null,
      edit: (document) => {
        document.stages = document.stages.slice(1, 2)
      },
    })
    const { pdf } = await drawn(snapshot)
    checkPages(snapshot, pdf)
    expect(pdf.pages.map((page) => page.text).join(' ')).not.toMatch(/undefined|null|NaN/)
  })

  it('prints pain and stop lists when neither overview nor exercises are asked for', async () => {
    const { pdf, pages } = await drawn(
      sampleSnapshot({ options: { weeks: [3], overview: false, exercises: false } }),
    )
    const text = pdf.pages.map((page) => page.text).join(' ')
    expect(pages).toBeLessThanOrEqual(2)
    expect(text).toContain('When it hurts')
    expect(text).toContain('Get help now')
    expect(text).not.toContain('Your sheets')
  })

  it.each([[1], [3]])(
    'goes on over the page, step by step, where an exercise is longer than one: weeks from %i',
    async (week) => {
      const long = 'Hold the wall and bend the front knee slowly until you feel a pull, then wait. '
        .repeat(3)
        .trim()
      const weeks = week === 1 ? [...allWeeks({ weeks: 12 })] : [week]
      const snapshot = sampleSnapshot({
        exercises: 2,
        options: { typeSize: 18, paper: 'letter', weeks },
        exercise: (id) => {
          const exercise = builtInExercise(id, 'en')
          return (
            exercise && { ...exercise, steps: Array.from({ length: 8 }, (_, index) => `${index} ${long}`) }
          )
        },
      })
      const { pdf } = await drawn(snapshot)
      checkPages(snapshot, pdf)
      const rows = snapshot.sheets.flatMap((sheet) => sheet.rows)
      const pages = pdf.pages.map((page) => squeeze(page.text))
      expect(rows).toHaveLength(2)
      for (const row of rows) {
        const heading = pages.findIndex((text) => text.includes(squeeze(`${row.number}. ${row.name}`)))
        const stepPages = row.steps.map((step) => pages.findIndex((text) => text.includes(squeeze(step))))
        expect(heading).toBeGreaterThanOrEqual(0)
        expect(Math.min(...stepPages)).toBeGreaterThanOrEqual(0)
      }
      const steps = pdf.pages.flatMap(({ pieces }) =>
        pieces.filter(({ text }) => text.includes('front knee')),
      )
      expect(new Set(steps.map(({ size }) => size))).toEqual(new Set([18]))
    },
  )
})

describe('the line at the foot', () => {
  const widthOf = (text: string) => Array.from(text).length

  it('keeps the beginning and the end of a name of sixty letters and more', async () => {
    const name = 'Annegret Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Smith'
    const snapshot = sampleSnapshot({
      patient: { givenName: name.slice(0, 9), familyName: name.slice(9) },
      options: { weeks: [3] },
    })
    expect(name.length).toBeGreaterThan(60)
    const { pdf } = await drawn(snapshot)
    checkPages(snapshot, pdf)
    for (const page of pdf.pages) {
      const foot = page.pieces.filter(({ y }) => y > page.height - 50)
      const line = foot.filter(({ x }) => x < 60)
      expect(line).toHaveLength(1)
      expect(line[0]?.text).toMatch(/^Annegret Wolfe.+ … .+Smith, record P-01042$/)
    }
  })

  it.each([
    ['Maria Santos, record P-01042', 40, 'Maria Santos, record P-01042'],
    ['Maria Santos, record P-01042', 16, 'Maria S … -01042'],
    ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 11, '👩‍👩‍👧 … 👩‍👩‍👧'],
  ])('shortens “%s” to %i', (line, width, short) => {
    expect(shortenedTo(line, width, line.startsWith('M') ? widthOf : (text) => widthOf(text) / 1.5)).toBe(
      short,
    )
  })
})

describe('what patients are told', () => {
  it('explains the run steps that are used, and no others', async () => {
    const { pdf } = await drawn(sampleSnapshot({ options: { weeks: [7] } }))
    const text = pdf.pages.map((page) => page.text).join(' ')
    expect(text).toContain('Your runs Mon 4 Jan A: Walk 2 minutes, run 3. Repeat for 1 mile (1.6 km).')
    expect(text).not.toContain('Repeat for 1.5 miles')
  })

  it('states no figures of run phases, which were only read second-hand', async () => {
    const { pdf } = await drawn(sampleSnapshot({ template: 'shin-splints', condition: 'shin-splints' }))
    const text = pdf.pages.map((page) => page.text).join(' ')
    expect(text).toContain('About the run phases')
    expect(text).not.toMatch(/mph|km\/h|treadmill/i)
  })

  it('prints no mark of a clinic default and no note of the plan', async () => {
    const snapshot = sampleSnapshot({
      edit: (document) => {
        document.note = { text: 'Clinician only' }
      },
    })
    const { pdf } = await drawn(snapshot)
    expect(pdf.pages.map((page) => page.text).join(' ')).not.toMatch(/†|Clinician only|clinic default/i)
  })
})

describe('the file', () => {
  it('is the same, byte for byte, for the same snapshot, whatever was drawn before', async () => {
    const snapshot = sampleSnapshot()
    const fresh = await drawHandout(snapshot, await readFonts(fontFolder), figures)
    const used = await readFonts(fontFolder)
    await drawHandout(
      sampleSnapshot({ patient: { givenName: 'Żaneta fi ﬁ Ωmega', familyName: 'Éè\u00A0Å' } }),
      used,
      figures,
    )
    const later = await drawHandout(snapshot, used, figures)
    expect(Buffer.compare(fresh.bytes, later.bytes)).toBe(0)
  })

  it('differs for another patient of the same instant', async () => {
    const one = await drawn(sampleSnapshot())
    const other = await drawn(sampleSnapshot({ patient: { givenName: 'Mario' } }))
    expect(one.pdf.info['Subject']).not.toBe(other.pdf.info['Subject'])
  })

  it('is tagged: language, title without a name, headings, lists, a table, figures with words', async () => {
    const snapshot = sampleSnapshot()
    const { pdf } = await drawn(snapshot)
    expect(pdf.isMarked).toBe(true)
    expect(pdf.language).toBe('en')
    expect(pdf.info['Title']).toBe('Exercise plan, 21 Nov 2026')
    expect(JSON.stringify(pdf.info)).not.toContain('Santos')
    const all = (role: string) => pdf.pages.flatMap((page) => elementsOf(page.structure, role))
    expect(elementsOf(pdf.pages[0]?.structure ?? null, 'H1')).toHaveLength(1)
    expect(all('H2').length).toBeGreaterThanOrEqual(snapshot.sheets.flatMap((sheet) => sheet.rows).length)
    expect(all('Table')).toHaveLength(1)
    expect(all('TR')).toHaveLength(12)
    const steps = snapshot.sheets
      .flatMap((sheet) => sheet.rows)
      .reduce((sum, row) => sum + row.steps.length, 0)
    expect(all('LBody').length).toBeGreaterThanOrEqual(steps)
    expect(all('LI').length).toBe(all('LBody').length)
    const figuresRead = all('Figure')
    expect(figuresRead.length).toBeGreaterThan(5)
    for (const figure of figuresRead) expect(figure.alt ?? '').not.toBe('')
  })
})
