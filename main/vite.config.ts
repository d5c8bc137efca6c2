/**
 * Builds everything that runs outside the window into `dist/main`: the two hosts and their worker threads as modules
 * for Node, and the preload as the one CommonJS file that a sandboxed window can load.
 */
import { copyFile, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { callNames } from '../shared/contract/index.ts'

const here = import.meta.dirname
const project = dirname(here)
const output = join(project, 'dist', 'main')

/** What the package keeps in node_modules: Electron itself, and packages with binaries or data files beside them. */
const external = [
  'electron',
  'better-sqlite3-multiple-ciphers',
  'conf',
  'electron-log',
  'electron-store',
  'fontkit',
  'kysely',
  'pdfkit',
  'pg',
]
const externals = [/^node:/, ...external.map((name) => new RegExp(`^${name}(?:/|$)`))]

/** The faces that handouts are set in; whole TTF files, because the PDF writer cannot read woff2. */
const faces = ['400Regular', '600SemiBold', '700Bold'] as const

export default defineConfig({
  root: here,
  publicDir: false,
  logLevel: 'warn',
  builder: {
    async buildApp(builder) {
      for (const name of ['main', 'preload']) {
        const environment = builder.environments[name]
        if (environment === undefined) throw new Error(`Expected the build environment ${name}`)
        await builder.build(environment)
      }
    },
  },
  environments: {
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external, conditions: ['node', 'module', 'import', 'default'] },
      build: {
        ...shared(true),
        rolldownOptions: {
          external: externals,
          input: {
            browser: join(here, 'hosts', 'browser', 'main.ts'),
            electron: join(here, 'hosts', 'electron', 'main.ts'),
          },
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
          plugins: [workerThreads(), handoutFaces()],
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      define: { CALL_NAMES: JSON.stringify(callNames) },
      build: {
        ...shared(false),
        rolldownOptions: {
          external: ['electron'],
          input: { preload: join(here, 'hosts', 'electron', 'preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
})

function shared(emptyOutDir: boolean) {
  return {
    outDir: output,
    emptyOutDir,
    target: 'node24',
    ssr: true,
    minify: false,
    sourcemap: false,
    copyPublicDir: false,
    reportCompressedSize: false,
  } as const
}

/**
 * `new Worker(new URL('./some-worker.ts', import.meta.url))` runs as it stands from source. In the build each such
 * file becomes an entry of its own, and the address names the built file. All files lie flat in one folder, so a
 * name beside this module is right wherever the module ends up.
 */
function workerThreads(): Plugin {
  const address = /new URL\(\s*(['"])(\.{1,2}\/[^'"]+\.ts)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g
  return {
    name: 'stridebook:worker-threads',
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('import.meta.url')) return null
      const changed = code.replaceAll(address, (_whole, _quote: string, file: string) => {
        const source = resolve(dirname(id), file)
        const fileName = `${relative(here, source).replaceAll(/[\\/]/g, '-').replace(/\.ts$/, '')}.js`
        this.emitFile({ type: 'chunk', id: source, fileName })
        return `new URL('./${fileName}', import.meta.url)`
      })
      return changed === code ? null : { code: changed, map: null }
    },
  }
}

/** Puts the handouts' faces into `dist/main/fonts`. */
function handoutFaces(): Plugin {
  return {
    name: 'stridebook:handout-faces',
    async writeBundle() {
      const files = createRequire(import.meta.url)
      const folder = join(output, 'fonts')
      await mkdir(folder, { recursive: true })
      for (const face of faces) {
        const file = files.resolve(`@expo-google-fonts/noto-sans/${face}/NotoSans_${face}.ttf`)
        await copyFile(file, join(folder, basename(file)))
      }
    },
  }
}
