/** Which integration tests run on one engine only; all others run on both. */

/** What needs a server runs where there is one. */
export const aboutTheServer = 'tests/integration/database/postgres/**'

/** What is about files of this computer by its nature, with what a server has no part in. */
export const aboutFiles: Readonly<Record<string, string>> = {
  'tests/integration/access/recovery-key.test.ts':
    'the key file, beside a database file that is missing or foreign',
  'tests/integration/access/several-people.test.ts':
    'a backup that takes the place of the folder, and one of before a migration that fails',
  'tests/integration/access/users.test.ts': 'the key file, beside a database file that is put in its place',
  'tests/integration/backup/**': 'copies of the clinic folder, put in its place',
  'tests/integration/core/life-cycle.test.ts':
    'the lock of the folder, files of another version, a file that is damaged',
  'tests/integration/core/roles.test.ts':
    'what dispatch asks of a role before it reaches a store, once for each call and role',
  'tests/integration/core/set-up.test.ts': 'the folder that a set-up leaves, finished or not',
  'tests/integration/core/parts.test.ts': 'parts of the core without a store',
  'tests/integration/database/copy.test.ts': 'copies of the file, page by page',
  'tests/integration/database/damage.test.ts': 'bytes of the file that were changed',
  'tests/integration/database/data-folder.test.ts': 'the folder and its rights',
  'tests/integration/database/encryption.test.ts': 'the cipher of the file',
  'tests/integration/database/episode-entries.test.ts': 'a step that no server has to go through',
  'tests/integration/database/folder-place.test.ts': 'where the folder is',
  'tests/integration/database/migrations.test.ts': 'the steps of the file from its first version on',
  'tests/integration/database/record-numbers.test.ts': 'a step that no server has to go through',
  'tests/integration/database/schema.test.ts':
    'the schema of the file; both are compared in database/postgres',
  'tests/integration/database/stored-handout.test.ts': 'a step that no server has to go through',
  'tests/integration/database/writes-to-a-file.test.ts': 'a full disk, another program at the file',
  'tests/integration/handouts/layout.test.ts': 'paper',
  'tests/integration/handouts/renderer.test.ts': 'paper',
  'tests/integration/handouts/shaping.test.ts': 'paper',
  'tests/integration/hosts/**': 'the hosts, which know no store',
  'tests/integration/sample/**': 'the sample clinic, which is always a file of this computer',
}
