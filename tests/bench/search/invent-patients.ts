/** Invented patients by the thousand. Names are as unevenly spread as real ones: a few are everywhere, most are rare. */
import type { PatientDetails } from '../../../shared/domain/patient.ts'
import { patientDetailsSchema } from '../../../shared/domain/patient.ts'
import { addDays } from '../../../shared/domain/calendar-day.ts'
import { seededChance, type Chance } from '../../../main/sample/chance.ts'

const starts =
  'Al An Ar Bel Ber Bra Car Cas Dal Del Dor El Fer Fon Gar Gra Han Hol Jan Kal Kar Kow Lan Lar Lin Mar Mat Mon Nak Nor Ol Pet Por Ram Rod San Schn Sil Sten Tan Tor Van Vas Wal Wei Zim'.split(
    ' ',
  )
const middles =
  'a e i o u an ber de di do el en er go ha ing ka ko la le li ma me mi na ne ni ra ri ro sa se si ta te to va ve wi'.split(
    ' ',
  )
const ends =
  'son sen ski ova mann berg er ez es ic in an ini ius ko lund man o off ray sky ton vic way well ård én müller ström ña ø'.split(
    ' ',
  )
const common = [
  'Smith',
  'Müller',
  'García',
  'Nguyen',
  'Kowalski',
  'Rossi',
  'Jensen',
  'Novák',
  'Silva',
  'Yılmaz',
  'Martin',
  'Andersson',
]
const given =
  'Anna Maria Peter Thomas Sofia Emma Lukas José Ana Jan Eva Noah Mia Leon Elif Ali Omar Zoë Chloé François Jürgen Sørin Łucja Tomasz Katarzyna Dmitri Olga Ivan Mei Wei Hana Yuki Kenji Priya Arjun Fatima Yusuf Noor Tariq Grace James Oliver Amelia Isla Finn Saoirse Niamh Ciarán Aoife Lars Ingrid Björn Astrid Giulia Marco Luca Chiara João Inês Beatriz Diego Lucía Mateo Valentina'.split(
    ' ',
  )

function familyNames(chance: Chance): string[] {
  const names = new Set(common)
  while (names.size < 6000) {
    const middle = chance.happens(0.4)
      ? `${chance.pick(middles)}${chance.pick(middles)}`
      : chance.pick(middles)
    names.add(`${chance.pick(starts)}${middle}${chance.pick(ends)}`)
  }
  return [...names]
}

/** Rank r is drawn about 1/r times as often as rank 1 (Zipf), which is how family names are spread. */
function uneven<Entry>(entries: readonly Entry[], chance: Chance): Entry {
  const rank = Math.floor(Math.exp(chance.next() * Math.log(entries.length + 1))) - 1
  const entry = entries[Math.min(rank, entries.length - 1)]
  if (entry === undefined) throw new Error('Expected entries')
  return entry
}

/** So many patients, the same ones each time; the first ten thousand of a hundred thousand are those of ten thousand. */
export function inventPatients(count: number): PatientDetails[] {
  const chance = seededChance(4711)
  const families = familyNames(chance)
  return Array.from({ length: count }, (_, index) => {
    const familyName = chance.happens(0.06)
      ? `${uneven(families, chance)}-${uneven(families, chance)}`
      : uneven(families, chance)
    const givenName = uneven(given, chance)
    return patientDetailsSchema.parse({
      familyName,
      givenName,
      preferredName: chance.happens(0.08) ? givenName.slice(0, 3) : '',
      recordNumber: `P-${String(index + 1).padStart(6, '0')}`,
      birthDate: addDays('1935-01-01', chance.whole(0, 26_000)),
      phone: `555 01${chance.whole(10, 99)}`,
      email: `patient.${index + 1}@example.org`,
      address: `${chance.whole(1, 300)} Example Street, Sampleton`,
      occupation: 'Baker',
      sport: 'Running',
      weeklyRunningKm: chance.whole(5, 60),
      consent: { given: true, on: '2025-01-15' },
    })
  })
}

export const queryKinds = [
  '3-letter beginning',
  'family name',
  'middle part',
  'record number',
  'birth date',
  'two words',
  'no match',
] as const
export type QueryKind = (typeof queryKinds)[number]

/** What people type, drawn from the patients themselves; each kind comes in turn. */
export function inventQueries(
  patients: readonly PatientDetails[],
  count: number,
): { kind: QueryKind; text: string }[] {
  const chance = seededChance(99)
  return Array.from({ length: count }, (_, index) => {
    const kind = queryKinds[index % queryKinds.length] ?? 'no match'
    return { kind, text: queryText(kind, chance.pick(patients), chance) }
  })
}

function queryText(kind: QueryKind, patient: PatientDetails, chance: Chance): string {
  const { familyName, givenName, recordNumber, birthDate } = patient
  switch (kind) {
    case '3-letter beginning':
      return familyName.slice(0, 3)
    case 'family name':
      return familyName
    case 'middle part':
      return familyName.length > 5 ? familyName.slice(1, 5) : familyName.slice(1)
    case 'record number':
      return recordNumber
    case 'birth date': {
      const [year, month, day] = birthDate.split('-')
      return chance.happens(0.5) ? birthDate : `${Number(day)}.${Number(month)}.${year}`
    }
    case 'two words':
      return chance.happens(0.5)
        ? `${givenName} ${familyName}`
        : `${familyName.slice(0, 4)} ${givenName.slice(0, 3)}`
    case 'no match':
      return `qx${familyName.slice(0, 4)}zz`
  }
}
