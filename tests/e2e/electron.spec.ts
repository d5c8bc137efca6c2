/** The real shell, wherever its binary exists: the window opens, is sandboxed, and refuses what it must. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'

const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
const binaries = ['electron', 'electron.exe', join('Electron.app', 'Contents', 'MacOS', 'Electron')]
const binary = binaries.map((name) => join(electronFolder, 'dist', name)).find((path) => existsSync(path))

test.skip(!binary, 'skipped: no Electron binary')

test('the window opens sandboxed, shows the first run, and goes nowhere else', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'stridebook-electron-'))
  const app = await _electron.launch({
    executablePath: binary ?? '',
    args: ['dist/main/electron.js', `--data=${dataFolder}`],
  })
  try {
    const window = await app.firstWindow()
    await expect(window.getByRole('button', { name: 'Set up your clinic' })).toBeVisible()
    const inside = await window.evaluate(() => ({
      origin: location.origin,
      node: typeof Reflect.get(globalThis, 'process'),
      require: typeof Reflect.get(globalThis, 'require'),
    }))
    expect(inside).toEqual({ origin: 'app://stridebook', node: 'undefined', require: 'undefined' })
    await window.evaluate(() => {
      location.href = 'https://example.org/'
    })
    await window.waitForTimeout(500)
    expect(window.url()).toMatch(/^app:\/\/stridebook\//)
    expect(await window.evaluate(() => globalThis.open('https://example.org/') === null)).toBe(true)
    expect(app.windows()).toHaveLength(1)
    await window.getByRole('button', { name: 'Look around the sample clinic' }).click()
    await expect(window.getByRole('link', { name: 'Patients' })).toBeVisible({ timeout: 60_000 })
  } finally {
    await app.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
})
