/** Adding a language is adding a folder and a line: everything that is read comes from it, and nothing from English. */
import { describe, expect, expectTypeOf, it, vi } from 'vitest'
import { must } from '../../../shared/assert.ts'
import { sheetGroups } from '../../../shared/domain/sheet-group.ts'
import { adviceIds, handoutOptionsSchema } from '../../../shared/domain/handout.ts'
import type { PlanDocument } from '../../../shared/domain/plan.ts'
import { describeFigure, describePicture, describeScene, figureSlugs } from '../../../shared/figure/index.ts'
import { plainPostures, plainScene } from '../../../shared/figure/scene/starting-scenes.ts'
import { blankPlan } from '../../../shared/program/plan-edit.ts'
import { conditionCodes, templates } from '../../../shared/regions/index.ts'
import type { ConditionCode } from '../../../shared/regions/index.ts'
import { makeSnapshot } from '../../../shared/sheet/make-snapshot.ts'
import { builtInExercise, catalogIn } from '../../../shared/text/catalog.ts'
import { criterionText } from '../../../shared/text/criterion-sentence.ts'
import { episodeName } from '../../../shared/text/episode-name.ts'
import { languageCodes, languageFor, textIn, wordsIn } from '../../../shared/text/index.ts'
import type { LanguageText } from '../../../shared/text/index.ts'
import type { Translation } from '../../../shared/text/translation.ts'
import { everyDose, everyFrequency } from '../../support/every-dose.ts'
import { plainWords, pseudo } from '../../support/pseudo-language.ts'
import { sides } from '../../../shared/domain/side.ts'

vi.mock('../../../shared/text/languages.ts', async (original) => {
  const { withPseudo } = await import('../../support/pseudo-language.ts')
  return withPseudo(await original())
})

const text = textIn(pseudo)
const { figures } = wordsIn(pseudo)

/** A row for each dose, over the whole catalog; its dose changes from week to week and rests in one. */
function planOfEverything(): PlanDocument {
  const catalog = catalogIn(pseudo)
  return {
    ...blankPlan({ title: '', startsOn: '2026-11-23' }),
    template: 'ankle-sprain',
    rows: [...catalog, null].map((exercise, index) => ({
      id: `row-${index}`,
      exerciseId: exercise?.id ?? '99',
      side: must(sides[index % 4], 'a side'),
      sheet: must(sheetGroups[index % 3], 'a sheet'),
      session: null,
      days: null,
      frequency: must(everyFrequency[index % everyFrequency.length], 'a frequency'),
      cells: Array.from({ length: 12 }, (_, week) =>
        week === 4
          ? null
          : {
              dose: must(everyDose[(index + week) % everyDose.length], 'a dose'),
              note: week % 2 === 0 ? { key: 'stiffness.rows.step-down' } : null,
              clinicDefault: true,
            },
      ),
      note: index % 2 === 0 ? { key: 'ankle-sprain.rows.cycling' } : null,
    })),
  }
}

/** What of a snapshot is a code and not a word. */
const codes =
  /^(language|paper|group|slug|rowId|exerciseId|schema|arrangement|code|madeAt|givenOn|startsOn|term|photoId|drawing|source|zone)$/

/** Words of plain letters, each with the way to it. */
function plainWordsIn(value: unknown, way = ''): string[] {
  if (typeof value === 'string') return plainWords(value).map((word) => `${way}: ${word}`)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    codes.test(key) || (key === 'side' && way.endsWith('.figure')) ? [] : plainWordsIn(part, `${way}.${key}`),
  )
}

const snapshot = (weeks: readonly number[], condition: ConditionCode = 'stiffness') =>
  makeSnapshot({
    plan: { document: planOfEverything(), revision: 1 },
    exercise: (id) => builtInExercise(id, pseudo),
    patient: {
      givenName: 'Αθηνά',
      familyName: 'Παπά',
      preferredName: '',
      recordNumber: '1042',
      birthDate: '1984-05-03',
    },
    episode: { condition, side: 'left' },
    clinic: {
      name: 'Ιατρείο',
      address: '',
      phone: '555',
      email: '',
      country: null,
      emergencyNumber: '',
      paper: 'a4',
    },
    options: handoutOptionsSchema.parse({ weeks, advice: [...adviceIds] }),
    lastSheet: null,
    code: '',
    madeAt: '2026-11-21T09:30:00.000Z',
    givenOn: '2026-11-21',
    language: pseudo,
    text,
    guide: wordsIn(pseudo).guide,
    figureAlt: (figure, side) => describePicture(figure, figures, side),
  })

