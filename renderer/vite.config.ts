/** Builds the window: one page, hashed assets, nothing inline, so that the strictest content policy holds. */
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = new URL('.', import.meta.url).pathname

/** A table of the components' own words (`Calendar`, `Clear search`) in a language that the window does not speak. */
const foreignWords = /\/(?:react-aria|react-stately)\/dist\/.*\/intl\/.*\/(?!en-US\.)[a-z]{2}-[A-Z]{2}\.m?js$/

/**
 * Leaves these tables out, for the components say in English what has no table, and the languages that are only printed:
 * the core draws handouts.
 */
function englishWords(): Plugin {
  return {
    name: 'english-words',
    enforce: 'pre',
    load(id) {
      if (id.endsWith('/shared/text/paper-languages.ts')) return 'export const paperLanguages = {}'
      return foreignWords.test(id) ? 'export default undefined' : null
    },
  }
}

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [react(), englishWords()],
  build: {
    outDir: new URL('../dist/renderer', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'chrome136',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1000,
  },
})
