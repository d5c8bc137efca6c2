/** Spanish says what English says: the same figures, holes, steps and plural forms, in words of its own. */
import { describe, expect, it } from 'vitest'
import { describeFigure, describeScene, figureSlugs } from '../../../shared/figure/index.ts'
import { plainPostures, plainScene } from '../../../shared/figure/scene/starting-scenes.ts'
import { inflesz } from '../../../shared/sheet/reading-grade.ts'
import { builtInExercise, catalogIn } from '../../../shared/text/catalog.ts'
import { languageFor, textIn, windowLanguageFor, wordsIn } from '../../../shared/text/index.ts'
import { sourceFiles } from './source-files.ts'
import { askedIn, keysOf, unusedKeys } from './used-keys.ts'

const english = wordsIn('en')
const spanish = wordsIn('es')

interface Pair {
  readonly way: string
  readonly en: string
  readonly es: string
}

/** Every Spanish text with the English one at its place; the parts of what has parts are as many. */
function pairsOf(es: unknown, en: unknown, way: string): Pair[] {
  if (typeof es === 'string') return [{ way, es, en: String(en) }]
  if (Array.isArray(es)) expect(es, way).toHaveLength((en as unknown[]).length)
  return Object.entries(es as object).flatMap(([key, part]) =>
    pairsOf(part, (en as Record<string, unknown>)[key], `${way}.${key}`),
  )
}

const pairs = (['messages', 'exercises', 'guide'] as const)
  .flatMap((part) => pairsOf(spanish[part], english[part], part))
  .concat(pairsOf(spanish.figures.says, english.figures.says, 'figures'))

/** What is the same in both: names of questionnaires, months, what is made of holes alone. */
const same =
  /^messages\.(measures\.names\.(lefs|visa-a|cait|ffi|tsk-1[17])|list|handout\.(problem\.sided|keptExercise|date\.\w+|diary\.labelled|dose\.(sentence|number|kilograms)|months\.\w+|advice\.(by|on)))$/

const holes = /\{\{?[^}]*\}?\}/g

const figuresIn = (text: string): string[] =>
  (text.replaceAll(holes, '').match(/\d+(?:[.,]\d+)?/g) ?? [])
    .map((figure) => figure.replace(',', '.'))
    .toSorted((one, other) => one.localeCompare(other))

const numberWords: readonly (readonly [en: RegExp, es: RegExp])[] = [
  [/\bthree\b/gi, /\btres\b/gi],
  [/\bfour\b/gi, /\bcuatro\b/gi],
  [/\bfive\b/gi, /\bcinco\b/gi],
  [/\bsix\b/gi, /\bseis\b/gi],
  [/\bten\b/gi, /\bdiez\b/gi],
  [/\bminutes?\b/gi, /\bminutos?\b/gi],
  [/\bweeks?\b/gi, /\bsemanas?\b/gi],
  [/\bmonths?\b/gi, /\bmes(es)?\b/gi],
  [/\bseconds\b/gi, /\bsegundos\b/gi],
]

