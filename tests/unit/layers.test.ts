/**
 * Who may import whom (DESIGN: `renderer -> shared <- main`; hosts -> app -> domains -> core, access, paper -> database). The compiler
 * refuses imports across top folders; this table also holds the rules inside them, and proves that it bites.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const domains = ['patients', 'episodes', 'exercises', 'plans', 'check-ins', 'handouts', 'clinic', 'audit']

/** Packages that shared may use: pure code, no Node, no DOM. */
const purePackages = ['zod', 'i18next', '@internationalized/date']

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !name.endsWith('vite.config.ts'))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
}

/** Every module a file names in import, export-from and dynamic import. */
function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '')
}

/** Null where the import is allowed, else the rule it breaks. */
function ruleBrokenBy(file: string, imported: string): string | null {
  const target = imported.startsWith('.')
    ? relative(root, resolve(root, dirname(file), imported))
        .split(sep)
        .join('/')
    : imported
  const [layer = '', room = ''] = file.split('/')
  const local = imported.startsWith('.')
  if (
    (target === 'electron' || target.startsWith('electron-store')) &&
    !file.startsWith('main/hosts/electron/')
  ) {
    return 'only main/hosts/electron imports electron and electron-store'
  }
  const language = /^shared\/text\/[^/]+\//.exec(target)?.[0]
  if (language && !file.startsWith(language) && !/^shared\/text\/[^/]+$/.test(file)) {
    return 'a language is asked for by its code; only the files of shared/text know its folder'
  }
  if (layer === 'shared') {
    if (local && !target.startsWith('shared/')) return 'shared imports only shared'
    if (!local && !purePackages.includes(target)) return 'shared imports no Node and no DOM package'
    if (room === 'domain' && /^shared\/(figure|text)\//.test(target))
      return 'domain imports nothing of figure or text'
    if (/^(figure|catalog|regions)$/.test(room) && target.startsWith('shared/text/'))
      return 'facts know no words; a language is laid over them'
    return null
  }
  if (layer === 'renderer') {
    if (local && !/^(renderer|shared)\//.test(target)) return 'renderer imports renderer and shared'
    if (target.startsWith('node:')) return 'renderer imports no Node module'
    if (room === 'features') {
      const own = file.split('/').slice(0, 3).join('/')
      if (target.startsWith('renderer/features/') && !target.startsWith(`${own}/`))
        return 'a feature imports no other feature'
      if (target.startsWith('renderer/pages/')) return 'features do not import pages'
    }
    if (room === 'ui' && /^renderer\/(features|pages|api)\//.test(target)) return 'ui knows no domain'
    if (room === 'ui' && /^shared\/(domain|program|contract)\//.test(target)) return 'ui knows no domain'
    if (room === 'exercise' && /^renderer\/(features|pages)\//.test(target))
      return 'what features share of an exercise imports no feature'
    if (room === 'api' && /^renderer\/(features|pages)\//.test(target))
      return 'api serves features, not the other way'
    return null
  }
  if (layer === 'main') {
    if (local && !/^(main|shared)\//.test(target)) return 'main imports main and shared'
    if (!local) return null
    if (target.startsWith('main/hosts/') && room !== 'hosts') return 'nothing below imports a host'
    if (file.startsWith('main/hosts/electron/') && target.startsWith('main/hosts/browser/'))
      return 'hosts do not import each other'
    if (file.startsWith('main/hosts/browser/') && target.startsWith('main/hosts/electron/'))
      return 'hosts do not import each other'
    if (room === 'database' && domains.some((domain) => target.startsWith(`main/${domain}/`)))
      return 'database knows no domain'
    if (domains.includes(room)) {
      const other = domains.find((domain) => domain !== room && target.startsWith(`main/${domain}/`))
      if (other && /(commands|record-|amend-|create-|update-)/.test(target)) {
        return 'a domain reads the queries of another, never its commands'
      }
      if (target.startsWith('main/app/')) return 'the app assembles domains, not the other way'
    }
    return null
  }
  return null
}

describe('layers', () => {
  it('hold for every import of every file', () => {
    const broken: string[] = []
    let seen = 0
    for (const file of ['shared', 'main', 'renderer'].flatMap(sourceFiles)) {
      for (const imported of importsOf(readFileSync(join(root, file), 'utf8'))) {
        seen += 1
        const rule = ruleBrokenBy(file, imported)
        if (rule) broken.push(`${file} imports ${imported}: ${rule}`)
      }
    }
    expect(broken).toEqual([])
    expect(seen).toBeGreaterThan(200)
  })

  it.each([
    ['shared/domain/plan.ts', '../../main/app/start.ts'],
    ['shared/domain/plan.ts', 'node:fs'],
    ['shared/domain/plan.ts', 'react'],
    ['shared/domain/pose-scene.ts', '../figure/body/skeleton.ts'],
    ['shared/catalog/index.ts', '../text/index.ts'],
    ['shared/regions/foot-ankle/red-flags.ts', '../../text/index.ts'],
    ['shared/sheet/wording.ts', '../text/en/sheets/handout.ts'],
    ['renderer/pages/a.tsx', '../../shared/text/en/index.ts'],
    ['renderer/pages/a.tsx', '../../main/core/ports.ts'],
    ['renderer/features/plans/a.tsx', '../patients/b.tsx'],
    ['renderer/exercise/dagger.tsx', '../features/catalog/a.tsx'],
    ['renderer/ui/button.tsx', '../api/queries.ts'],
    ['renderer/ui/button.tsx', '../../shared/domain/plan.ts'],
    ['renderer/api/bridge.ts', 'node:net'],
    ['main/plans/queries.ts', '../hosts/browser/server.ts'],
    ['main/plans/queries.ts', '../patients/commands.ts'],
    ['main/plans/queries.ts', '../app/dispatch.ts'],
    ['main/database/open.ts', '../patients/queries.ts'],
    ['main/app/start.ts', 'electron'],
    ['main/hosts/browser/server.ts', '../electron/window.ts'],
    ['main/patients/queries.ts', '../../renderer/api/bridge.ts'],
  ])('refuse %s importing %s', (file, imported) => {
    expect(ruleBrokenBy(file, imported)).not.toBeNull()
  })

  it.each([
    ['renderer/pages/a.tsx', '../features/plans/b.tsx'],
    ['renderer/features/plans/a.tsx', '../../../shared/domain/plan.ts'],
    ['renderer/features/plans/a.tsx', '../../exercise/index.ts'],
    ['main/plans/commands.ts', '../patients/rows.ts'],
    ['main/hosts/electron/main.ts', 'electron'],
    ['main/patients/queries.ts', 'kysely'],
    ['shared/text/en/figures/index.ts', './sentences.ts'],
    ['shared/text/languages.ts', './en/index.ts'],
    ['shared/sheet/wording.ts', '../text/index.ts'],
  ])('allow %s importing %s', (file, imported) => {
    expect(ruleBrokenBy(file, imported)).toBeNull()
  })

  it('sees every way to write an import', () => {
    const text = [
      "import a from './a.ts'",
      "import type {\n  B,\n} from './b.ts'",
      "export { c } from './c.ts'",
      "import './d.css'",
      "const e = await import('./e.ts')",
    ].join('\n')
    expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.css', './e.ts'])
  })
})
