/** electron-builder.yml against electron-builder's own schema, and against what this program promises. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { getConfig } from 'app-builder-lib/out/util/config/config.js'
import { validateSchema } from 'app-builder-lib/out/util/config/schemaValidator.js'
import { describe, expect, it } from 'vitest'
import { z } from '../../../shared/schema.ts'

const scheme: unknown = JSON.parse(readFileSync('node_modules/app-builder-lib/scheme.json', 'utf8'))
const config: unknown = await getConfig(process.cwd(), 'electron-builder.yml', null)

const partsSchema = z.looseObject({
  asar: z.unknown(),
  asarUnpack: z.unknown(),
  files: z.tuple([z.object({ filter: z.array(z.string()) })]),
  electronFuses: z.record(z.string(), z.boolean()),
})
const parts = partsSchema.parse(config)

describe('electron-builder.yml', () => {
  it('is what electron-builder accepts', () => {
    expect(() => validateSchema(scheme, config)).not.toThrow()
  })

  it('is checked by a schema that bites', () => {
    expect(() => validateSchema(scheme, { ...parts, electronFuses: { runAsNodes: true } })).toThrow(
      /electronFuses/,
    )
    expect(() => validateSchema(scheme, { ...parts, npmRebuild: 'no' })).toThrow(/npmRebuild/)
  })

  it('names every fuse that electron-builder knows, each set to the safe side', () => {
    const known = z
      .object({
        definitions: z.object({ FuseOptionsV1: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
      })
      .parse(scheme).definitions.FuseOptionsV1.properties
    expect(Object.keys(parts.electronFuses).sort()).toEqual(Object.keys(known).sort())
    expect(parts.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: false,
    })
  })

  it('needs nothing unpacked for threads and WebAssembly: the code that runs there is one text each', () => {
    const hash = readdirSync('node_modules/hash-wasm', { recursive: true, encoding: 'utf8' })
    expect(hash.filter((name) => name.endsWith('.wasm') && name.startsWith('dist'))).toEqual([])
    expect(readFileSync('node_modules/hash-wasm/dist/argon2.umd.min.js', 'utf8')).toMatch(/AGFzbQEAAAAB/)
    const sources = readdirSync('main', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const threads = sources.filter((name) => readFileSync(join('main', name), 'utf8').includes('new Worker('))
    expect(threads.length).toBeGreaterThan(0)
    for (const name of threads) {
      // Each is named in the way that the build turns into a file of its own inside the archive.
      const text = readFileSync(join('main', name), 'utf8')
      expect(text.match(/new Worker\(/g)?.length).toBe(
        text.match(/new URL\('\.[^']+\.ts', import\.meta\.url\)/g)?.length,
      )
      expect(text).not.toMatch(/new Worker\([^)]*eval: true/)
    }
  })

  it('packs one archive with only native modules beside it, for three systems, and publishes nothing', () => {
    expect(config).toMatchObject({
      asar: { smartUnpack: false },
      asarUnpack: ['**/*.node'],
      disableAsarIntegrity: false,
      npmRebuild: false,
      publish: null,
      win: { target: [{ target: 'nsis' }] },
      nsis: { deleteAppDataOnUninstall: false },
      mac: { target: [{ target: 'dmg' }], hardenedRuntime: true, category: 'public.app-category.medical' },
      linux: { target: [{ target: 'deb' }, { target: 'AppImage' }] },
    })
    expect(parts.files[0].filter.slice(0, 2)).toEqual(['dist/**', 'package.json'])
  })
})
