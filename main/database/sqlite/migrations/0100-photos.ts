/** Photos of own exercises, each with the consent that was noted. */
import type { Migration } from '../migrate.ts'
import { appendOnly, isInstant, isJson } from './columns.ts'

export const photos: Migration = {
  version: 100,
  name: 'photos',
  run(db) {
    // The file stands last, so that other columns are read without walking through its pages.
    db.exec(`
      create table photo (
        id text not null primary key,
        type text not null check (type in ('image/jpeg', 'image/png')),
        width integer not null check (width >= 1),
        height integer not null check (height >= 1),
        consent text not null ${isJson('consent')},
        author_id text not null references user (id),
        created_at text not null ${isInstant('created_at')},
        bytes blob not null
      ) strict;
      create index photo_by_author on photo (author_id);
      ${appendOnly('photo')}
    `)
  },
}
