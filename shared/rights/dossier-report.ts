/** A patient's dossier in words, for reading: everything that its data say but the plans' older revisions. */
import type { TFunction } from 'i18next'
import type { CheckIn } from '../domain/check-in.ts'
import type { EpisodeEntry } from '../domain/episode-entry.ts'
import { measureOf, type MeasureId } from '../domain/measure.ts'
import type { PlanRow } from '../domain/plan.ts'
import { formatDose } from '../program/dose-text.ts'
import type { Report, ReportPart } from '../sheet/report.ts'
import { instantText, longDate } from '../sheet/wording.ts'
import { auditActionText } from '../text/audit-text.ts'
import { episodeName } from '../text/episode-name.ts'
import type { Language } from '../text/index.ts'
import { planTitle, stageAim, stageName } from '../text/plan-text.ts'
import { redFlagText, type RedFlagKey } from '../text/red-flag-text.ts'
import type { Dossier } from './dossier.ts'

type DossierEpisode = Dossier['episodes'][number]
type Facts = Extract<ReportPart, { kind: 'facts' }>['facts'][number]

/** What the sentences are said with. */
interface Saying {
  readonly t: TFunction
  readonly day: (day: string) => string
  readonly instant: (instant: string) => string
  readonly exercise: (id: string) => string
}

export function dossierReport(dossier: Dossier, t: TFunction, language: Language): Report {
  const names = new Map(dossier.exercises.map(({ id, name }) => [id, name]))
  const say: Saying = {
    t,
    day: (day) => longDate(day, t),
    instant: (instant) => instantText(instant, t),
    exercise: (id) => names.get(id) ?? id,
  }
  const { patient, clinic } = dossier
  const name = `${patient.givenName} ${patient.familyName}`
  const number = patient.recordNumber
  return {
    title: t('dossier.title'),
    subtitle: t('dossier.subtitle', { name, number, at: say.instant(dossier.madeAt), by: dossier.madeBy }),
    clinic: clinic.name,
    foot: t('dossier.foot', { clinic: clinic.name, number }),
    pageOf: t('dossier.pageOf'),
    language,
    paper: clinic.paper,
    madeAt: dossier.madeAt,
    parts: [
      { kind: 'text', text: t('dossier.about') },
      { kind: 'heading', level: 1, text: t('dossier.person') },
      { kind: 'facts', facts: personFacts(dossier, say) },
      ...(dossier.episodes.length === 0 ? [text(t('dossier.noEpisodes'))] : []),
      ...dossier.episodes.flatMap((one) => episodeParts(one, say)),
      { kind: 'heading', level: 1, text: t('dossier.handouts') },
      ...listOr(
        dossier.handouts.map((one) =>
          t('dossier.handout', {
            on: say.day(one.givenOn),
            pages: one.pages,
            by: one.createdBy,
            file: one.file,
          }),
        ),
        t('dossier.noHandouts'),
      ),
      ...keeping(dossier, say),
      ...auditParts(dossier, say),
    ],
  }
}

const text = (said: string): ReportPart => ({ kind: 'text', text: said })

function listOr(lines: readonly string[], otherwise: string): ReportPart[] {
  return lines.length === 0 ? [text(otherwise)] : [{ kind: 'list', lines }]
}

/** Facts that have something to say. */
const filled = (facts: readonly Facts[]): Facts[] => facts.filter(([, value]) => value !== '')

function personFacts({ patient }: Dossier, { t, day, instant }: Saying): Facts[] {
  const precautions = patient.precautions.map(({ code, note }) =>
    [t(`patients.precautions.${code}`), note].filter(Boolean).join(': '),
  )
  const consent = patient.consent.given
    ? patient.consent.on === null
      ? t('patients.record.consentGivenUndated')
      : t('patients.record.consentGiven', { date: day(patient.consent.on) })
    : t('patients.record.consentMissing')
  return filled([
    [t('patients.form.givenName'), patient.givenName],
    [t('patients.form.familyName'), patient.familyName],
    [t('patients.form.preferredName'), patient.preferredName],
    [t('patients.form.recordNumber'), patient.recordNumber],
    [t('patients.form.birthDate'), day(patient.birthDate)],
    [t('patients.form.sex'), t(`patients.sex.${patient.sex}`)],
    [t('patients.form.language'), t(`patients.languages.${patient.language}`)],
    [t('patients.form.phone'), patient.phone],
    [t('patients.form.email'), patient.email],
    [t('patients.form.address'), patient.address],
    [t('patients.form.emergencyContact'), patient.emergencyContact],
    [t('patients.form.occupation'), patient.occupation],
    [t('patients.form.sport'), patient.sport],
    [
      t('patients.form.weeklyRunning'),
      patient.weeklyRunningKm === null
        ? ''
        : t('patients.record.weeklyRunning', { km: patient.weeklyRunningKm }),
    ],
    [t('patients.form.precautions'), precautions.join('\n')],
    [t('patients.form.consent'), [consent, patient.consent.note].filter(Boolean).join(': ')],
    [t('patients.form.noteTitle'), patient.note],
    [t('dossier.archived'), patient.archivedAt === null ? '' : instant(patient.archivedAt)],
  ])
}

