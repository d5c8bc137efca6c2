/** The files of the product, with their text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

export function sourceFiles(): (readonly [file: string, source: string])[] {
  return ['shared', 'main', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => `${folder}/${name.split(sep).join('/')}`)
      .map((file) => [file, readFileSync(join(root, file), 'utf8')] as const),
  )
}
