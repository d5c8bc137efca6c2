/** The options of `npm start`, read from the command line. Pure: the caller prints and exits. */

export interface StartOptions {
  readonly host: 'browser' | 'electron' | null
  readonly dataFolder: string | null
  /** 0 takes a free one. */
  readonly port: number
  readonly openWindow: boolean
  readonly sample: boolean
}

export type StartRequest =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly option: string; readonly value: string }

export type Refusal = 'unknownOption' | 'missingValue' | 'badPort' | 'badHost'

const withValue = ['--host', '--data', '--port'] as const
const alone = ['--no-open', '--sample', '--help'] as const

/** Understands `--port 80` and `--port=80`; the last of a repeated option counts. */
export function readStartOptions(words: readonly string[]): StartRequest {
  let options: StartOptions = { host: null, dataFolder: null, port: 0, openWindow: true, sample: false }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [option, attached] = splitAtEquals(word)
    if (isOneOf(alone, option) && attached === undefined) {
      if (option === '--help') return { kind: 'help' }
      options = option === '--sample' ? { ...options, sample: true } : { ...options, openWindow: false }
      continue
    }
    if (!isOneOf(withValue, option)) return refused('unknownOption', word)
    const value = attached ?? rest.shift()
    if (value === undefined || value === '' || value.startsWith('--')) return refused('missingValue', option)
    const next = withOption(options, option, value)
    if ('kind' in next) return next
    options = next
  }
  return { kind: 'start', options }
}

function withOption(
  options: StartOptions,
  option: (typeof withValue)[number],
  value: string,
): StartOptions | StartRequest {
  switch (option) {
    case '--data':
      return { ...options, dataFolder: value }
    case '--host':
      if (value !== 'browser' && value !== 'electron') return refused('badHost', option, value)
      return { ...options, host: value }
    case '--port': {
      const port = Number(value)
      if (!/^\d{1,5}$/.test(value) || port < 1 || port > 65_535) return refused('badPort', option, value)
      return { ...options, port }
    }
  }
}

function refused(reason: Refusal, option: string, value = ''): StartRequest {
  return { kind: 'refused', reason, option, value }
}

function splitAtEquals(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=')
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)]
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return words.some((known) => known === word)
}
