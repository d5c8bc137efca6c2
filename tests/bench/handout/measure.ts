/**
 * Measures one PDF maker in this process, which is its own: first sheet, then warm ones. Started by `handout-bench.ts`
 * with the maker's name and a task file; prints one JSON line.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import { timed } from '../numbers.ts'
import type { HandoutContent } from './content.ts'

export interface MeasureTask {
  readonly snapshot: HandoutSnapshot
  readonly content: HandoutContent
  readonly fonts: Readonly<Record<'regular' | 'semibold' | 'bold', string>>
  /** Name of the patient, replaced by another one in each run. */
  readonly patientName: string
  readonly runs: number
  readonly output: string
}

export interface Measured {
  readonly version: string
  readonly tagged: boolean
  /** From before the maker is loaded to the first PDF. */
  readonly cold: number
  readonly warm: readonly number[]
}

/** A maker that has been loaded. */
export interface Maker {
  readonly version: string
  /** Whether its PDF can be read out by a screen reader. */
  readonly tagged: boolean
  render(content: HandoutContent, snapshot: HandoutSnapshot): Promise<Uint8Array>
  close(): Promise<void>
}
export type OpenMaker = (task: Pick<MeasureTask, 'fonts'>) => Promise<Maker>

/** Sheets after the first that are not counted: code and caches warm up, for every maker alike. */
const warmUps = 5
const peers = resolve(import.meta.dirname, '../peers')

async function makerNamed(name: string): Promise<OpenMaker> {
  if (name === 'stridebook') return (await import('./stridebook.ts')).open
  if (name === 'chromium') return (await import('./chromium.ts')).open
  const [file = '', variant] = name.split(':')
  const loaded: unknown = await import(pathToFileURL(join(peers, `${file}.mjs`)).href)
  // The peers' package is not part of the type check: it is installed only for the bench.
  return (loaded as Record<string, OpenMaker>)[variant ?? 'open'] as OpenMaker
}

/** Every run is for another patient, so that no maker can hand out what it has made before. */
function forRun(task: MeasureTask, run: number): [HandoutContent, HandoutSnapshot] {
  const rename = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value).replaceAll(task.patientName, `Maria Example ${100 + run}`)) as Value
  return [rename(task.content), rename(task.snapshot)]
}

const [name = '', taskFile = ''] = process.argv.slice(2)
const task = JSON.parse(await readFile(taskFile, 'utf8')) as MeasureTask
const inputs = Array.from({ length: task.runs + warmUps + 1 }, (_, run) => forRun(task, run))
const [first] = inputs
if (!first) throw new Error('Expected runs')

const began = performance.now()
const open = await makerNamed(name)
const maker = await open(task)
const bytes = await maker.render(...first)
const cold = performance.now() - began
await writeFile(task.output, bytes)

const warm: number[] = []
for (const [run, input] of inputs.slice(1).entries()) {
  const { ms } = await timed(() => maker.render(...input))
  if (run >= warmUps) warm.push(ms)
}
const { version, tagged } = maker
await maker.close()
console.log(JSON.stringify({ version, tagged, cold, warm } satisfies Measured))
