/** The options of `npm start`, read from the command line. Pure: the caller prints and exits. */
import { parseArgs } from 'node:util'

export interface StartOptions {
  readonly host: 'browser' | 'electron' | null
  readonly dataFolder: string | null
  /** 0 takes a free one. */
  readonly port: number
  readonly openWindow: boolean
  readonly sample: boolean
  /** Takes the data folder from a program on another computer that never closed it. */
  readonly takeOver: boolean
}

export type StartRequest =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly option: string; readonly value: string }

export type Refusal = 'unknownOption' | 'missingValue' | 'badPort' | 'badHost'

const known = {
  host: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  sample: { type: 'boolean' },
  'take-over': { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** Understands `--port 80` and `--port=80`; the last of a repeated option counts. */
export function readStartOptions(words: readonly string[]): StartRequest {
  const { values, tokens } = parseArgs({ args: [...words], options: known, strict: false, tokens: true })
  for (const token of tokens) {
    const word = words[token.index] ?? ''
    if (token.kind !== 'option' || !Object.hasOwn(known, token.name)) return refused('unknownOption', word)
    const takesValue = known[token.name as keyof typeof known].type === 'string'
    if (!takesValue && token.value !== undefined) return refused('unknownOption', word)
    if (takesValue && (!token.value || token.value.startsWith('--')))
      return refused('missingValue', token.rawName)
  }
  if (values.help) return { kind: 'help' }

  const host = textOf(values.host)
  if (host !== null && host !== 'browser' && host !== 'electron') return refused('badHost', '--host', host)
  const port = textOf(values.port)
  if (port !== null && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535))
    return refused('badPort', '--port', port)
  return {
    kind: 'start',
    options: {
      host,
      dataFolder: textOf(values.data),
      port: Number(port ?? 0),
      openWindow: !values['no-open'],
      sample: values.sample === true,
      takeOver: values['take-over'] === true,
    },
  }
}

function textOf(value: string | boolean | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function refused(reason: Refusal, option: string, value = ''): StartRequest {
  return { kind: 'refused', reason, option, value }
}
