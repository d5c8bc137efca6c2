/** Step 110: what was found leaves the episode's details and becomes entries, those that were written over included. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../main/database/sqlite/migrate.ts'
import { migrations } from '../../../main/database/sqlite/migrations/list.ts'
import { connect, type NativeDatabase } from '../../../main/database/sqlite/connect.ts'
import { readEpisode } from '../../../main/episodes/rows.ts'
import { readEntries } from '../../../main/episodes/entries.ts'
import { at, insertKnownRow, open, randomKey, rows, temporaryFolder } from './temporary-database.ts'

const before = migrations.filter(({ version }) => version < 110)

const screen = (on: string, ticked: string[] = [], note = '') => ({ on, ticked, note })

interface Change {
  readonly user: string
  readonly at: string
  readonly after: unknown
}

/** A file at the step before, with one episode as it was stored then and what the audit knows of it. */
async function oldFile(details: unknown, changes: readonly Change[]) {
  const file = join(temporaryFolder(), 'old.db')
  writeFileSync(file, '')
  const key = randomKey()
  const db = connect({ file, key, readOnly: false })
  await migrate(db, before, async () => {}, key)
  insertKnownRow(db, 'user', rows.user)
  insertKnownRow(db, 'user', {
    ...rows.user,
    id: 'user-2',
    name: 'Kim Bo',
    created_at: '2026-03-03T08:00:00.000Z',
  })
  insertKnownRow(db, 'patient', rows.patient)
  insertKnownRow(db, 'episode', { ...rows.episode, details: JSON.stringify(details) })
  changes.forEach((change, index) => insertAudit(db, index + 1, change))
  db.close()
  return open({ file, key, mode: 'open', appVersion: '' })
}

function insertAudit(db: NativeDatabase, seq: number, { user, at: instant, after }: Change): void {
  const row = { ...rows.audit, seq, user_id: user, at: instant, subject: 'episode', subject_id: 'episode-1' }
  insertKnownRow(db, 'audit', { ...row, after: JSON.stringify(after) })
}

async function moved(details: unknown, changes: readonly Change[]) {
  const store = await oldFile(details, changes)
  return store.read(async (db) => {
    const stored = await db.selectFrom('episode').select('details').executeTakeFirstOrThrow()
    return {
      details: JSON.parse(stored.details) as Record<string, unknown>,
      episode: await readEpisode(db, 'episode-1'),
      entries: await readEntries(db, ['episode-1']),
    }
  })
}

const clear = screen('2026-03-02')
const flagged = screen('2026-03-09', ['E7'], 'Fell')
const later = (day: number) => `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`

describe('step 110', () => {
  it('enters the screen of an episode with its author and instant, and takes it out of the details', async () => {
    const { details, episode, entries } = await moved({ note: 'Kept', redFlagScreen: clear }, [
      { user: 'user-2', at, after: { redFlagScreen: clear } },
    ])
    expect(details).toEqual({ note: 'Kept' })
    expect(episode.redFlagScreen).toEqual(clear)
    expect(entries).toEqual([
      {
        kind: 'screen',
        episodeId: 'episode-1',
        number: 1,
        on: '2026-03-02',
        by: 'Kim Bo',
        at,
        withdrawn: false,
        screen: clear,
      },
    ])
  })

  it('brings back screens that were written over', async () => {
    const { episode, entries } = await moved({ redFlagScreen: flagged }, [
      { user: 'user-1', at, after: { redFlagScreen: clear } },
      { user: 'user-1', at: later(3), after: { redFlagScreen: clear, note: 'Another change' } },
      { user: 'user-2', at: later(9), after: { redFlagScreen: flagged } },
    ])
    expect(episode.redFlagScreen).toEqual(flagged)
    expect(entries.map(({ number, by, withdrawn }) => [number, by, withdrawn])).toEqual([
      [1, 'Dana Reyes', false],
      [2, 'Kim Bo', false],
    ])
  })

  it('keeps one that was taken back, or gave way to one of an earlier day, as withdrawn', async () => {
    const undone = await moved({ redFlagScreen: clear }, [
      { user: 'user-1', at, after: { redFlagScreen: clear } },
      { user: 'user-1', at: later(9), after: { redFlagScreen: flagged } },
      { user: 'user-2', at: later(10), after: { redFlagScreen: clear } },
    ])
    expect(undone.episode.redFlagScreen).toEqual(clear)
    expect(undone.entries.map(({ kind, by, withdrawn }) => [kind, by, withdrawn])).toEqual([
      ['screen', 'Dana Reyes', false],
      ['screen', 'Dana Reyes', true],
      ['withdrawal', 'Kim Bo', false],
    ])
    const none = await moved({ redFlagScreen: null }, [
      { user: 'user-1', at, after: { redFlagScreen: flagged } },
      { user: 'user-1', at: later(9), after: { redFlagScreen: clear } },
      { user: 'user-1', at: later(10), after: { redFlagScreen: null } },
    ])
    expect(none.episode.redFlagScreen).toBeNull()
    expect(none.entries.filter(({ kind }) => kind === 'screen').map(({ withdrawn }) => withdrawn)).toEqual([
      true,
      true,
    ])
  })

  it('dates a screen that the audit does not know by the episode itself', async () => {
    const { entries } = await moved({ redFlagScreen: clear }, [
      { user: 'gone', at, after: { note: 'Without a screen' } },
    ])
    expect(entries).toMatchObject([{ by: 'Dana Reyes', at: rows.episode.updated_at, screen: clear }])
  })

  it('makes values of measures of the baseline, and leaves what was not asked without one', async () => {
    const baseline = {
      painNow: 3,
      painWorst: 7,
      painFirstSteps: null,
      morningStiffnessMinutes: 15,
      weeklyRunningKm: 12.5,
      longestRunKm: 0,
      note: 'Limps on stairs',
    }
    const { episode, entries } = await moved({ baseline }, [])
    expect(episode.baseline).toEqual({
      measures: [
        { measure: 'pain-now', side: 'none', value: 3 },
        { measure: 'pain-worst', side: 'none', value: 7 },
        { measure: 'morning-stiffness', side: 'none', value: 15 },
        { measure: 'weekly-distance', side: 'none', value: 12.5 },
        { measure: 'longest-run', side: 'none', value: 0 },
      ],
      note: 'Limps on stairs',
    })
    expect(entries).toEqual([])
  })
})
