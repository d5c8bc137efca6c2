/** What the audit costs: walking a million entries, how long anything waits meanwhile, and saving a patient with its entry. */
import { rmSync, statSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openStore } from '../../../main/database/open-store.ts'
import { expectOk } from '../../support/answers.ts'
import { longAudit } from '../../support/long-audit.ts'
import { openCore } from '../../support/open-core.ts'
import { inMs, median } from '../numbers.ts'
import type { Report } from '../report.ts'

const entries = 1_000_000
const saves = 300
const rounds = 5

export async function benchAudit(report: Report): Promise<void> {
  const { folder, file, key } = await longAudit(entries)
  try {
    const store = await openStore({ place: { file }, key, mode: 'open' })
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const began = performance.now()
    const signal = new AbortController().signal
    const walked = await store.verifyAudit([], { signal, progress: () => undefined })
    const ms = performance.now() - began
    delay.disable()
    await store.close()
    report.row('audit', {
      entries: walked.entries,
      faults: walked.total,
      megabytes: Math.round(statSync(file).size / 1_000_000),
      'verified in ms': inMs(ms),
      'longest wait of the main thread ms': inMs(delay.max / 1_000_000),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  report.row('save of a patient', { 'processor median ms': inMs(median(await processorOfSaves())) })
}

async function processorOfSaves(): Promise<number[]> {
  const core = await openCore({ preset: 'clinic' })
  const times: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const before = process.cpuUsage()
    for (let save = 0; save < saves; save += 1) {
      const patient = { givenName: `Ana ${round}-${save}`, familyName: 'Berg', birthDate: '1984-03-12' }
      expectOk(await core.call('patients.create', { patient }))
    }
    const { user, system } = process.cpuUsage(before)
    // The first round only warms up.
    if (round > 0) times.push((user + system) / 1000 / saves)
  }
  await core.stop()
  return times
}
