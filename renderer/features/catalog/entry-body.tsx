import { Image as ImageIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOnPaper } from '../../../shared/domain/exercise.ts'
import type { Exercise } from '../../../shared/domain/exercise.ts'
import { stageKeys } from '../../../shared/domain/plan.ts'
import { pictureOf } from '../../../shared/figure/picture-of.ts'
import { articlesOn } from '../../../shared/guide/articles.ts'
import { useReadOnly } from '../../api/index.ts'
import { Dagger, ExerciseFigure, exercisesOf, SourceList } from '../../exercise/index.ts'
import type { Catalog } from '../../exercise/index.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ButtonLink, Facts, SegmentedControl } from '../../ui/index.ts'
import { actionPath, entryHref } from './addresses.ts'
import { equipmentText, bodyPartsText } from './catalog-cells.tsx'
import { DosePanel } from './dose-panel.tsx'
import { ExerciseLadder, ExerciseLink } from './exercise-ladder.tsx'

interface EntryProps {
  readonly exercise: Exercise
  readonly catalog: Catalog
}

export function EntryBody({ exercise, catalog }: EntryProps) {
  const { t } = useTranslation('app')
  const isOwn = exercise.origin === 'own'
  const partOf = catalog.exercises.filter((one) => one.parts.includes(exercise.id) && one.retiredAt === null)
  return (
    <div className="entry">
      <div className="entry__left">
        <FigurePanel exercise={exercise} catalog={catalog} />
        <Part title={t('catalog.entry.facts')}>
          <ExerciseFacts exercise={exercise} />
        </Part>
      </div>
      <div className="stack gap-6">
        {exercise.retiredAt === null ? null : (
          <p className="entry__retired muted">{t('catalog.entry.retiredNotice')}</p>
        )}
        <HowItIsDone exercise={exercise} />
      </div>
      <div className="stack gap-2">
        <Part title={t('catalog.entry.dose')}>
          <DosePanel exercise={exercise} />
        </Part>
        {isOwn ? null : (
          <p className="muted small">
            <span aria-hidden="true">{t('catalog.dagger')}</span> {t('catalog.entry.legend')}
          </p>
        )}
      </div>
      <div className="entry__wide stack gap-6">
        {exercise.parts.length > 0 ? (
          <Part title={t('catalog.entry.parts')}>
            <ol className="entry__parts">
              {exercisesOf(exercise.parts, catalog.byId).map((part, index) => (
                <li key={part.id} className="row gap-2">
                  <span className="entry__part-number rigid muted small strong numbers" aria-hidden="true">
                    {index + 1}
                  </span>
                  <ExerciseLink exercise={part} />
                </li>
              ))}
            </ol>
          </Part>
        ) : null}
        {isOwn ? null : (
          <Part title={t('catalog.entry.whereNext')} mark={exercise.clinicDefaults.includes('links')}>
            <ExerciseLadder exercise={exercise} catalog={catalog} />
          </Part>
        )}
        {partOf.length > 0 ? (
          <Part title={t('catalog.entry.partOf')}>
            <ul className="entry__parts">
              {partOf.map((one) => (
                <li key={one.id} className="row gap-2">
                  <ExerciseLink exercise={one} />
                </li>
              ))}
            </ul>
          </Part>
        ) : null}
        <InTheGuide exercise={exercise} />
        <Origin exercise={exercise} catalog={catalog} />
      </div>
    </div>
  )
}

function Part({
  title,
  mark = false,
  children,
}: {
  readonly title: string
  readonly mark?: boolean
  readonly children: ReactNode
}) {
  return (
    <section>
      <h2 className="entry__title">
        {title}
        {mark ? <Dagger /> : null}
      </h2>
      {children}
    </section>
  )
}

function FigurePanel({ exercise, catalog }: EntryProps) {
  const { t } = useTranslation('app')
  const readOnly = useReadOnly('write-exercises')
  const [side, setSide] = useState<'left' | 'right'>('right')
  const isOwn = exercise.origin === 'own'
  const picture = pictureOf(exercise, (id) => catalog.byId.get(id))
  const isDrawn = picture !== null && picture.kind !== 'photo'
  return (
    <div className="entry__figure">
      <div className="entry__drawing">
        <ExerciseFigure described exercise={exercise} side={side} />
      </div>
      <div className="entry__figure-foot split gap-3">
        {isDrawn ? <p className="muted small">{t('figures.light')}</p> : <span />}
        {isOwn && !readOnly ? (
          <ButtonLink small variant="quiet" icon={ImageIcon} href={`#${actionPath(exercise.id, 'figure')}`}>
            {t('poseEditor.change')}
          </ButtonLink>
        ) : null}
        {exercise.oneSided && isDrawn ? (
          <SegmentedControl
            label={t('figures.side')}
            options={[
              { value: 'left', label: t('figures.left') },
              { value: 'right', label: t('figures.right') },
            ]}
            value={side}
            onChange={setSide}
          />
        ) : null}
      </div>
    </div>
  )
}

