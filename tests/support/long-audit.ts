/** A clinic file with an audit of so many entries, as the program itself would have written them. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chainKeysFrom, contentsOf, emptyAudit, macOf } from '../../main/database/audit-chain.ts'
import { connect } from '../../main/database/sqlite/connect.ts'
import { openStore } from '../../main/database/open-store.ts'

const actions = ['patients.get', 'plans.save', 'checkIns.record', 'patients.update', 'handouts.give']

export interface LongAudit {
  readonly folder: string
  readonly file: string
  readonly key: Uint8Array
}

export async function longAudit(entries: number): Promise<LongAudit> {
  const folder = mkdtempSync(join(tmpdir(), 'stridebook-audit-'))
  const file = join(folder, 'clinic.db')
  const key = new Uint8Array(randomBytes(32))
  await (await openStore({ place: { file }, key, mode: 'create', seal: 'renew' })).close()
  const keys = chainKeysFrom(key)
  const db = connect({ file, key, readOnly: false })
  const add = db.prepare('insert into audit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  let { mac } = emptyAudit
  db.exec('begin')
  for (let seq = 1; seq <= entries; seq += 1) {
    const isLook = seq % 5 === 1
    const patient = `patient-${seq % 997}`
    const row = {
      at: new Date(Date.UTC(2026, 0, 5, 8) + seq * 20_000).toISOString(),
      user_id: 'user-1',
      action: actions[seq % 5] ?? '',
      subject: 'patient',
      subject_id: patient,
      patient_id: patient,
      before: isLook ? null : `{"familyName":"Berg","note":"${'before '.repeat(seq % 20)}"}`,
      after: isLook ? null : `{"familyName":"Berg","note":"${'after '.repeat(seq % 30)}"}`,
    }
    const contents = contentsOf(keys, row)
    mac = macOf(keys, mac, seq, row, contents)
    const { at, user_id, action, subject, subject_id, patient_id, before, after } = row
    add.run(seq, at, user_id, action, subject, subject_id, patient_id, before, after, contents, mac)
    if (seq % 50_000 === 0) db.exec('commit; begin')
  }
  db.exec('commit')
  db.close()
  return { folder, file, key }
}
