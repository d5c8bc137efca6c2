/**
 * A working day in small, on a disk that records every write (`disk/faulty-disk.c`): set-up, patients, a new passphrase,
 * backups, locking. After each answer, a mark in the record says what has been promised. Run by `power-loss.test.ts`.
 */
import { openCore, testPassphrase } from '../support/open-core.ts'
import type { CallName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import { theDisk } from './disk/disk.ts'

const [, , dataFolder = '', patients = '40'] = process.argv
const disk = theDisk()
if (!disk.native) throw new Error('Expected a disk that records')
const nextPassphrase = 'amber heron walks at dawn'

const clinic = await openCore({ preset: 'none', dataFolder })

async function ask<Name extends CallName>(name: Name, input: InputOf<Name>) {
  const answer = await clinic.call(name, input)
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`)
  return answer.value as OutputOf<Name>
}

let saved = 0
async function savePatients(count: number): Promise<void> {
  for (const end = saved + count; saved < end; saved += 1) {
    const { id } = await ask('patients.create', {
      patient: {
        givenName: `Ana ${saved}`,
        familyName: 'Berg',
        birthDate: '1984-03-12',
        note: 'x'.repeat((saved * 37) % 900),
      },
    })
    disk.mark(`patient ${id}`)
  }
}

disk.mark(`asked ${testPassphrase}`)
await ask('clinic.setUp', {
  clinic: { name: 'Test clinic' },
  userName: 'Tess Owner',
  passphrase: testPassphrase,
})
disk.mark(`opens ${testPassphrase}`)
const third = Math.ceil(Number(patients) / 3)
await savePatients(third)
disk.mark(`asked ${nextPassphrase}`)
await ask('clinic.changePassphrase', { current: testPassphrase, next: nextPassphrase })
disk.mark(`opens ${nextPassphrase}`)
await savePatients(third)
const { name } = await ask('backups.make', {})
disk.mark(`backup ${name}`)
await savePatients(third)
await ask('clinic.lock', {})
await ask('clinic.unlock', { passphrase: nextPassphrase })
await savePatients(5)
await clinic.core.stop()
process.exit(0)