describe('Spanish', () => {
  it('is spoken to whoever asks for it, on paper and not in the window', () => {
    expect(languageFor('es')).toBe('es')
    expect(languageFor('pl')).toBe('en')
    expect(windowLanguageFor('es')).toBe('en')
    expect(pairs.length).toBeGreaterThan(1300)
  })

  it('says the same figures', () => {
    expect(pairs.map(({ way, es }) => [way, figuresIn(es)])).toEqual(
      pairs.map(({ way, en }) => [way, figuresIn(en)]),
    )
    expect(pairs.filter(({ es }) => figuresIn(es).length > 0).length).toBeGreaterThan(70)
  })

  it('counts in words what English counts in words', () => {
    const counts = (text: string, pattern: RegExp): number =>
      text.replaceAll(holes, '').match(pattern)?.length ?? 0
    const differ = pairs.filter(({ en, es }) =>
      numberWords.some(([inEnglish, inSpanish]) => counts(en, inEnglish) !== counts(es, inSpanish)),
    )
    expect(differ).toEqual([])
  })

  it('repeats no English text but those of the list, each of which it does repeat', () => {
    const repeated = pairs.filter(({ en, es }) => en === es && en !== '').map(({ way }) => way)
    expect(repeated.filter((way) => !same.test(way))).toEqual([])
    expect(repeated).toContain('messages.measures.names.visa-a')
  })

  it('has no English word of grammar, no mark of an English sentence, and opens what it closes', () => {
    const found = pairs.filter(
      ({ es }) =>
        /\b(the|and|of|with|your|you|from|for|is|are|on|if|not|this|that|it|when|then|until|weeks?|each)\b/i.test(
          es.replaceAll(holes, ''),
        ) ||
        (es.match(/¿/g) ?? []).length !== (es.match(/\?/g) ?? []).length ||
        /[¡!]|\s{2}|\s[.,:;]/.test(es) ||
        es !== es.normalize('NFC'),
    )
    expect(found.filter(({ way }) => !same.test(way))).toEqual([])
  })

  it('begins and ends each text as English does, a capital and a full stop where there is one', () => {
    const isUpper = (text: string): boolean => /^[“¿]?\p{Lu}/u.test(text)
    const lower =
      /\.(weekdays|months|days|shortDays)\.|^messages\.handout\.dose\.amount\.|^messages\.measures\.onPaper/
    for (const { way, en, es } of pairs) {
      if (lower.test(way)) continue
      if (/^\p{L}/u.test(en)) expect(isUpper(es) || /^[\d{]/.test(es), `${way}: ${es}`).toBe(isUpper(en))
      expect(/[.?]$/.test(es), `${way}: ${es}`).toBe(/[.?]$/.test(en))
    }
  })

  it('speaks to patients with usted, not with tú or vosotros', () => {
    const found = pairs.filter(({ es }) =>
      /(?<!\p{L})(tú|te|ti|tus?|vuestr[oa]s?|os|vosotr[oa]s|puedes|debes|tienes|haz)(?!\p{L})/iu.test(es),
    )
    expect(found).toEqual([])
  })

  it('has the plural forms of the language for whatever is counted', () => {
    const keys = pairs.map(({ way }) => way)
    for (const key of keys.filter((one) => one.endsWith('_other')))
      expect(keys).toContain(key.replace(/_other$/, '_one'))
    const text = textIn('es')
    expect(text('terms.exercises', { count: 1 })).toBe('1 ejercicio')
    expect(text('terms.exercises', { count: 0 })).toBe('0 ejercicios')
    expect(text('handout.dose.kilograms', { kilograms: 7.5 })).toBe('Use 7,5 kg.')
    expect(text('handout.onDays', { days: ['lunes', 'miércoles', 'viernes'] })).toBe(
      'Días: lunes, miércoles y viernes.',
    )
  })

  it('has every message that the code of the sheets asks for', () => {
    const asked = sourceFiles()
      .filter(([file]) => /^(shared\/sheet|main\/handouts)\//.test(file))
      .flatMap(([file, source]) => askedIn(file, source))
    const unused = new Set(unusedKeys(english.messages, asked))
    const used = keysOf(english.messages).filter((key) => !unused.has(key))
    const own = new Set(keysOf(spanish.messages))
    expect(used.filter((key) => !own.has(key))).toEqual([])
    expect(used.length).toBeGreaterThan(200)
  })

  it.each(catalogIn('es').map(({ id }) => id))('%s keeps its facts, and is said in short lines', (id) => {
    const [en, es] = [builtInExercise(id, 'en'), builtInExercise(id, 'es')]
    expect(es).toMatchObject({
      clinicDose: en?.clinicDose,
      harder: en?.harder,
      easier: en?.easier,
      parts: en?.parts,
      sourceDoses: en?.sourceDoses.map(({ source, dose }) => ({ source, dose })),
    })
    const { name, plainName, steps = [], cues = [], cautions = [] } = es ?? {}
    for (const line of [...steps, ...cues, ...cautions]) {
      expect(line.length, line).toBeLessThanOrEqual(120)
      expect(line).not.toMatch(/\b(izquierd|derech)[oa]s?\b/i)
    }
    expect(plainName).not.toMatch(
      /[()]|pliom|inversi|eversi|unipodal|dorsal|plantar|flexi|intrínsec|propiocep|excéntric|isométric/i,
    )
    expect(Math.max(String(name).length, String(plainName).length)).toBeLessThanOrEqual(60)
    expect(inflesz([...steps, ...cues, ...cautions])).toBeGreaterThanOrEqual(65)
  })

  it('has a plain name of its own for every exercise', () => {
    const names = catalogIn('es').map(({ plainName }) => plainName)
    expect(new Set(names).size).toBe(names.length)
  })

  it('describes every figure and every scene, on each side', () => {
    for (const side of ['left', 'right'] as const) {
      const told = [
        ...figureSlugs.map((slug) => describeFigure(slug, spanish.figures, side)),
        ...plainPostures.map((posture) =>
          describeScene(
            { ...plainScene(posture), loadKg: 7.5, hold: true, repeat: true },
            spanish.figures,
            side,
          ),
        ),
      ]
      for (const one of told)
        expect(one).not.toMatch(/\b(the|and|of|left|right|from|with|shown|marked|person)\b|undefined/i)
      expect(told.at(-1)).toContain('7,5 kg')
      expect(told.join(' ')).toMatch(side === 'left' ? /izquierd[oa]/ : /derech[oa]/)
    }
  })
})
