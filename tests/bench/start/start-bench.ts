/** From the start of the process to the printed address: on an empty folder, on a filled one, and with the sample. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHost } from '../../support/start-host.ts'
import { inMs, median } from '../numbers.ts'
import type { Report } from '../report.ts'
import { inventPatients } from '../search/invent-patients.ts'
import { openSeededClinic } from '../search/seed-clinic.ts'

const runs = 5
const filledWith = 10_000

export async function benchStart(report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stridebook-bench-'))
  try {
    const filled = join(folder, 'filled')
    const made = await openSeededClinic(filled, inventPatients(filledWith))
    await made.stop()
    const sample = join(folder, 'sample')
    const say = (what: string, times: readonly number[]): void =>
      report.row('start to ready', {
        start: what,
        'median ms': inMs(median(times)),
        'best ms': inMs(Math.min(...times)),
        'worst ms': inMs(Math.max(...times)),
        runs: times.length,
      })
    // One unmeasured start first, so that the system has the program's files at hand for all of them.
    await readyAfter({})
    say(
      'empty data folder',
      await repeated((run) => readyAfter({ dataFolder: join(folder, `empty-${run}`) })),
    )
    say(
      `clinic with ${filledWith} patients, locked`,
      await repeated(() => readyAfter({ dataFolder: filled })),
    )
    say('sample clinic, made', await repeated(() => readyAfter({ sample: true })))
    await readyAfter({ dataFolder: sample, sample: true })
    say('sample clinic, opened again', await repeated(() => readyAfter({ dataFolder: sample, sample: true })))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function repeated(measure: (run: number) => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await measure(run))
  return times
}

async function readyAfter(options: Parameters<typeof startHost>[0]): Promise<number> {
  const host = await startHost(options)
  await host.stop()
  return host.readyAfter
}