function HowItIsDone({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useTranslation('app')
  const { steps, cues, cautions, clinicDefaults } = exercise
  return (
    <>
      <Part title={t('catalog.entry.steps')} mark={clinicDefaults.includes('technique')}>
        <ol className="entry__steps stack gap-3">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      {cues.length > 0 ? (
        <Part title={t('catalog.entry.cues')}>
          <ul className="stack gap-1">
            {cues.map((cue) => (
              <li key={cue}>{cue}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      {cautions.length > 0 ? (
        <Part title={t('catalog.entry.cautions')} mark={clinicDefaults.includes('cautions')}>
          <ul className="entry__cautions stack gap-1h">
            {cautions.map((caution) => (
              <li key={caution} className="row stretch gap-2">
                <TriangleAlert aria-hidden="true" />
                <span>{caution}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </>
  )
}

function ExerciseFacts({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useTranslation('app')
  const { clinicDefaults } = exercise
  const marked = (text: string, field: (typeof clinicDefaults)[number]) => (
    <>
      {text}
      {clinicDefaults.includes(field) ? <Dagger /> : null}
    </>
  )
  const stage = exercise.stage === null ? undefined : stageKeys[exercise.stage - 1]
  const facts: (readonly [string, ReactNode])[] = [
    [t('catalog.filters.region'), bodyPartsText(t, exercise)],
    ...(exercise.structure === '' ? [] : [[t('catalog.entry.structure'), exercise.structure] as const]),
    [
      t('catalog.filters.stage'),
      marked(
        stage
          ? t('catalog.stageNamed', { number: exercise.stage ?? 0, name: t(`stages.${stage}.name`) })
          : t('catalog.anyStage'),
        'stage',
      ),
    ],
    [t('catalog.entry.position'), marked(t(`catalog.positions.${exercise.position}`), 'position')],
    [t('catalog.entry.equipment'), marked(equipmentText(t, exercise), 'equipment')],
    [t('catalog.entry.surface'), marked(t(`catalog.surfaces.${exercise.surface}`), 'surface')],
    [t('catalog.entry.sides'), t(exercise.oneSided ? 'catalog.entry.oneSided' : 'catalog.entry.bothSides')],
    [t('catalog.entry.sheet'), t(`terms.sheets.${exercise.sheet}`)],
    [t('catalog.entry.kind'), t(`catalog.kinds.${exercise.kind}`)],
    [t('catalog.entry.onPaper'), nameOnPaper(exercise)],
    ...(exercise.aliases.length === 0
      ? []
      : [[t('catalog.entry.aliases'), t('list', { items: exercise.aliases })] as const]),
  ]
  return <Facts facts={facts} />
}

/** The articles that send a reader here. */
function InTheGuide({ exercise }: { readonly exercise: Exercise }) {
  const { t } = useTranslation('app')
  const words = useWords().guide
  const ids = articlesOn(exercise.id)
  if (ids.length === 0) return null
  return (
    <Part title={t('catalog.entry.guide')}>
      <ul className="cluster gap-4">
        {ids.map((id) => (
          <li key={id}>
            <a href={`#/guide/${id}`}>{words[id].title}</a>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Where what is said here comes from, and what of it nobody but the clinic says. */
function Origin({ exercise, catalog }: EntryProps) {
  const { t } = useTranslation('app')
  if (exercise.origin === 'own') {
    const from = exercise.copiedFrom === null ? undefined : catalog.byId.get(exercise.copiedFrom)
    return (
      <Part title={t('catalog.entry.origin')}>
        <p>{t('catalog.entry.ownText')}</p>
        {from ? (
          <p className="entry__from">
            {t('catalog.entry.copiedFrom')} <a href={entryHref(from.id)}>{from.name}</a>
          </p>
        ) : null}
      </Part>
    )
  }
  const defaults = [...exercise.clinicDefaults, 'dose' as const].map((field) =>
    t(`catalog.entry.defaults.${field}`),
  )
  return (
    <div className="entry__origin">
      <Part title={t('catalog.entry.sources')}>
        <SourceList ids={exercise.sources} />
      </Part>
      <div className="stack gap-6">
        <Part title={t('catalog.entry.defaultsTitle')} mark>
          <p className="muted">{t('catalog.entry.defaultsText')}</p>
          <p className="entry__defaults">{t('list', { items: defaults })}</p>
        </Part>
        {exercise.remark === '' ? null : (
          <Part title={t('catalog.entry.remark')}>
            <p>{exercise.remark}</p>
          </Part>
        )}
      </div>
    </div>
  )
}
