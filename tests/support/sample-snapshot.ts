/** Snapshots to draw: real templates, the real catalog and figures, an invented patient. */
import { builtInExercise, catalogIn } from '../../shared/text/catalog.ts'
import { plainDose } from '../../shared/domain/dose.ts'
import type { ConditionCode } from '../../shared/regions/index.ts'
import type { Exercise } from '../../shared/domain/exercise.ts'
import { handoutOptionsSchema } from '../../shared/domain/handout.ts'
import type { HandoutOptions } from '../../shared/domain/handout.ts'
import { sheetGroups } from '../../shared/domain/sheet-group.ts'
import type { PlanDocument } from '../../shared/domain/plan.ts'
import { describePicture } from '../../shared/figure/index.ts'
import { wordsIn } from '../../shared/text/index.ts'
import type { Language } from '../../shared/text/index.ts'
import { makeSnapshot } from '../../shared/sheet/make-snapshot.ts'
import type { SnapshotMaterial } from '../../shared/sheet/snapshot-material.ts'
import type { HandoutSnapshot } from '../../shared/sheet/snapshot.ts'
import { textIn } from '../../shared/text/index.ts'
import { planFromTemplate } from '../../shared/program/plan-from-template.ts'
import { conditionsOfTemplate, templateById } from '../../shared/regions/index.ts'
import { allWeeks } from '../../shared/program/weeks.ts'
import { must } from '../../shared/assert.ts'

export interface SampleOptions {
  readonly template?: string
  /** Replaces the template's rows by this many. */
  readonly exercises?: number
  readonly options?: Partial<HandoutOptions>
  readonly patient?: Partial<SnapshotMaterial['patient']>
  readonly clinic?: Partial<SnapshotMaterial['clinic']>
  readonly condition?: ConditionCode
  readonly exercise?: (id: string) => Exercise | null
  readonly edit?: (document: PlanDocument) => void
  readonly lastSheet?: SnapshotMaterial['lastSheet']
  readonly code?: string
  /** English where it is left out. */
  readonly language?: Language
}

export function samplePlan(template = 'plantar-fasciitis'): PlanDocument {
  let row = 0
  return planFromTemplate(must(templateById(template), 'a template'), {
    startsOn: '2026-11-23',
    side: 'right',
    isOneSided: (id) => builtInExercise(id, 'en')?.oneSided ?? false,
    newId: () => `row-${(row += 1)}`,
  })
}

/** Rows of catalog exercises over the three sheets; every other week has another dose. */
function rowsOf(count: number): PlanDocument['rows'] {
  return Array.from({ length: count }, (_, index) => {
    const exercise = must(catalogIn('en')[index * 2], 'an exercise')
    return {
      id: `row-${index}`,
      exerciseId: exercise.id,
      side: (['left', 'right', 'both', 'none'] as const)[index % 4] ?? 'none',
      sheet: sheetGroups[index % 3] ?? 'daily',
      session: null,
      days: null,
      frequency: { kind: 'daysPerWeek', min: 2, max: 3 } as const,
      cells: allWeeks({ weeks: 12 }).map((week) => ({
        dose: { ...plainDose('reps', 8 + (week % 2) * 2, 3), holdSeconds: 5 },
        note: week === 12 ? { key: 're-test' } : null,
        clinicDefault: true,
      })),
      note: null,
    }
  })
}

/** What the plan is for; the routine that no condition asks for is for runners who stay well. */
const conditionOf = ({ template }: PlanDocument): ConditionCode =>
  conditionsOfTemplate(template ?? '')[0] ?? 'prevention'

export function sampleSnapshot(sample: SampleOptions = {}): HandoutSnapshot {
  const { language = 'en' } = sample
  const document = samplePlan(sample.template)
  if (sample.exercises !== undefined) document.rows = rowsOf(sample.exercises)
  sample.edit?.(document)
  return makeSnapshot({
    plan: { document, revision: 3 },
    exercise: sample.exercise ?? ((id) => builtInExercise(id, language)),
    patient: {
      givenName: 'Maria',
      familyName: 'Santos',
      preferredName: '',
      recordNumber: 'P-01042',
      birthDate: '1984-05-03',
      ...sample.patient,
    },
    episode: { condition: sample.condition ?? conditionOf(document), side: 'right' },
    clinic: {
      name: 'Harbour Street Physiotherapy',
      address: '12 Harbour Street, Bristol',
      phone: '0117 496 0123',
      email: 'hello@harbour.example',
      country: 'GB',
      emergencyNumber: '',
      paper: 'a4',
      ...sample.clinic,
    },
    options: handoutOptionsSchema.parse({ weeks: [...allWeeks({ weeks: 12 })], ...sample.options }),
    lastSheet: sample.lastSheet ?? null,
    code: sample.code ?? 'H7K2-W3Q0',
    madeAt: '2026-11-21T09:30:00.000Z',
    givenOn: '2026-11-21',
    language,
    text: textIn(language),
    guide: wordsIn(language).guide,
    figureAlt: (figure, side) => describePicture(figure, wordsIn(language).figures, side),
  })
}