function episodeParts({ episode, entries, plan, checkIns }: DossierEpisode, say: Saying): ReportPart[] {
  const { t, day } = say
  const onset = [episode.onsetOn === null ? '' : day(episode.onsetOn), episode.onsetNote].filter(Boolean)
  const baseline = episode.baseline.measures.map((one) => measureText(one, t))
  return [
    { kind: 'heading', level: 1, text: episodeName(t, episode.condition, episode.side) },
    {
      kind: 'facts',
      facts: filled([
        [t('dossier.started'), day(episode.startedOn)],
        [t('dossier.closed'), episode.closedOn === null ? t('dossier.open') : day(episode.closedOn)],
        [t('dossier.onset'), onset.join(': ')],
        [t('dossier.goals'), episode.goals.join('\n')],
        [t('dossier.note'), episode.note],
        [t('dossier.baseline'), [...baseline, episode.baseline.note].filter(Boolean).join('\n')],
      ]),
    },
    ...titled(
      t('dossier.findings'),
      entries.map((entry) => {
        const said = entryText(entry, say)
        const line = entry.withdrawn ? t('dossier.takenBack', { text: said }) : said
        return t('dossier.entry', { number: entry.number, text: line })
      }),
    ),
    ...(plan ? planParts(plan, say) : []),
    ...titled(
      t('dossier.checkIns'),
      checkIns.flatMap((versions) => versions.map((one) => checkInText(one, say))),
    ),
  ]
}

function titled(heading: string, lines: readonly string[]): ReportPart[] {
  if (lines.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: heading },
    { kind: 'list', lines },
  ]
}

function entryText(entry: EpisodeEntry, { t, day }: Saying): string {
  const told = { on: day(entry.on), by: entry.by }
  switch (entry.kind) {
    case 'screen': {
      const { ticked, note } = entry.screen
      const flags = t('list', { items: ticked.map((id) => flagText(t, id)) })
      const found = ticked.length === 0 ? t('dossier.noneTicked') : t('dossier.ticked', { flags })
      return [t('dossier.screen', { ...told, found }), note].filter(Boolean).join(' ')
    }
    case 'gate-answer': {
      const { met, value, stage, note } = entry.answer
      const outcome = t(met ? 'dossier.met' : 'dossier.notMet')
      const said = value === null ? outcome : t('dossier.measured', { value, outcome })
      return [t('dossier.answer', { ...told, stage, outcome: said }), note].filter(Boolean).join(' ')
    }
    case 'dismissal':
      return t('dossier.dismissal', { ...told, reason: entry.dismissal.reason })
    case 'withdrawal':
      return [t('dossier.withdrawal', { ...told, number: entry.withdrawal.number }), entry.withdrawal.reason]
        .filter(Boolean)
        .join(' ')
  }
}

/** A flag of a newer list is said by its id. */
function flagText(t: TFunction, id: string): string {
  const key = `redFlags.items.${id.replace('.', '-') as RedFlagKey}` as const
  return t(key, { defaultValue: '' }) === '' ? id : redFlagText(t, id as Parameters<typeof redFlagText>[1])
}

function planParts({ revisions }: NonNullable<DossierEpisode['plan']>, say: Saying): ReportPart[] {
  const { t, day, instant, exercise } = say
  const newest = revisions.at(-1)
  if (!newest) return []
  const { document } = newest
  const title = planTitle(t, document)
  const span = { count: document.weeks, from: day(document.startsOn), revision: newest.revision }
  return [
    { kind: 'heading', level: 2, text: t('dossier.plan', { title }) },
    text(t('dossier.planSpan', span)),
    ...document.stages.flatMap((stage): ReportPart[] => {
      const rows = document.rows.flatMap((row) => {
        const doses = doseText(row, stage.firstWeek, stage.lastWeek, t)
        if (doses === '') return []
        const said = { exercise: exercise(row.exerciseId), doses }
        return row.side === 'none'
          ? [t('dossier.row', said)]
          : [t('dossier.rowOn', { ...said, side: t(`dossier.sides.${row.side}`) })]
      })
      const aim = stageAim(t, stage)
      const heading = t('dossier.stage', {
        number: stage.number,
        name: stageName(t, stage),
        first: stage.firstWeek,
        last: stage.lastWeek,
      })
      return [
        { kind: 'heading', level: 2, text: heading },
        ...(aim === '' ? [] : [text(aim)]),
        ...listOr(rows, t('dossier.resting')),
      ]
    }),
    ...titled(
      t('dossier.revisions'),
      revisions.map((one) =>
        t('dossier.revision', {
          revision: one.revision,
          at: instant(one.at),
          by: one.author,
          what: t(`composer.revisions.actions.${one.action}`, { exercise: exercise(one.subject) }),
        }),
      ),
    ),
  ]
}

