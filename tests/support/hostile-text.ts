/** Text that tries to run as code, and records whose every text field holds it. */
import { pngOf } from './tiny-photos.ts'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { PlanDocument } from '../../shared/domain/plan.ts'
import { plainDose } from '../../shared/domain/dose.ts'
import { isReadable } from '../../shared/domain/text.ts'

/** What a text would do if it ran: a dialog stops the page, which every test hears of. */
const acts = [
  'alert(1)',
  'alert`1`',
  '(alert)(1)',
  'top[`al`+`ert`](1)',
  'confirm(1)',
  'prompt(1)',
  'print()',
]
const quote = `"'\``

const vectors: readonly ((act: string) => string)[] = [
  (act) => `<script>${act}</script>`,
  (act) => `<ScRiPt >${act}</sCrIpT >`,
  (act) => `${quote}><script>${act}</script>`,
  (act) => `</title></textarea></style><script>${act}</script>`,
  (act) => `<img src=x onerror=${act}>`,
  (act) => `${quote}><img src=x onerror=${act}>`,
  (act) => `<svg onload=${act}>`,
  (act) => `<svg><animate onbegin=${act} attributeName=x dur=1s>`,
  (act) => `<svg><script>${act}</script></svg>`,
  (act) => `<body onload=${act}>`,
  (act) => `<details open ontoggle=${act}>`,
  (act) => `<input autofocus onfocus=${act}>`,
  (act) => `<video><source onerror=${act}>`,
  (act) => `<marquee onstart=${act}>`,
  (act) => `<iframe src="javascript:${act}">`,
  (act) => `<iframe srcdoc="<script>parent.${act}</script>">`,
  (act) => `<a href="javascript:${act}" autofocus>x</a>`,
  (act) => `<object data="javascript:${act}">`,
  (act) => `<embed src="data:text/html,<script>${act}</script>">`,
  (act) => `<math href="javascript:${act}">x</math>`,
  (act) => `<form action="javascript:${act}"><button autofocus>x`,
  (act) => `<meta http-equiv=refresh content="0;url=javascript:${act}">`,
  (act) => `<base href="javascript:${act}//">`,
  (act) => `<style>@import 'javascript:${act}';</style>`,
  (act) => `javascript:${act}`,
  (act) => `data:text/html,<script>${act}</script>`,
  (act) => `{{constructor.constructor("${act}")()}}`,
  (act) => `\${${act}}`,
  (act) => `';${act};//`,
  (act) => `\u2028${act}//`,
]

/** Written into a PDF as it stands, each of these would end the text and begin an action. */
const forPaper = [
  ') >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (',
  '(\\) /AA << /O << /S /JavaScript /JS (app.alert(1)) >> >>',
  ') Tj ET endstream endobj 9 0 obj << /S /URI /URI (https://evil.example) >>',
  '<</S/Launch/F(cmd.exe)>>',
  '%PDF-1.7 /JavaScript /URI /Launch /EmbeddedFile',
  'https://evil.example/?q=1',
  'mailto:a@evil.example',
  'file:///etc/passwd',
  '=HYPERLINK("https://evil.example")',
  '{{name}} $t(errors.codes.internal) {{- html}}',
]

/**
 * Two hundred and more, the most different ones first; each fits in the shortest name and can be read: what cannot is
 * refused where it comes in.
 */
export const hostileTexts: readonly string[] = [
  ...vectors.map((vector) => vector('alert(1)')),
  ...forPaper,
  ...acts.slice(1).flatMap((act) => vectors.map((vector) => vector(act))),
].filter((text) => text.length <= 120 && isReadable(text))

type Ask = <
  Name extends
    | 'patients.create'
    | 'episodes.create'
    | 'plans.create'
    | 'plans.save'
    | 'episodes.withdrawEntry'
    | 'checkIns.record'
    | 'checkIns.amend'
    | 'rights.hold'
    | 'exercises.addPhoto'
    | 'exercises.create'
    | 'clinic.update'
    | 'clinic.details',
>(
  name: Name,
  input: InputOf<Name>,
) => Promise<OutputOf<Name>>

export interface HostileRecords {
  readonly patientId: string
  readonly planId: string
  readonly exerciseId: string
}

/** A patient with an episode, plan, check-in and own exercise, all of whose text is this. `day` is today. */
export async function writeHostileRecords(ask: Ask, text: string, day: string): Promise<HostileRecords> {
  const short = text.slice(0, 60)
  const now = await ask('clinic.details', {})
  await ask('clinic.update', { clinic: { ...now, name: text, address: text, phone: short } })
  const patient = await ask('patients.create', {
    patient: {
      givenName: text,
      familyName: `Zz ${text}`.slice(0, 120),
      preferredName: text,
      birthDate: '1984-03-12',
      phone: short,
      address: text,
      emergencyContact: text,
      occupation: text,
      sport: text,
      precautions: [{ code: 'other', note: text }],
      consent: { given: true, on: day, note: text },
      note: text,
    },
  })
  const episode = await ask('episodes.create', {
    patientId: patient.id,
    episode: {
      condition: 'plantar-fasciitis',
      side: 'left',
      startedOn: day,
      onsetNote: text,
      goals: [text],
      note: text,
      redFlagScreen: { on: day, ticked: [], note: text },
    },
  })
  const plan = await ask('plans.create', {
    episodeId: episode.id,
    template: 'plantar-fasciitis',
    startsOn: day,
    title: text,
  })
  const { document } = plan
  const words = { text }
  const hostile: PlanDocument = {
    ...document,
    title: text,
    note: words,
    stages: document.stages.map((stage) => ({ ...stage, name: { text: short }, aim: words, moveOn: words })),
    rows: document.rows.map((row) => ({ ...row, note: words })),
    stopSigns: { urgent: [words], call: [words] },
    retest: [words],
  }
  await ask('plans.save', {
    id: plan.id,
    basedOn: plan.revision,
    document: hostile,
    action: 'edit-plan',
    subject: text,
  })
  const checkIn = { on: day, painDuring: 2, note: text }
  const { id } = await ask('checkIns.record', { episodeId: episode.id, checkIn })
  await ask('checkIns.amend', { id, basedOn: 1, checkIn: { ...checkIn, painDuring: 3 }, reason: text })
  await ask('episodes.withdrawEntry', { episodeId: episode.id, number: 1, reason: text })
  await ask('rights.hold', { patientId: patient.id, reason: text })
  const { photoId } = await ask('exercises.addPhoto', {
    file: pngOf(30, 30).toString('base64'),
    consent: { by: text, on: day, note: text },
  })
  const exercise = await ask('exercises.create', {
    content: {
      name: text,
      category: 'strength',
      kind: 'exercise',
      bodyParts: ['calf'],
      position: 'standing',
      equipment: ['step'],
      structure: text,
      steps: [text],
      cues: [text],
      cautions: [text],
      figure: { kind: 'photo', photoId },
      clinicDose: plainDose('reps', 12, 3),
      frequency: { kind: 'daysPerWeek', min: 3, max: 3 },
    },
  })
  return { patientId: patient.id, planId: plan.id, exerciseId: exercise.id }
}
