/** Searches folders for names that must not be there, in every way that a program writes text down. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, inflateSync } from 'node:zlib'

export interface Found {
  readonly file: string
  readonly word: string
  readonly encoding: string
}

/** The bytes of a word in each encoding; letters are compared in the cases that programs change them to. */
export function encodingsOf(word: string): ReadonlyMap<string, Buffer> {
  const forms = new Map<string, Buffer>()
  const add = (name: string, bytes: Buffer): void => void forms.set(name, bytes)
  for (const [kind, text] of [
    ['', word],
    ['lower case ', word.toLowerCase()],
    ['upper case ', word.toUpperCase()],
    ['decomposed ', word.normalize('NFD')],
    ['reversed ', Array.from(word).reverse().join('')],
  ] as const) {
    const utf8 = Buffer.from(text, 'utf8')
    const utf16 = Buffer.from(text, 'utf16le')
    add(`${kind}UTF-8`, utf8)
    add(`${kind}UTF-16LE`, utf16)
    add(`${kind}UTF-16BE`, Buffer.from(utf16).swap16())
    add(`${kind}Latin-1`, Buffer.from(text, 'latin1'))
    for (const [name, bytes] of [
      ['UTF-8', utf8],
      ['UTF-16LE', utf16],
    ] as const) {
      add(`${kind}hex of ${name}`, Buffer.from(bytes.toString('hex')))
      add(`${kind}HEX of ${name}`, Buffer.from(bytes.toString('hex').toUpperCase()))
      // A word may begin at each of three places of a group of four signs; its edges depend on what is beside it.
      for (const shift of [0, 1, 2]) {
        const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
        const inner = whole.slice(shift === 0 ? 0 : 4, Math.floor((bytes.length + shift) / 3) * 4)
        add(`${kind}base64 of ${name}, ${shift}`, Buffer.from(inner))
        add(
          `${kind}base64url of ${name}, ${shift}`,
          Buffer.from(inner.replaceAll('+', '-').replaceAll('/', '_')),
        )
      }
    }
    const escapes = (each: (unit: number) => string) =>
      Buffer.from([...Array(text.length).keys()].map((at) => each(text.charCodeAt(at))).join(''))
    add(
      `${kind}JSON escapes`,
      escapes((unit) => `\\u${unit.toString(16).padStart(4, '0')}`),
    )
    add(`${kind}URL escapes`, Buffer.from(utf8.toString('hex').toUpperCase().replaceAll(/../g, '%$&')))
    add(`${kind}part of a URL`, Buffer.from(encodeURIComponent(text)))
    add(
      `${kind}HTML escapes`,
      escapes((unit) => `&#${unit};`),
    )
  }
  return forms
}

/** Every file below the folders that holds one of the words, as it is or packed as gzip or deflate. */
export function findCanary(folders: readonly string[], words: readonly string[]): readonly Found[] {
  const wanted = words.flatMap((word) =>
    [...encodingsOf(word)].map(([encoding, bytes]) => ({ word, encoding, bytes })),
  )
  const found: Found[] = []
  for (const file of folders.flatMap(filesBelow)) {
    const bytes = bytesOf(file)
    const layers = [Buffer.from(file, 'utf8'), bytes, ...unpacked(bytes)]
    for (const { word, encoding, bytes: form } of wanted) {
      if (layers.some((layer) => layer.includes(form))) found.push({ file, word, encoding })
    }
  }
  return found
}

/** A program that still runs removes files of its own meanwhile. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false)
}

/** What packed parts of a file hold: whatever begins like gzip, or like the deflated stream of a PDF or a PNG. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = []
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const gzip = bytes[at] === 0x1f && bytes[at + 1] === 0x8b
    const zlib = bytes[at] === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[at + 1] ?? 0)
    if (!gzip && !zlib) continue
    try {
      parts.push(gzip ? gunzipSync(bytes.subarray(at)) : inflateSync(bytes.subarray(at)))
    } catch {
      // It only looked like it.
    }
  }
  return parts
}
