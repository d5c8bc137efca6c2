/** What a clinic waits for when its database is gone: a verified backup of a large one, a drill, and the restore. */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataFolderAt } from '../../../main/database/data-folder.ts'
import { openCore, testPassphrase } from '../../support/open-core.ts'
import type { Report } from '../report.ts'
import { inventPatients } from '../search/invent-patients.ts'
import { openSeededClinic } from '../search/seed-clinic.ts'

const patients = 100_000

export async function benchBackup(report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stridebook-bench-'))
  try {
    const made = await openSeededClinic(folder, inventPatients(patients))
    const { database } = dataFolderAt(folder).clinic
    const megabytes = Math.round((await stat(database)).size / 1_000_000)
    async function measure<Value>(what: string, work: () => Promise<{ ok: boolean; value?: Value }>) {
      const began = performance.now()
      const answer = await work()
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      if (!answer.ok) report.leftOut('backups', what, JSON.stringify(answer))
      else
        report.row('backups', {
          what,
          patients,
          'database MB': megabytes,
          seconds,
          'memory MB': Math.round(process.memoryUsage.rss() / 1_000_000),
        })
      return answer.value
    }
    const backup = await measure('backup made and verified', () => made.call('backups.make', {}))
    await measure('restore tried', () => made.call('backups.drill', { passphrase: testPassphrase }))
    await made.core.stop()
    for (const file of [database, `${database}-wal`, `${database}-shm`]) await rm(file, { force: true })
    const again = await openCore({ preset: 'locked', dataFolder: folder })
    const name = backup?.name ?? ''
    await measure('deleted database restored and verified', () =>
      again.call('backups.open', { name, passphrase: testPassphrase }),
    )
    await again.stop()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
