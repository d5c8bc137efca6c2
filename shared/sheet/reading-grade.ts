/** Flesch-Kincaid grade level, with syllables counted by rule: near enough to keep wording plain, not a lab value. */

const silentEnding = /(?:[^laeiouy]es|[^td]ed|[^l]e)$/
const vowelGroups = /[aeiouy]+/g

/** Syllables of one word, at least 1. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  // "-es" keeps its vowel after a hiss ("presses", "matches"), so only the other endings are silent.
  const spoken = /(?:s|x|z|ch|sh|c|g)es$/.test(letters) ? letters : letters.replace(silentEnding, '')
  return Math.max(1, spoken.match(vowelGroups)?.length ?? 0)
}

/** Grade of school a text asks for. Each item ends a sentence, and so do full stops, question marks and colons. */
export function readingGrade(items: readonly string[]): number {
  const sentences = items.flatMap((item) => item.split(/[.?:](?:\s|$)/)).filter((part) => /\w/.test(part))
  const words = sentences.flatMap((sentence) => sentence.match(/[A-Za-z0-9][A-Za-z0-9'’]*/g) ?? [])
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59
}