describe('with one more language', () => {
  it('the program knows it, and still falls back to English', () => {
    expect(languageCodes).toEqual(['en', pseudo, 'es'])
    expect(languageFor(pseudo)).toBe(pseudo)
    expect(languageFor('xx')).toBe('en')
    expect(text('errors.codes.locked')).toContain('ⓛⓞⓒⓚⓔⓓ')
  })

  it.each([
    ['all weeks', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['one week', [3]],
    ['weeks with a gap', [1, 2, 4, 6, 7, 8]],
  ])('a handout of %s has no word of English', (_, weeks) => {
    const made = snapshot(weeks)
    expect(plainWordsIn(made)).toEqual([])
    expect(made.sheets.flatMap(({ rows }) => rows)).toHaveLength(89)
    expect(made.words.planHeading).toMatch(/^Ⓨⓞⓤⓡ /)
  })

  it('every problem has its name on paper and in the window', () => {
    for (const condition of conditionCodes) {
      const { problem } = snapshot([1], condition).patient
      expect(plainWords(problem)).toEqual([])
      expect(problem === '').toBe(condition === 'other')
      for (const side of sides) expect(plainWords(episodeName(text, condition, side))).toEqual([])
    }
  })

  it('every entry of the catalog has the same facts and other words', () => {
    const facts = (language: typeof pseudo) =>
      catalogIn(language).map(({ id, clinicDose, sourceDoses, harder, easier, parts }) => ({
        id,
        clinicDose,
        stated: sourceDoses.map(({ source, dose }) => ({ source, dose })),
        links: [harder, easier, parts],
      }))
    expect(facts(pseudo)).toEqual(facts('en'))
    for (const exercise of catalogIn(pseudo)) {
      const { name, aliases, steps, cues, cautions, structure, remark, sourceDoses } = exercise
      const notes = sourceDoses.map(({ note }) => note)
      expect(plainWordsIn({ name, aliases, steps, cues, cautions, structure, remark, notes })).toEqual([])
    }
  })

  it('every figure and every scene is described', () => {
    for (const side of ['left', 'right'] as const) {
      for (const slug of figureSlugs)
        expect(plainWords(describeFigure(slug, figures, side)), slug).toEqual([])
      for (const posture of plainPostures) {
        const scene = { ...plainScene(posture), loadKg: 7.5, hold: true, repeat: true }
        expect(plainWords(describeScene(scene, figures, side)), posture).toEqual([])
      }
    }
  })

  it('every criterion of a gate is said', () => {
    const gates = templates.flatMap(({ stages }) => stages.flatMap(({ gate }) => gate))
    for (const criterion of gates)
      expect(plainWords(criterionText(text, criterion)), criterion.id).toEqual([])
    expect(gates.length).toBeGreaterThan(30)
  })
})

/** Names in braces of each message, by key; plural forms of a language may leave the number to the word. */
function holesOf(value: unknown, way = ''): Map<string, string> {
  if (typeof value === 'string') {
    const names = [...value.matchAll(/\{\{(\w+)/g)].map(([, name = '']) => name)
    const asked = new Set(names.filter((name) => name !== 'count'))
    return new Map([[way, [...asked].toSorted((a, b) => a.localeCompare(b)).join(' ')]])
  }
  return new Map(
    Object.entries(value as object).flatMap(([key, part]) => [
      ...holesOf(part, `${way}.${key.replace(/_(zero|one|two|few|many|other)$/, '')}`),
    ]),
  )
}

describe('every language', () => {
  it.each(languageCodes)('%s fills the same holes as English', (language) => {
    const english = holesOf(wordsIn('en').messages)
    const own = holesOf(wordsIn(language).messages)
    expect(own).toEqual(new Map([...own.keys()].map((key) => [key, english.get(key)])))
    expect(own.size).toBeGreaterThan(400)
  })

  it('is whole, or does not compile', () => {
    expectTypeOf<Omit<LanguageText, 'figures'>>().not.toExtend<LanguageText>()
    type English = {
      readonly title: 'Title'
      readonly part: { readonly days_one: 'day'; readonly days_other: 'days' }
    }
    expectTypeOf<{ title: string; part: { days_other: string } }>().toExtend<Translation<English>>()
    expectTypeOf<{ title: string; part: { days_few: string; days_other: string } }>().toExtend<
      Translation<English>
    >()
    expectTypeOf<{ title: string; part: { days_one: string } }>().not.toExtend<Translation<English>>()
    expectTypeOf<{ part: { days_other: string } }>().not.toExtend<Translation<English>>()
  })
})
