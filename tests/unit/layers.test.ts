/**
 * Who may import whom (DESIGN: `renderer -> shared <- main`; hosts -> app -> domains -> core, access, paper -> database). The compiler
 * refuses imports across top folders; this table also holds the rules inside them, and proves that it bites.
 */
import { describe, expect, it } from 'vitest'
import { circlesIn, importsOf, importsOfFile, sourceFiles, targetOf } from '../support/imports.ts'

/** The rooms of main from the top down: a room imports from its own floor and below, never from above. */
const floors = [
  ['hosts'],
  ['app'],
  ['sample'],
  [
    'patients',
    'episodes',
    'exercises',
    'plans',
    'check-ins',
    'handouts',
    'clinic',
    'audit',
    'backup',
    'rights',
    'drafts',
    'server',
  ],
  ['access', 'paper'],
  ['core'],
  ['database', 'logging'],
] as const
const domains: readonly string[] = floors[3]

/** Packages that shared may use: pure code, no Node, no DOM. */
const purePackages = [
  'zod',
  'i18next',
  '@internationalized/date',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
]

/** Null where the import is allowed, else the rule it breaks. */
function ruleBrokenBy(file: string, imported: string): string | null {
  const target = targetOf(file, imported)
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
    if (/^(figure|catalog|guide|regions|program)$/.test(room) && target.startsWith('shared/text/'))
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
    if (!target.startsWith('main/')) return null
    const otherRoom = target.split('/')[1] ?? ''
    const floor = floorOf(room)
    const otherFloor = floorOf(otherRoom)
    if (floor === -1 || otherFloor === -1) return 'every room of main stands on a floor of the table'
    if (otherFloor < floor) return 'no import runs upwards'
    if (room === otherRoom) {
      const host = file.split('/')[2]
      const isHost = host === 'electron' || host === 'browser'
      const otherHost = host === 'electron' ? 'browser' : 'electron'
      if (room === 'hosts' && isHost && target.startsWith(`main/hosts/${otherHost}/`))
        return 'hosts do not import each other'
      return null
    }
    if (floor === otherFloor && room !== 'database') {
      if (!domains.includes(room)) return 'rooms of one floor do not know each other, except domains'
      if (/(commands|record-|amend-|create-|update-)/.test(target))
        return 'a domain reads the queries of another, never its commands'
    }
    return null
  }
  return null
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.some((one) => one === room))
}

describe('layers', () => {
  it('hold for every import of every file', () => {
    const broken: string[] = []
    let seen = 0
    for (const file of ['shared', 'main', 'renderer'].flatMap(sourceFiles)) {
      for (const imported of importsOfFile(file)) {
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
    ['shared/guide/articles.ts', '../text/index.ts'],
    ['shared/regions/foot-ankle/red-flags.ts', '../../text/index.ts'],
    ['shared/program/read-plan.ts', '../text/plan-text.ts'],
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
    ['main/database/open.ts', '../core/context.ts'],
    ['main/core/context.ts', '../access/seats.ts'],
    ['main/core/transaction.ts', '../audit/list-audit-entries.ts'],
    ['main/core/documents.ts', '../app/start.ts'],
    ['main/access/unlock.ts', '../clinic/details.ts'],
    ['main/access/unlock.ts', '../paper/pen.ts'],
    ['main/access/unlock.ts', '../app/dispatch.ts'],
    ['main/paper/figure.ts', '../exercises/photos.ts'],
    ['main/paper/figure.ts', '../access/keys.ts'],
    ['main/plans/queries.ts', '../sample/stories.ts'],
    ['main/sample/stories.ts', '../app/handlers.ts'],
    ['main/app/start.ts', '../hosts/start.ts'],
    ['main/database/open.ts', '../helpers/anything.ts'],
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
    ['main/hosts/browser/main.ts', '../app-root.ts'],
    ['main/hosts/browser/main.ts', '../../app/start.ts'],
    ['main/sample/tell-story.ts', '../plans/commands.ts'],
    ['main/access/unlock.ts', '../core/context.ts'],
    ['main/patients/queries.ts', 'kysely'],
    ['shared/text/en/figures/index.ts', './sentences.ts'],
    ['shared/text/languages.ts', './en/index.ts'],
    ['shared/text/paper-languages.ts', './es/index.ts'],
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
      "const f = ['before-import', 'f']",
    ].join('\n')
    expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.css', './e.ts'])
  })

  it('make no circle, by types neither', () => {
    const files = ['shared', 'main', 'renderer'].flatMap(sourceFiles)
    const imports = new Map(
      files.map((file) => [file, importsOfFile(file).map((imported) => targetOf(file, imported))]),
    )
    expect(imports.size).toBeGreaterThan(300)
    expect(circlesIn(imports)).toEqual([])
  })

  it('would see a circle of any length', () => {
    const imports = new Map([
      ['a', ['b', 'x']],
      ['b', ['c']],
      ['c', ['a', 'd']],
      ['d', ['e', 'zod']],
      ['e', ['d']],
      ['f', ['f']],
      ['g', ['a', 'f']],
    ])
    expect(circlesIn(imports).map((circle) => circle.toSorted())).toEqual([
      ['d', 'e'],
      ['a', 'b', 'c'],
      ['f'],
    ])
    expect(
      circlesIn(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toEqual([])
  })
})
