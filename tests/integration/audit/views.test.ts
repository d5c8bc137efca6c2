/** The audit of who looked at whose record, and reading it. */
import { afterEach, describe, expect, it } from 'vitest'
import { createViewNotes } from '../../../main/audit/note-view.ts'
import { listAuditEntries } from '../../../main/audit/list-audit-entries.ts'
import { AppFault } from '../../../shared/app-error.ts'
import { expectOk } from '../../support/answers.ts'
import { dispatchOver } from '../../support/dispatch-over.ts'
import { memoryLog } from '../../support/memory-log.ts'
import { openCore, testPassphrase, type OpenCore } from '../../support/open-core.ts'

const opened: { stop(): Promise<void> }[] = []
function keep<Made extends { stop(): Promise<void> }>(made: Made): Made {
  opened.push(made)
  return made
}
afterEach(async () => {
  for (const made of opened.splice(0)) await made.stop()
})

async function open() {
  return keep(await openCore({ preset: 'clinic', openBy: 'recovery-key' }))
}

const ana = { givenName: 'Ana', familyName: 'Berg', birthDate: '1984-03-12' }
const bo = { ...ana, givenName: 'Bo' }

async function patientWithPlan(made: OpenCore) {
  const patient = expectOk(await made.call('patients.create', { patient: ana }))
  const episode = expectOk(
    await made.call('episodes.create', {
      patientId: patient.id,
      episode: { condition: 'plantar-fasciitis', side: 'left', startedOn: '2026-03-01' },
    }),
  )
  const plan = expectOk(
    await made.call('plans.create', {
      episodeId: episode.id,
      template: 'plantar-fasciitis',
      startsOn: '2026-03-02',
    }),
  )
  return { patient, episode, plan }
}

/** Entries of queries, oldest first. */
async function looks(made: OpenCore) {
  const { entries } = expectOk(await made.call('audit.list', { limit: 500 }))
  const views = entries.filter(
    ({ subject, before, after }) => subject === 'patient' && before === null && after === null,
  )
  return views.reverse()
}

