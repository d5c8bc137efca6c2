/**
 * The lock file against the known vulnerabilities of its packages, where a list of them lies on this machine: a folder of
 * OSV files, one for each, named by STRIDEBOOK_ADVISORIES. Nothing asks the network; without a list the run says "skipped".
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from '../../../shared/schema.ts'
import { report } from '../report.ts'

/** The part of an advisory that is compared. https://ossf.github.io/osv-schema/ */
const advisorySchema = z.object({
  id: z.string(),
  withdrawn: z.string().optional(),
  affected: z
    .array(
      z.object({
        package: z.object({ ecosystem: z.string(), name: z.string() }).optional(),
        ranges: z
          .array(z.object({ type: z.string(), events: z.array(z.record(z.string(), z.string())) }))
          .default([]),
        versions: z.array(z.string()).default([]),
      }),
    )
    .default([]),
})
type Advisory = z.infer<typeof advisorySchema>

const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })

interface Locked {
  readonly name: string
  readonly version: string
}

function lockedPackages(): readonly Locked[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  return Object.entries(packages).flatMap(([path, { version }]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    return name === '' || version === undefined ? [] : [{ name, version }]
  })
}

/** Below, at or above: by the order of Semantic Versioning, where a version before a release is lower than it. */
function compare(one: string, other: string): number {
  const [[a = '', ...aPre], [b = '', ...bPre]] = [one, other].map((text) =>
    (text.split('+')[0] ?? '').split('-'),
  ) as [string[], string[]]
  const parts = (text: string) => text.split('.').map(Number)
  const [left, right] = [parts(a), parts(b)]
  const difference = [0, 1, 2].map((at) => (left[at] ?? 0) - (right[at] ?? 0)).find((by) => by !== 0)
  if (difference !== undefined) return difference
  const [before, after] = [aPre.join('-'), bPre.join('-')]
  if (before === '' || after === '') return Number(before === '') - Number(after === '')
  return before.localeCompare(after, 'en', { numeric: true })
}

function isHit(advisory: Advisory, { name, version }: Locked): boolean {
  return advisory.affected.some(({ package: about, ranges, versions }) => {
    if (about?.ecosystem !== 'npm' || about.name !== name) return false
    return versions.includes(version) || ranges.some((range) => isInside(range.events, version))
  })
}

/** Events come in the order of versions: each turns it on or off. */
function isInside(events: readonly Record<string, string>[], version: string): boolean {
  let inside = false
  for (const { introduced, fixed, last_affected: last } of events) {
    if (introduced !== undefined && compare(version, introduced) >= 0) inside = true
    if (fixed !== undefined && compare(version, fixed) >= 0) inside = false
    if (last !== undefined && compare(version, last) > 0) inside = false
  }
  return inside
}

const folder = process.env['STRIDEBOOK_ADVISORIES'] ?? ''

it.skipIf(folder === '')('the lock file names no package with a known hole (needs a list of them)', () => {
  const advisories = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => advisorySchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .filter(({ withdrawn }) => withdrawn === undefined)
  const locked = lockedPackages()
  const hits = advisories.flatMap((one) =>
    locked.filter((each) => isHit(one, each)).map(({ name, version }) => `${one.id}: ${name} ${version}`),
  )
  report(`known vulnerabilities held against ${locked.length} packages`, advisories.length, hits.length)
  expect(advisories.length).toBeGreaterThan(0)
  expect(hits).toEqual([])
})

it('an advisory hits what it names, from the version that brought the hole to the one that mended it', () => {
  const [zod] = lockedPackages().filter(({ name }) => name === 'zod')
  if (!zod) expect.fail('Expected a package that the product needs')
  const of = (events: Record<string, string>[], ecosystem = 'npm', versions: string[] = []) =>
    isHit(
      advisorySchema.parse({
        id: 'X-1',
        affected: [{ package: { ecosystem, name: 'zod' }, ranges: [{ type: 'SEMVER', events }], versions }],
      }),
      zod,
    )
  expect(of([{ introduced: '0' }])).toBe(true)
  expect(of([{ introduced: '0' }], 'PyPI')).toBe(false)
  expect(of([{ introduced: zod.version }, { fixed: '999.0.0' }])).toBe(true)
  expect(of([{ introduced: '0' }, { fixed: zod.version }])).toBe(false)
  expect(of([{ introduced: '0' }, { last_affected: zod.version }])).toBe(true)
  expect(of([{ introduced: '0' }, { last_affected: '0.0.1' }])).toBe(false)
  expect(of([], 'npm', [zod.version])).toBe(true)
  expect(compare('1.10.0', '1.9.9')).toBeGreaterThan(0)
  expect(compare('2.0.0-beta.10', '2.0.0-beta.9')).toBeGreaterThan(0)
  expect(compare('2.0.0-rc.1', '2.0.0')).toBeLessThan(0)
  expect(compare('2.0.0+build', '2.0.0')).toBe(0)
})
