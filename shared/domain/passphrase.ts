/**
 * A plain check against passphrases that anybody would try first, the same for the hint while one is typed and for the
 * core, which refuses. It does not measure strength: length does most of the work, and the hash makes every guess
 * expensive.
 */

/** Words that alone, or together with digits and each other, make no passphrase. */
const commonWords = [
  'correcthorsebatterystaple',
  'physiotherapist',
  'physiotherapy',
  'administrator',
  'thequickbrownfox',
  'passphrase',
  'stridebook',
  'iloveyou',
  'passwort',
  'motdepasse',
  'password',
  'passw0rd',
  'p4ssword',
  'welcome',
  'letmein',
  'trustno',
  'changeme',
  'sunshine',
  'princess',
  'football',
  'baseball',
  'superman',
  'computer',
  'internet',
  'whatever',
  'physio',
  'dragon',
  'monkey',
  'master',
  'shadow',
  'secret',
  'clinic',
  'please',
  'access',
  'login',
  'admin',
  'hello',
  'horse',
  'opensesame',
  'sesame',
  'running',
  'therapy',
  'praxis',
  'pass',
  'test',
  'user',
  'word',
  'open',
  'love',
  'you',
  'the',
  'me',
] as const

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiopü',
  'asdfghjklöä',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  '!@#$%^&*()',
  '1q2w3e4r5t6y7u8i9o0p',
] as const
const walks = [...rows, ...rows.map((row) => Array.from(row).reverse().join(''))]

/** Shortest piece of a keyboard row that counts as a walk. */
const walkLength = 3
/** Characters that have to be left when everything easy is taken out. */
const neededRest = 5

/**
 * Whether the passphrase is one repeated piece, a walk along the keyboard, or common words only. `known` are texts that
 * everybody at the clinic knows, such as its name.
 */
export function isEasyToGuess(passphrase: string, known: readonly string[] = []): boolean {
  const plain = foldPassphrase(passphrase)
  if (new Set(plain).size < 4 || isRepeatedPiece(plain)) return true
  const knownWords = known.flatMap((text) => [foldPassphrase(text), ...text.split(/\s+/).map(foldPassphrase)])
  const words = [...knownWords.filter((word) => word.length >= 4), ...commonWords]
  const rest = words
    .sort((left, right) => right.length - left.length)
    .reduce((text, word) => text.replaceAll(word, ' '), plain)
  const letters = withoutWalks(rest).replaceAll(/[\s\d\p{P}\p{S}]/gu, '')
  return Array.from(letters).length < neededRest && !isLongNumber(plain)
}

/** Digits are a fair passphrase when there are many and they follow no row. */
function isLongNumber(text: string): boolean {
  return withoutWalks(text).replaceAll(/\D/g, '').length >= 12
}

function foldPassphrase(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
}

function isRepeatedPiece(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const piece = text.slice(0, length)
    if (piece.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text && length <= 6)
      return true
  }
  return false
}

/** The text with every walk of three or more keys taken out. */
function withoutWalks(text: string): string {
  let rest = ''
  let at = 0
  while (at < text.length) {
    let length = 0
    for (const walk of walks) {
      let reach = 0
      while (at + reach < text.length && walk.includes(text.slice(at, at + reach + 1))) reach += 1
      length = Math.max(length, reach)
    }
    if (length >= walkLength) {
      at += length
    } else {
      rest += text[at] ?? ''
      at += 1
    }
  }
  return rest
}