describe('looking at a record', () => {
  it('is kept once for a visit, however many of its pages are read', async () => {
    const made = await open()
    const { patient, episode, plan } = await patientWithPlan(made)
    await Promise.all([
      made.call('patients.get', { id: patient.id }),
      made.call('episodes.list', { patientId: patient.id }),
      made.call('plans.get', { id: plan.id }),
      made.call('plans.revisions', { id: plan.id }),
      made.call('checkIns.list', { episodeId: episode.id }),
      made.call('handouts.list', { patientId: patient.id }),
    ])
    for (let again = 0; again < 20; again += 1) await made.call('patients.get', { id: patient.id })
    expect(await looks(made)).toMatchObject([
      { patientId: patient.id, subjectId: patient.id, userName: 'Tess Owner' },
    ])
  })

  it('is found through whatever was opened: an episode, a plan, a check-in, a handout', async () => {
    const made = await open()
    const { patient, episode, plan } = await patientWithPlan(made)
    const checkIn = expectOk(
      await made.call('checkIns.record', { episodeId: episode.id, checkIn: { on: '2026-03-02' } }),
    )
    const options = { weeks: [1], paper: 'a4' as const, typeSize: 14 as const }
    const { handout } = expectOk(
      await made.call('handouts.give', { planId: plan.id, basedOn: plan.revision, options }),
    )
    const ways = [
      () => made.call('checkIns.list', { episodeId: episode.id }),
      () => made.call('plans.revision', { id: plan.id, revision: 1 }),
      () => made.call('checkIns.history', { id: checkIn.id }),
      () => made.call('handouts.open', { id: handout.id }),
      () => made.call('handouts.preview', { planId: plan.id, options }),
    ]
    for (const [index, way] of ways.entries()) {
      made.time.setNow(`2026-03-0${index + 3}T09:00:00.000Z`)
      expectOk<unknown>(await way())
    }
    const kept = await looks(made)
    expect(kept.map(({ action }) => action)).toEqual([
      'checkIns.list',
      'plans.revision',
      'checkIns.history',
      'handouts.open',
      'handouts.preview',
    ])
    expect(new Set(kept.map(({ patientId }) => patientId))).toEqual(new Set([patient.id]))
  })

  it('is kept again after ten minutes, for another patient, at another window and after a new unlock', async () => {
    const made = await open()
    const first = expectOk(await made.call('patients.create', { patient: ana }))
    const second = expectOk(await made.call('patients.create', { patient: bo }))
    made.time.setNow('2026-03-02T10:00:00.000Z')
    await made.call('patients.get', { id: first.id })
    made.time.setNow('2026-03-02T10:09:00.000Z')
    await made.call('patients.get', { id: first.id })
    await made.call('patients.get', { id: second.id })
    expect(await looks(made)).toHaveLength(2)
    made.time.setNow('2026-03-02T10:11:00.000Z')
    await made.call('patients.get', { id: first.id })
    expect(await looks(made)).toHaveLength(3)
    const other = made.openWindow()
    expectOk(await other.call('clinic.unlock', { passphrase: testPassphrase }))
    await other.call('patients.get', { id: first.id })
    expect(await looks(made)).toHaveLength(4)
    expectOk(await other.call('clinic.lock', {}))
    expectOk(await other.call('clinic.unlock', { passphrase: testPassphrase }))
    await other.call('patients.get', { id: first.id })
    expect(await looks(made)).toHaveLength(5)
  })

  it('leaves the record where it was among the recent ones, and tells no view to read again', async () => {
    const made = await open()
    const first = expectOk(await made.call('patients.create', { patient: ana }))
    expectOk(await made.call('patients.create', { patient: bo }))
    made.takeChanges()
    await made.call('patients.get', { id: first.id })
    expect(made.takeChanges()).toEqual([])
    const { patients } = expectOk(await made.call('patients.list', { sort: 'recent' }))
    expect(patients.map(({ givenName }) => givenName)).toEqual(['Bo', 'Ana'])
  })

  it('that finds nothing is kept as nothing', async () => {
    const made = await open()
    await made.call('patients.get', { id: 'nobody' })
    await made.call('checkIns.list', { episodeId: 'nobody' })
    expect(await looks(made)).toEqual([])
  })

  it('goes on when it cannot be kept: a full disk, a file that is only read', async () => {
    const made = keep(await dispatchOver({}, {}))
    const log = memoryLog()
    const note = createViewNotes(made.time, log)
    const { store, user } = made.clinic
    let full = true
    const seat = {
      user,
      sample: false,
      store: {
        ...store,
        write: ((run) =>
          full
            ? Promise.reject(new AppFault({ code: 'storage_full' }))
            : store.write(run)) as typeof store.write,
      },
    }
    await note(seat, 'patients.get', { patientId: 'p1' })
    expect(log.lines.map(({ event }) => event)).toEqual(['audit.view'])
    await note({ ...seat, store: { ...store, readOnly: true } }, 'patients.get', { patientId: 'p1' })
    const kept = () => store.read((db) => listAuditEntries(db, { subject: 'patient', limit: 9 }))
    expect(await kept()).toEqual([])
    // Not taken for kept: the next look is.
    full = false
    await note(seat, 'patients.get', { patientId: 'p1' })
    expect(await kept()).toMatchObject([{ action: 'patients.get', patientId: 'p1' }])
  })
})

describe('reading the audit', () => {
  it('gives the newest first, in pages, by patient and by subject', async () => {
    const made = await open()
    const { patient, episode } = await patientWithPlan(made)
    expectOk(await made.call('patients.create', { patient: bo }))
    const all = expectOk(await made.call('audit.list', {})).entries
    expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).toSorted((one, other) => other - one))
    const page = expectOk(await made.call('audit.list', { limit: 2 })).entries
    expect(page).toEqual(all.slice(0, 2))
    const next = expectOk(await made.call('audit.list', { limit: 2, beforeSeq: page[1]?.seq })).entries
    expect(next).toEqual(all.slice(2, 4))
    const ofPatient = expectOk(await made.call('audit.list', { patientId: patient.id })).entries
    expect(ofPatient.map(({ action }) => action)).toEqual([
      'plans.create',
      'episodes.create',
      'patients.create',
    ])
    const ofEpisode = expectOk(
      await made.call('audit.list', { subject: 'episode', subjectId: episode.id }),
    ).entries
    expect(ofEpisode).toMatchObject([{ action: 'episodes.create', before: null, after: { side: 'left' } }])
  })
})
