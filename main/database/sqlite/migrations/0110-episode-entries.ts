/**
 * What was found in an episode becomes entries that are never overwritten, and its baseline becomes values of
 * measures. Screens were a field of the episode; those that were written over are brought back from the audit, with
 * their author and instant.
 */
import type { Migration } from '../migrate.ts'
import type { NativeDatabase } from '../connect.ts'
import { appendOnly, isDay, isInstant, isJson } from './columns.ts'

/** The fields of the baseline by the measure each of them is. */
const baselineFields = {
  painNow: 'pain-now',
  painWorst: 'pain-worst',
  painFirstSteps: 'pain-first-steps',
  morningStiffnessMinutes: 'morning-stiffness',
  weeklyRunningKm: 'weekly-distance',
  longestRunKm: 'longest-run',
} as const

interface Screen {
  readonly on: string
  readonly ticked: readonly string[]
  readonly note: string
}

interface EpisodeRow {
  readonly id: string
  readonly details: string
  readonly updated_at: string
}

interface AuditRow {
  readonly user_id: string
  readonly at: string
  readonly after: string
}

type Details = Record<string, unknown> & {
  readonly redFlagScreen?: Screen | null
  readonly baseline?: Readonly<Record<string, unknown>>
}

export const episodeEntries: Migration = {
  version: 110,
  name: 'episode-entries',
  run(db) {
    db.exec(`
      create table episode_entry (
        episode_id text not null references episode (id),
        number integer not null check (number >= 1),
        kind text not null check (kind in ('screen', 'gate-answer', 'dismissal', 'withdrawal')),
        on_day text not null ${isDay('on_day')},
        details text not null ${isJson('details')},
        author_id text not null references user (id),
        at text not null ${isInstant('at')},
        primary key (episode_id, number)
      ) strict;
      create index episode_entry_by_author on episode_entry (author_id);
      ${appendOnly('episode_entry')}
    `)
    const users = (db.prepare('select id from user order by created_at').all() as { id: string }[]).map(
      ({ id }) => id,
    )
    const setDetails = db.prepare('update episode set details = ? where id = ?')
    const episodes = db.prepare('select id, details, updated_at from episode').all() as EpisodeRow[]
    for (const episode of episodes) {
      const { redFlagScreen, baseline, ...rest } = JSON.parse(episode.details) as Details
      if (redFlagScreen === undefined && baseline === undefined) continue
      const details = baseline === undefined ? rest : { ...rest, baseline: baselineOf(baseline) }
      setDetails.run(JSON.stringify(details), episode.id)
      enterScreens(db, episode, redFlagScreen ?? null, users)
    }
  },
}

function baselineOf(fields: Readonly<Record<string, unknown>>) {
  const measures = Object.entries(baselineFields).flatMap(([field, measure]) => {
    const value = fields[field]
    return typeof value === 'number' ? [{ measure, side: 'none', value }] : []
  })
  return { measures, note: fields.note ?? '' }
}

/** Goes through what the audit knows of the episode's screens and enters each; the one it shows is left standing. */
function enterScreens(
  db: NativeDatabase,
  episode: EpisodeRow,
  shown: Screen | null,
  users: readonly string[],
): void {
  const enter = db.prepare('insert into episode_entry values (?, ?, ?, ?, ?, ?, ?)')
  const standing: { readonly number: number; readonly screen: Screen }[] = []
  let number = 0

  function settle(screen: Screen | null, author: string, at: string): void {
    const add = (kind: string, on: string, details: unknown) => {
      number += 1
      enter.run(episode.id, number, kind, on, JSON.stringify(details), author, at)
    }
    const text = JSON.stringify(screen)
    if (screen && !standing.some((one) => JSON.stringify(one.screen) === text)) {
      add('screen', screen.on, screen)
      standing.push({ number, screen })
      // The latest day first, and of one day the last that was entered: the first of them is the one that shows.
      standing.sort((one, other) => other.screen.on.localeCompare(one.screen.on) || other.number - one.number)
    }
    while (standing[0] && JSON.stringify(standing[0].screen) !== text) {
      add('withdrawal', at.slice(0, 10), { number: standing[0].number, reason: '' })
      standing.shift()
    }
  }

  const [anybody = ''] = users
  const changes = db
    .prepare(
      `select user_id, at, after from audit
        where subject = 'episode' and subject_id = ? and after is not null order by seq`,
    )
    .all(episode.id) as AuditRow[]
  for (const { user_id: author, at, after } of changes) {
    const { redFlagScreen = null } = JSON.parse(after) as Details
    settle(redFlagScreen, users.includes(author) ? author : anybody, at)
  }
  // Where the audit knows nothing of it, the episode's own instant is the nearest there is.
  settle(shown, anybody, episode.updated_at)
}
