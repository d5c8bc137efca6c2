/** Handouts of Spanish-speaking patients: nothing of English is left, and they read easily. */
import { describe, expect, it } from 'vitest'
import { plainDose } from '../../../shared/domain/dose.ts'
import { adviceIds } from '../../../shared/domain/handout.ts'
import { sources } from '../../../shared/domain/source.ts'
import { references } from '../../../shared/guide/evidence.ts'
import { templates } from '../../../shared/regions/index.ts'
import { doseSentence, frequencySentence } from '../../../shared/sheet/dose-sentence.ts'
import { inflesz } from '../../../shared/sheet/reading-grade.ts'
import { sentencesOf } from '../../../shared/sheet/sheet-quality.ts'
import type { HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import { weeksText } from '../../../shared/sheet/wording.ts'
import { textIn, wordsIn } from '../../../shared/text/index.ts'
import { everyDose, everyFrequency } from '../../support/every-dose.ts'
import { samplePlan, sampleSnapshot } from '../../support/sample-snapshot.ts'

const text = textIn('es')
const weeks = [1, 3, 7, 11]
const ids = templates.map(({ id }) => id)

/** Codes, and names of people and places. */
const codes =
  /^(language|paper|group|slug|rowId|exerciseId|schema|arrangement|code|madeAt|givenOn|startsOn|drawing|zone|clinic|phone|footer)$/

function printed(value: unknown): string[] {
  if (typeof value === 'string') return /\p{L}{2}/u.test(value) ? [value] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, part]) => (codes.test(key) ? [] : printed(part)))
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : []
}

const { messages, exercises, guide, figures } = wordsIn('en')
/** Everything that English says in two words or more, in one piece. */
const english = leaves([messages, exercises, guide, figures.says]).flatMap((one) =>
  one
    .split(/\{\{[^}]*\}\}/)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}{3,}[^\p{L}]+\p{L}{3,}/u.test(piece)),
)

/** Articles are cited by their own titles. */
const cited = [
  ...Object.values(sources).flatMap(({ title, author }) => [title, author ?? title]),
  ...Object.values(references).map(({ cite }) => cite),
  'Maria Santos',
  'Harbour Street Physiotherapy',
]

function englishIn(snapshot: HandoutSnapshot): string[] {
  return printed(snapshot)
    .map((one) => cited.reduce((left, name) => left.replaceAll(name, ''), one))
    .filter(
      (one) =>
        /\b(the|and|of|with|your|you|from|for|is|are|on|if|not|this|that|it|when|then|until|weeks?|each|day)\b/i.test(
          one,
        ) || english.some((piece) => one.includes(piece)),
    )
}

const handout = (template: string, week: number) =>
  sampleSnapshot({
    template,
    language: 'es',
    lastSheet: { document: samplePlan(template), weeks: [Math.max(1, week - 1)] },
    options: {
      weeks: [week, week + 1],
      advice: [...adviceIds],
      overview: true,
      nextVisit: '2026-12-01',
      leftOut: ['row-2'],
    },
  })

describe.each(ids)('a Spanish handout of %s', (id) => {
  it.each(weeks)('has no English in week %i', (week) => {
    const snapshot = handout(id, week)
    expect(snapshot.language).toBe('es')
    expect(printed(snapshot).length).toBeGreaterThan(100)
    expect(englishIn(snapshot)).toEqual([])
  })

  it('would be found out by one English sentence', () => {
    const snapshot = handout(id, 1)
    const mixed = { ...snapshot, after: null, stages: [{ number: 1, name: 'Get strong', moveOn: '' }] }
    expect(englishIn(mixed)).toEqual(['Get strong'])
  })

  it('of all weeks has no English', () => {
    expect(englishIn(sampleSnapshot({ template: id, language: 'es' }))).toEqual([])
  })

  it('is “bastante fácil” on the INFLESZ scale', () => {
    for (const week of weeks) expect(inflesz(sentencesOf(handout(id, week)))).toBeGreaterThanOrEqual(65)
  })
})

describe('Spanish on paper', () => {
  it('dates and days are those of the language', () => {
    const snapshot = handout('plantar-fasciitis', 1)
    expect(snapshot.diaries[0]?.title).toBe('Su plan del 23 nov al 6 dic')
    expect(sampleSnapshot({ language: 'es', options: { weeks: [3] } }).diaries[0]?.title).toBe(
      'Semana 3: su plan del 7 al 13 dic',
    )
    expect(snapshot.words.diary.visit).toBe('Próxima visita: mar 1 dic 2026')
    expect(snapshot.givenOnText).toBe('21 nov 2026')
    expect(weeksText([1, 3, 4, 6, 7, 8], text)).toBe('Semana 1, Semanas 3 y 4 y Semanas 6 a 8')
  })

  it.each<[string, Parameters<typeof doseSentence>]>([
    [
      '3 series de 12 en cada lado. Aguante 5 segundos cada vez. Todos los días.',
      [
        { ...plainDose('reps', 12, 3), spread: 'side', holdSeconds: 5 },
        { kind: 'daily', timesADay: 1 },
        'none',
        text,
      ],
    ],
    [
      '30 segundos, 2 veces, pierna izquierda. Un día sí y otro no.',
      [{ ...plainDose('seconds', 30, 2), spread: 'side' }, { kind: 'alternateDays' }, 'left', text],
    ],
    [
      'Pasos de carrera B a C. 2 a 3 días a la semana.',
      [{ ...plainDose('runStep', 2), max: 3 }, { kind: 'daysPerWeek', min: 2, max: 3 }, 'none', text],
    ],
    [
      '1 vez. Una vez a la semana.',
      [plainDose('reps', 1), { kind: 'daysPerWeek', min: 1, max: 1 }, 'none', text],
    ],
  ])('a dose: %s', (sentence, asked) => {
    expect(doseSentence(...asked)).toBe(sentence)
  })

  it('every dose and every frequency is said, with its figures', () => {
    for (const dose of everyDose) {
      const said = doseSentence(dose, null, 'right', text)
      expect(said).toMatch(/^[\p{Lu}\d].*\.$/u)
      expect(said).not.toMatch(/\{|undefined|NaN|\b(of|times|each|hold|rest)\b/)
    }
    for (const frequency of everyFrequency)
      expect(frequencySentence(frequency, text)).toMatch(/^[\p{Lu}\d].*\.$/u)
  })

  it('what somebody typed is printed as typed', () => {
    const typed = sampleSnapshot({
      language: 'es',
      options: { weeks: [1] },
      edit: (document) => {
        document.rows.forEach((row) => {
          row.note = { text: 'Mind the dog.' }
        })
      },
    })
    expect(typed.sheets[0]?.rows[0]?.note).toBe('Mind the dog.')
  })
})
