/** What the source files of the product import, and the circles that their imports make. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** The TypeScript files of a top folder, by path from the project's root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.endsWith('vite.config.ts'))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
}

/** Every module that a text names in import, export-from and dynamic import. */
export function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)[^'"`;]*?from\s*['"]([^'"]+)['"]|import(?:\s+|\s*\(\s*)['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '')
}

export function importsOfFile(file: string): string[] {
  return importsOf(readFileSync(join(root, file), 'utf8'))
}

/** The file that a relative import means; a package's name as it stands. */
export function targetOf(file: string, imported: string): string {
  if (!imported.startsWith('.')) return imported
  return relative(root, resolve(root, dirname(file), imported))
    .split(sep)
    .join('/')
}

/** Every group of files that reach each other by imports (types too); none where the imports have an order. */
export function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []

  // Tarjan's algorithm: a file whose lowest reachable open file is itself closes a group.
  function visit(file: string): number {
    const number = order.size
    order.set(file, number)
    lowest.set(file, number)
    open.push(file)
    for (const next of imports.get(file) ?? []) {
      const reached = order.has(next)
        ? open.includes(next)
          ? (order.get(next) ?? number)
          : number
        : visit(next)
      lowest.set(file, Math.min(lowest.get(file) ?? number, reached))
    }
    if (lowest.get(file) === number) {
      const group = open.splice(open.indexOf(file))
      if (group.length > 1 || imports.get(file)?.includes(file)) circles.push(group)
    }
    return lowest.get(file) ?? number
  }

  for (const file of imports.keys()) if (!order.has(file)) visit(file)
  return circles
}