/** The doses of a row in some weeks; weeks with the same dose stand together. Empty where it rests in all of them. */
function doseText({ cells }: PlanRow, first: number, last: number, t: TFunction): string {
  const runs: { from: number; to: number; dose: string }[] = []
  for (let week = first; week <= last; week += 1) {
    const cell = cells[week - 1]
    if (!cell) continue
    const dose = formatDose(cell.dose)
    const run = runs.at(-1)
    if (run && run.to === week - 1 && run.dose === dose) run.to = week
    else runs.push({ from: week, to: week, dose })
  }
  const items = runs.map((run) =>
    run.from === run.to ? t('dossier.doseWeek', run) : t('dossier.doseWeeks', run),
  )
  return t('list', { items })
}

function checkInText(checkIn: CheckIn, { t, day, instant, exercise }: Saying): string {
  const number = (
    key: `dossier.${'painDuring' | 'painNextMorning' | 'effort' | 'minutes'}`,
    value: number | null,
  ) => (value === null ? [] : [t(key, { value })])
  const said = [
    ...number('dossier.painDuring', checkIn.painDuring),
    ...number('dossier.painNextMorning', checkIn.painNextMorning),
    ...number('dossier.effort', checkIn.effort),
    ...number('dossier.minutes', checkIn.effortMinutes),
    ...checkIn.adherence.map(({ exerciseId, done, prescribed }) =>
      t('dossier.sessions', { exercise: exercise(exerciseId), done, prescribed }),
    ),
    ...checkIn.measures.map((one) => measureText(one, t)),
    ...(checkIn.note === '' ? [] : [t('dossier.noted', { note: checkIn.note })]),
  ]
  const told = {
    on: day(checkIn.on),
    said: said.length === 0 ? t('dossier.nothingSaid') : t('list', { items: said }),
    at: instant(checkIn.recordedAt),
    by: checkIn.recordedBy,
  }
  if (checkIn.version === 1) return t('dossier.checkIn', told)
  return t('dossier.amended', { ...told, version: checkIn.version, reason: checkIn.reason })
}

function measureText(
  one: { readonly measure: MeasureId; readonly side: 'left' | 'right' | 'none'; readonly value: number },
  t: TFunction,
): string {
  const name = t(`measures.names.${one.measure}`)
  const amount = t(`measures.amounts.${measureOf(one.measure).unit}`, { count: one.value })
  if (one.side === 'none') return t('dossier.ofMeasure', { name, amount })
  return t('dossier.ofSide', { name, side: t(`dossier.sides.${one.side}`), amount })
}

function keeping({ holds }: Dossier, { t, instant }: Saying): ReportPart[] {
  const lines = holds.map(({ reason, by, at, liftedAt, liftedReason }) =>
    liftedAt === null
      ? t('dossier.hold', { reason, by, at: instant(at) })
      : t('dossier.liftedHold', { reason, by, at: instant(at), liftedAt: instant(liftedAt), liftedReason }),
  )
  return lines.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: t('dossier.kept') },
        { kind: 'list', lines },
      ]
}

function auditParts({ audit, checkpoint }: Dossier, { t, instant }: Saying): ReportPart[] {
  const isLook = ({ before, after }: Dossier['audit'][number]) => before === null && after === null
  const told = (one: Dossier['audit'][number]) => ({ at: instant(one.at), by: one.userName })
  return [
    { kind: 'heading', level: 1, text: t('dossier.looked') },
    text(t('dossier.checkpoint', { code: checkpoint })),
    ...listOr(
      audit.filter(isLook).map((one) => t('dossier.look', told(one))),
      t('dossier.nobodyLooked'),
    ),
    { kind: 'heading', level: 1, text: t('dossier.changes') },
    {
      kind: 'list',
      lines: audit
        .filter((one) => !isLook(one))
        .map((one) => t('dossier.change', { ...told(one), action: auditActionText(t, one) })),
    },
  ]
}
