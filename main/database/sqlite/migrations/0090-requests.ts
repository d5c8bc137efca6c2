/** Answers of commands already carried out, by request id. */
import type { Migration } from '../migrate.ts'
import { isInstant, isJson } from './columns.ts'

export const requests: Migration = {
  version: 90,
  name: 'requests',
  run(db) {
    db.exec(`
      create table request (
        id text not null primary key,
        name text not null,
        input_hash text not null,
        answer text not null ${isJson('answer')},
        at text not null ${isInstant('at')}
      ) strict;
      create index request_by_time on request (at);
    `)
  },
}
