import { describe, expect, it } from 'vitest'
import { patientSearchText } from '../../../main/database/patient-search-text.ts'
import { recordNumberKey } from '../../../main/database/record-number-key.ts'
import { foldText } from '../../../shared/domain/fold-text.ts'
import { newDatabase, patientRow } from './temporary-database.ts'

const people = [
  {
    givenName: 'Łukasz',
    familyName: 'Müller-Straße',
    preferredName: 'Luki',
    recordNumber: 'SB-1001',
    birthDate: '1984-02-29',
  },
  {
    givenName: 'Siobhán',
    familyName: 'O’Brien',
    preferredName: '',
    recordNumber: 'SB-1002',
    birthDate: '1990-12-01',
  },
  {
    givenName: 'Øyvind',
    familyName: 'Åse',
    preferredName: '',
    recordNumber: '77/3',
    birthDate: '1971-06-15',
  },
  {
    givenName: '美咲',
    familyName: '佐々木田',
    preferredName: 'Misaki',
    recordNumber: '4',
    birthDate: '2001-01-31',
  },
]

async function peopleDatabase() {
  const { database } = await newDatabase()
  await database.write(async (db) => {
    for (const [index, person] of people.entries()) {
      await db
        .insertInto('patient')
        .values({
          ...patientRow(index + 1),
          record_number: person.recordNumber,
          record_number_key: recordNumberKey(person.recordNumber),
          search_text: patientSearchText(person),
        })
        .execute()
    }
  })
  return database
}

describe('the patient index', () => {
  it.each([
    ['muller', [1]],
    ['mueller', [1]],
    ['strasse', [1]],
    ['müller strasse', [1]],
    ['lukasz', [1]],
    ['luki', [1]],
    ['uki', [1]],
    ['sb-100', [1, 2]],
    ['sb1002', [2]],
    ['1984-02-29', [1]],
    ['19840229', [1]],
    ['obrien', [2]],
    ['o’brien', [2]],
    ['siobhan brien', [2]],
    ['oyvind', [3]],
    ['77/3', [3]],
    ['佐々木', [4]],
    ['misaki', [4]],
    ['nobody', []],
    ['"', []],
    ['") OR (', []],
    ['* NOT x', []],
  ])('finds %s', async (search, expected) => {
    const database = await peopleDatabase()
    const pieces = foldText(search)
      .split(' ')
      .filter((piece) => piece.length >= 3)
    const found =
      pieces.length === 0 ? [] : await database.read((db) => db.patientIndex.holdingAll(pieces, false, 100))
    expect(found.map(({ seq }) => seq).sort((first, second) => first - second)).toEqual(expected)
  })

  it('follows changes and deletions, and forgets what was taken back', async () => {
    const database = await peopleDatabase()
    const find = async (piece: string) =>
      (await database.read((db) => db.patientIndex.holdingAll([piece], false, 100))).map(({ seq }) => seq)
    await database.write((db) =>
      db
        .updateTable('patient')
        .set({ search_text: 'renamed person', revision: 2 })
        .where('seq', '=', 1)
        .execute(),
    )
    expect(await find('muller')).toEqual([])
    expect(await find('renamed')).toEqual([1])
    await database.write((db) =>
      db.updateTable('patient').set({ revision: 3 }).where('seq', '=', 1).execute(),
    )
    expect(await find('renamed')).toEqual([1])
    await database.write(async (db) => {
      const { id } = await db
        .selectFrom('patient')
        .select('id')
        .where('seq', '=', 1)
        .executeTakeFirstOrThrow()
      await db.insertInto('erasure_permit').values({ subject_id: id }).execute()
      await db.deleteFrom('patient').where('seq', '=', 1).execute()
      await db.deleteFrom('erasure_permit').execute()
    })
    expect(await find('renamed')).toEqual([])
    const failing = database.write(async (db) => {
      await db
        .insertInto('patient')
        .values({ ...patientRow(9), search_text: 'passing visitor' })
        .execute()
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    expect(await find('visitor')).toEqual([])
    await expect(
      database.write((db) => db.insertInto('patient').values(patientRow(9)).execute()),
    ).resolves.toBeDefined()
  })

  it('tells archived patients from the others', async () => {
    const database = await peopleDatabase()
    await database.write((db) =>
      db
        .updateTable('patient')
        .set({ archived_at: '2026-03-02T09:15:00.000Z' })
        .where('seq', '=', 2)
        .execute(),
    )
    expect(await database.read((db) => db.patientIndex.holdingAll(['brien'], false, 100))).toEqual([])
    expect(await database.read((db) => db.patientIndex.holdingAll(['brien'], true, 100))).toMatchObject([
      { seq: 2 },
    ])
  })
})

describe('folding', () => {
  it.each([
    ['Łukasz  ÅBERG', 'lukasz aberg'],
    ['Straße', 'strasse'],
    ['Øyvind Đorđe', 'oyvind dorde'],
    ['Æsir Œuvre', 'aesir oeuvre'],
    ['İpek Işık', 'ipek isik'],
    ['Nguyễn', 'nguyen'],
    ['  Çelik\t\nÑandú ', 'celik nandu'],
    ['Ångström', 'angstrom'],
    ['A\u030Angstro\u0308m', 'angstrom'],
    ['Ελένη', 'ελενη'],
    ['', ''],
  ])('makes %s comparable', (text, folded) => {
    expect(foldText(text)).toBe(folded)
    expect(foldText(folded)).toBe(folded)
  })
})
