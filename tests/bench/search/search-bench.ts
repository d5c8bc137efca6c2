/** Finding and saving a patient among a thousand, ten thousand and a hundred thousand, beside a JSON file in memory. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PatientDetails } from '../../../shared/domain/patient.ts'
import type { OpenCore } from '../../support/open-core.ts'
import { inMs, quantile, ratio, timed } from '../numbers.ts'
import type { Report } from '../report.ts'
import { inventPatients, inventQueries, queryKinds, type QueryKind } from './invent-patients.ts'
import { jsonPatient, openJsonStore, writeJson } from './json-store.ts'
import { openSeededClinic } from './seed-clinic.ts'

const sizes = [1000, 10_000, 100_000]
const queryCount = 300
const saveCount = 20

export async function benchSearch(report: Report): Promise<void> {
  const everybody = inventPatients(Math.max(...sizes))
  for (const size of sizes) await benchSize(report, everybody.slice(0, size))
}

async function benchSize(report: Report, patients: readonly PatientDetails[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stridebook-bench-'))
  try {
    const queries = inventQueries(patients, queryCount)
    const seeding = await timed(() => openSeededClinic(join(folder, 'data'), patients))
    const made = seeding.value
    const file = join(folder, 'patients.json')
    writeJson(
      file,
      patients.map((patient) => jsonPatient(patient, randomUUID())),
    )
    const loading = await timed(() => openJsonStore(file))
    const json = loading.value
    try {
      const ours = await timesByKind(queries, async (text) => {
        const answer = await made.call('patients.list', { search: text, sort: 'match', limit: 100 })
        if (!answer.ok) throw new Error(`Search failed: ${answer.error.code}`)
        return answer.value.total
      })
      const theirs = await timesByKind(queries, async (text) => json.search(text).total)
      const [our, their] = [all(ours), all(theirs)]
      report.row('search', {
        patients: patients.length,
        'ours p50 ms': inMs(quantile(our, 0.5)),
        'ours p95 ms': inMs(quantile(our, 0.95)),
        'ours max ms': inMs(Math.max(...our)),
        'JSON p50 ms': inMs(quantile(their, 0.5)),
        'JSON p95 ms': inMs(quantile(their, 0.95)),
        'JSON/ours p50': ratio(quantile(their, 0.5), quantile(our, 0.5)),
        'JSON/ours p95': ratio(quantile(their, 0.95), quantile(our, 0.95)),
      })
      for (const kind of queryKinds) {
        report.row('search by kind', {
          patients: patients.length,
          kind,
          'ours p50 ms': inMs(quantile(ours.get(kind) ?? [], 0.5)),
          'ours p95 ms': inMs(quantile(ours.get(kind) ?? [], 0.95)),
          'JSON p50 ms': inMs(quantile(theirs.get(kind) ?? [], 0.5)),
          'JSON p95 ms': inMs(quantile(theirs.get(kind) ?? [], 0.95)),
        })
      }
      await benchSaving(report, made, patients, json)
      report.row('open', {
        patients: patients.length,
        'seeding s': Number((seeding.ms / 1000).toFixed(1)),
        'JSON parse ms': inMs(loading.ms),
      })
    } finally {
      await made.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timesByKind(
  queries: readonly { readonly kind: QueryKind; readonly text: string }[],
  search: (text: string) => Promise<number>,
): Promise<Map<QueryKind, number[]>> {
  // A few unmeasured ones first: both sides warm.
  for (const { text } of queries.slice(0, 21)) await search(text)
  const times = new Map<QueryKind, number[]>()
  for (const { kind, text } of queries) {
    const { ms, value } = await timed(() => search(text))
    if ((value === 0) !== (kind === 'no match'))
      throw new Error(`Expected matches only where there are some: ${text}`)
    times.set(kind, [...(times.get(kind) ?? []), ms])
  }
  return times
}

function all(times: ReadonlyMap<QueryKind, readonly number[]>): number[] {
  return [...times.values()].flat()
}

async function benchSaving(
  report: Report,
  made: OpenCore,
  patients: readonly PatientDetails[],
  json: ReturnType<typeof openJsonStore>,
): Promise<void> {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let index = 0; index < saveCount; index += 1) {
    const patient = { ...(patients[index] ?? patients[0]!), recordNumber: `N-${index}` }
    const own = await timed(() => made.call('patients.create', { patient }))
    if (!own.value.ok) throw new Error(`Saving failed: ${own.value.error.code}`)
    ours.push(own.ms)
    theirs.push((await timed(() => json.add(jsonPatient(patient, randomUUID())))).ms)
  }
  report.row('save one patient', {
    patients: patients.length,
    'ours p50 ms': inMs(quantile(ours, 0.5)),
    'ours p95 ms': inMs(quantile(ours, 0.95)),
    'JSON p50 ms': inMs(quantile(theirs, 0.5)),
    'JSON p95 ms': inMs(quantile(theirs, 0.95)),
    'JSON/ours p50': ratio(quantile(theirs, 0.5), quantile(ours, 0.5)),
  })
}
