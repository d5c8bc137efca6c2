/** The clinic's own exercises; built-in ones are part of the program. */
import type { Migration } from '../migrate.ts'
import { isInstant, isJson } from './columns.ts'

export const exercises: Migration = {
  version: 40,
  name: 'exercises',
  run(db) {
    db.exec(`
      create table exercise (
        id text not null primary key,
        content text not null ${isJson('content')},
        copied_from text,
        retired_at text ${isInstant('retired_at')},
        created_at text not null ${isInstant('created_at')},
        updated_at text not null ${isInstant('updated_at')},
        revision integer not null check (revision >= 1)
      ) strict;
    `)
  },
}
