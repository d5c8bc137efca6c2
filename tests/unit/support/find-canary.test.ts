/** The search that must find nothing finds everything that is put before it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { encodingsOf, findCanary } from '../../support/find-canary.ts'

it('finds a word in every encoding, in names of files, packed, and between other text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stridebook-canary-'))
  try {
    const word = 'Zephyrine Ångquist'
    const text = Buffer.from(`{"a":"${word}"}`)
    mkdirSync(join(folder, 'deep'))
    let number = 0
    const put = (bytes: Buffer): void => writeFileSync(join(folder, 'deep', `${number++}`), bytes)
    for (const form of encodingsOf(word).values())
      put(Buffer.concat([Buffer.from('..'), form, Buffer.from('..')]))
    for (const before of ['', 'a', 'ab'])
      put(Buffer.from(Buffer.from(`${before}${word} and more`).toString('base64')))
    put(Buffer.concat([Buffer.from('x'), gzipSync(text)]))
    put(Buffer.concat([Buffer.from('xy'), deflateSync(text), Buffer.from('rest')]))
    writeFileSync(join(folder, `${word}.pdf`), '')
    const files = new Set(findCanary([folder], [word]).map(({ file }) => file))
    expect(files.size).toBe(number + 1)
    expect(findCanary([folder], ['Somebody else entirely'])).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
