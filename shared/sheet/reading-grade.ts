/**
 * How hard a text is to read, by the formula of its language: Flesch-Kincaid grade level for English, INFLESZ for Spanish.
 * Syllables are counted by rule: near enough to keep wording plain, not a lab value.
 */

const silentEnding = /(?:[^laeiouy]es|[^td]ed|[^l]e)$/
const vowelGroups = /[aeiouy]+/g

/** Syllables of one English word, at least 1. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  // "-es" keeps its vowel after a hiss ("presses", "matches"), so only the other endings are silent.
  const spoken = /(?:s|x|z|ch|sh|c|g)es$/.test(letters) ? letters : letters.replace(silentEnding, '')
  return Math.max(1, spoken.match(vowelGroups)?.length ?? 0)
}

const spanishVowels = /[aeiouáéíóúü]+/g
/** Strong vowels and stressed weak ones; the others lean on them, or on each other. */
const spanishNuclei = /[aeoáéóíú]/g

/** Syllables of one Spanish word, at least 1: a number counts as one, as in English. */
export function spanishSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .normalize('NFC')
    // Nobody hears the u of "que" and "gui"; a y that no vowel follows is an i.
    .replaceAll(/([qg])u(?=[eiéí])/g, '$1')
    .replaceAll(/y(?![aeiouáéíóúü])/g, 'i')
  const groups = spoken.match(spanishVowels) ?? []
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + Math.max(1, group.match(spanishNuclei)?.length ?? 0), 0),
  )
}

interface Measured {
  readonly wordsPerSentence: number
  readonly syllablesPerWord: number
}

/** Each item ends a sentence, and so do full stops, question marks and colons. */
function measured(items: readonly string[], word: RegExp, syllablesOf: (word: string) => number): Measured {
  const sentences = items
    .flatMap((item) => item.split(/[.?:](?:\s|$)/))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const words = sentences.flatMap((sentence) => sentence.match(word) ?? [])
  const sounds = words.reduce((sum, one) => sum + syllablesOf(one), 0)
  return { wordsPerSentence: words.length / sentences.length, syllablesPerWord: sounds / words.length }
}

/** Grade of school that an English text asks for; not a number for a text without words. */
export function readingGrade(items: readonly string[]): number {
  const { wordsPerSentence, syllablesPerWord } = measured(items, /[A-Za-z0-9][A-Za-z0-9'’]*/g, syllables)
  return 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59
}

/**
 * How easily a Spanish text is read, about 0 to 100, higher is easier: the formula of Szigriszt-Pazos on the INFLESZ scale
 * (Barrio-Cantalejo 2008), on which 55 to 65 is "normal", 65 to 80 "bastante fácil". Not a number for a text without words.
 */
export function inflesz(items: readonly string[]): number {
  const { wordsPerSentence, syllablesPerWord } = measured(items, /[\p{L}\p{N}]+/gu, spanishSyllables)
  return 206.835 - 62.3 * syllablesPerWord - wordsPerSentence
}
