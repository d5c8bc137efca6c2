/**
 * One twelve-week handout by our renderer and, with the same words, tables and figures, by other PDF makers. Each runs in
 * a process of its own, is warmed up, and gets another patient in every run.
 */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { sampleSnapshot } from '../../support/sample-snapshot.ts'
import { findBrowser } from '../../support/find-browser.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { inKb, inMs, median, quantile, ratio } from '../numbers.ts'
import type { Report } from '../report.ts'
import { contentOf } from './content.ts'
import type { Measured, MeasureTask } from './measure.ts'

const run = promisify(execFile)
const peers = resolve(import.meta.dirname, '../peers')
const faces = resolve(import.meta.dirname, '../../../node_modules/@expo-google-fonts/noto-sans')
const runs = 20
/** Rounds over all makers, so that a busy moment of the machine does not hit one of them alone. */
const rounds = 3

export interface Maker {
  readonly title: string
  readonly name: string
  readonly peer: boolean
}

export const makers: readonly Maker[] = [
  { title: 'Stridebook', name: 'stridebook', peer: false },
  { title: '@react-pdf/renderer', name: 'react-pdf', peer: true },
  { title: 'pdfmake', name: 'pdfmake', peer: true },
  { title: 'Chromium print', name: 'chromium', peer: false },
  { title: 'Typst', name: 'typst', peer: true },
  { title: 'Typst, cache emptied', name: 'typst:openWithoutCache', peer: true },
]

export async function benchHandout(report: Report): Promise<void> {
  const chosen = makersThere(report, peers)
  const folder = await mkdtemp(join(tmpdir(), 'stridebook-bench-'))
  try {
    const measured = new Map<Maker, Measured[]>()
    for (let round = 0; round < rounds; round += 1) {
      for (const maker of chosen) {
        const one = await measure(report, maker, folder)
        if (one) measured.set(maker, [...(measured.get(maker) ?? []), one])
      }
    }
    await reportAll(report, measured, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The makers that can be measured here; the report says which cannot. */
export function makersThere(report: Report, peersFolder: string): readonly Maker[] {
  const isInstalled = installPeers(peersFolder)
  return makers.filter((maker) => {
    if (maker.peer && !isInstalled) {
      report.leftOut('handout', maker.title, `"npm ci" failed in ${peersFolder}`)
      return false
    }
    if (maker.name === 'chromium' && findBrowser() === null) {
      report.leftOut('handout', maker.title, 'no Chromium, Chrome or Edge was found')
      return false
    }
    return true
  })
}

/** The peers are installed from their own lock file, the first time they are needed. */
function installPeers(folder: string): boolean {
  if (existsSync(join(folder, 'node_modules'))) return true
  const words = ['ci', '--ignore-scripts', '--no-fund', '--no-audit']
  return (
    spawnSync('npm', words, { cwd: folder, shell: process.platform === 'win32', stdio: 'ignore' }).status ===
    0
  )
}

function outputOf(folder: string, maker: Maker): string {
  return join(folder, `${maker.name.replace(':', '-')}.pdf`)
}

async function measure(report: Report, maker: Maker, folder: string): Promise<Measured | null> {
  const snapshot = sampleSnapshot()
  const task: MeasureTask = {
    snapshot,
    content: contentOf(snapshot),
    fonts: {
      regular: join(faces, '400Regular', 'NotoSans_400Regular.ttf'),
      semibold: join(faces, '600SemiBold', 'NotoSans_600SemiBold.ttf'),
      bold: join(faces, '700Bold', 'NotoSans_700Bold.ttf'),
    },
    patientName: snapshot.patient.name,
    runs,
    output: outputOf(folder, maker),
  }
  const taskFile = join(folder, 'task.json')
  await writeFile(taskFile, JSON.stringify(task))
  try {
    const { stdout } = await run(process.execPath, [
      join(import.meta.dirname, 'measure.ts'),
      maker.name,
      taskFile,
    ])
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured
  } catch (error) {
    const because =
      error instanceof Error
        ? (error.message.split('\n').find((line) => /Error/.test(line)) ?? error.message)
        : ''
    report.leftOut('handout', maker.title, because.slice(0, 200))
    return null
  }
}

async function reportAll(
  report: Report,
  measured: ReadonlyMap<Maker, readonly Measured[]>,
  folder: string,
): Promise<void> {
  let ours: { warm: number; cold: number } | null = null
  for (const [maker, rounds_] of measured) {
    const warm = rounds_.flatMap((one) => one.warm)
    const cold = rounds_.map((one) => one.cold)
    const file = outputOf(folder, maker)
    const read = await readPdf(await readFile(file))
    ours ??= { warm: median(warm), cold: median(cold) }
    report.row('handout', {
      maker: maker.title,
      version: rounds_[0]?.version ?? '',
      'warm p50 ms': inMs(median(warm)),
      'warm p95 ms': inMs(quantile(warm, 0.95)),
      'warm best ms': inMs(Math.min(...warm)),
      'first ms': inMs(median(cold)),
      'times ours, warm': ratio(median(warm), ours.warm),
      'times ours, first': ratio(median(cold), ours.cold),
      'size kB': inKb((await stat(file)).size),
      pages: read.pages.length,
      words: read.pages.reduce((sum, page) => sum + page.text.split(/\s+/).filter(Boolean).length, 0),
      tagged: read.isMarked ? 'yes' : 'no',
    })
  }
}
