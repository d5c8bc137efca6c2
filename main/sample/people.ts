/**
 * The people of the sample clinic. All are invented, and plainly so: most family names say "step", "stride", "walk" or
 * "example" in some language. Phone numbers are from the range kept for fiction, addresses from example.org.
 */
import type { PatientDetails, Precaution } from '../../shared/domain/patient.ts'

export interface Person extends Pick<
  PatientDetails,
  'givenName' | 'familyName' | 'sex' | 'language' | 'occupation' | 'sport' | 'weeklyRunningKm'
> {
  readonly preferredName?: string
  /** Full years today. */
  readonly age: number
  /** `MM-DD`. */
  readonly birthday: string
  readonly precautions?: readonly Precaution[]
  readonly note?: string
}

type Line = readonly [
  givenName: string,
  familyName: string,
  sex: PatientDetails['sex'],
  age: number,
  birthday: string,
  language: PatientDetails['language'],
  occupation: string,
  sport: string,
  weeklyRunningKm: number | null,
]

function person(line: Line, more: Pick<Person, 'preferredName' | 'precautions' | 'note'> = {}): Person {
  const [givenName, familyName, sex, age, birthday, language, occupation, sport, weeklyRunningKm] = line
  return { givenName, familyName, sex, age, birthday, language, occupation, sport, weeklyRunningKm, ...more }
}

export const people = {
  amelie: person(['Amélie', 'Beaupas', 'female', 34, '03-14', 'fr', 'Baker', '10 km races', 32]),
  tomasz: person(['Tomasz', 'Krokowski', 'male', 41, '07-02', 'pl', 'Electrician', 'Half marathon', 40]),
  priya: person(['Priya', 'Udaharan', 'female', 29, '11-21', 'en', 'Software tester', 'Club running', 36]),
  jonas: person(['Jonas', 'Långsteg', 'male', 52, '05-30', 'en', 'Teacher', 'Orienteering', 28]),
  oscar: person(['Óscar', 'Zancada Ejemplar', 'male', 38, '01-09', 'es', 'Postman', 'Marathon', 55], {
    preferredName: 'Oski',
  }),
  anh: person(['Ngọc Ánh', 'Bước', 'female', 31, '09-17', 'vi', 'Pharmacist', 'Park running', 18]),
  maximiliana: person(
    [
      'Maximiliana Theodora Konstantina',
      'von Musterfrau-Beispielhausen zu Langenschrittenberg',
      'female',
      63,
      '12-01',
      'de',
      'Organist',
      'Nordic walking',
      12,
    ],
    {
      precautions: [
        { code: 'osteoporosis', note: 'Under treatment, no fracture so far.' },
        { code: 'latex_allergy', note: 'Use the latex-free bands.' },
      ],
      note: 'Prefers appointments in the afternoon.',
    },
  ),
  michael: person(['Michael', "O'Striding", 'male', 46, '02-11', 'en', 'Bus driver', 'Trail running', 30], {
    preferredName: 'Mick',
    precautions: [{ code: 'diabetes', note: 'Type 2. Look at the skin of both feet at each visit.' }],
  }),
  zeynep: person(['Zeynep', 'Adımoğlu', 'female', 37, '06-25', 'tr', 'Architect', 'Triathlon', 35]),
  oleksandr: person(['Oleksandr', 'Krokovets', 'male', 26, '10-08', 'uk', 'Student', 'Football', 15]),
  fatima: person(['Fatima', 'Al-Khatwa', 'female', 33, '04-19', 'ar', 'Dentist', '5 km races', 22]),
  kenji: person(['Kenji', 'Ashimoto', 'male', 24, '08-13', 'ja', 'Chef', 'Track, 3,000 m', 60]),
  chiara: person(['Chiara', "D'Andatura", 'female', 44, '05-05', 'it', 'Translator', 'Half marathon', 38]),
  joao: person(['João', 'Passeio', 'male', 49, '03-28', 'pt', 'Warehouse keeper', 'Fun runs', 14], {
    note: 'Shift work: evenings are hard to plan.',
  }),
  meiling: person(['Mei-Ling', 'Bu', 'female', 19, '12-30', 'zh', 'Student', 'Basketball', 8]),
  sanne: person(['Sanne', 'van der Voetstap', 'female', 40, '07-22', 'nl', 'Gardener', 'Cross-country', 42]),
  ewa: person(['Ewa', 'Biegalska', 'female', 55, '02-03', 'pl', 'Librarian', 'Half marathon', 25], {
    precautions: [{ code: 'anticoagulants', note: '' }],
  }),
  henrik: person(['Henrik', 'Exempelgård', 'male', 47, '09-06', 'en', 'Carpenter', 'Ultra-trail', 65]),
  noa: person(['Noa', 'Ben-Dugma', 'female', 30, '01-27', 'he', 'Nurse', 'Marathon', 48], {
    precautions: [{ code: 'pregnancy', note: 'Second trimester. Running load agreed with the midwife.' }],
  }),
  ruairi: person(['Ruairí', 'Mac Coiscéim', 'male', 35, '11-02', 'en', 'Musician', 'Hurling', 20]),
  ifeoma: person(['Ifeoma', 'Nzọụkwụ', 'female', 42, '06-11', 'en', 'Accountant', '10 km races', 30]),
  dmitri: person(['Dmitri', 'Shagov', 'male', 28, '04-04', 'ru', 'Warehouse keeper', 'Volleyball', 10]),
  tane: person(['Tāne', 'Hīkoi', 'male', 22, '10-15', 'en', 'Apprentice', 'Touch rugby', 26]),
  eleanor: person(['Eleanor', 'Strideworth', 'female', 71, '08-29', 'en', 'Retired', 'Hill walking', 10], {
    precautions: [
      { code: 'falls_risk', note: 'One fall last winter. Exercise beside a worktop.' },
      { code: 'heart_or_lung', note: 'Stable; cleared for moderate effort by her doctor.' },
    ],
  }),
  ayo: person(['Ayodele', 'Apẹẹrẹ', 'male', 27, '05-16', 'en', 'Courier', 'Marathon', 70], {
    preferredName: 'Ayo',
  }),
  hana: person(['Hana', 'Krokánová', 'female', 36, '03-07', 'en', 'Designer', 'Trail running', 33]),
  bjorn: person(['Björn', 'Skrefsson', 'male', 58, '09-24', 'en', 'Fisherman', 'Hiking', null]),
  lucia: person(['Lucía', 'Caminante', 'female', 25, '12-12', 'es', 'Actor', '5 km races', 16]),
} as const satisfies Readonly<Record<string, Person>>
export type PersonName = keyof typeof people
