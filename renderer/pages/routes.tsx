/**
 * Every address of the window. Pages are read when they are first opened. The window's title names the place and
 * never a patient, because titles are seen in task lists and on shared screens.
 */
import { Suspense, lazy, useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { ButtonLink, EmptyState, PageBody, PageHeader, Skeleton } from '../ui/index.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import type { EntryAction } from './exercise-page.tsx'
import type { PatientPart } from './patient-page.tsx'
import { placeOf } from './places.ts'

const TodayPage = lazy(async () => ({ default: (await import('./today-page.tsx')).TodayPage }))
const PatientList = lazy(async () => ({
  default: (await import('../features/patients/index.ts')).PatientList,
}))
const NewPatientPage = lazy(async () => ({
  default: (await import('./new-patient-page.tsx')).NewPatientPage,
}))
const PatientPage = lazy(async () => ({ default: (await import('./patient-page.tsx')).PatientPage }))
const CatalogList = lazy(async () => ({
  default: (await import('../features/catalog/index.ts')).CatalogList,
}))
const ExercisePage = lazy(async () => ({ default: (await import('./exercise-page.tsx')).ExercisePage }))
const PicturePage = lazy(async () => ({ default: (await import('./picture-page.tsx')).PicturePage }))
const TemplateList = lazy(async () => ({
  default: (await import('../features/templates/index.ts')).TemplateList,
}))
const TemplatePlan = lazy(async () => ({
  default: (await import('../features/templates/index.ts')).TemplatePlan,
}))
const GuidePage = lazy(async () => ({ default: (await import('./guide-page.tsx')).GuidePage }))
const DuePage = lazy(async () => ({ default: (await import('../features/rights/index.ts')).DuePage }))
const AuditPage = lazy(async () => ({ default: (await import('../features/audit/index.ts')).AuditPage }))
const ClinicPage = lazy(async () => ({ default: (await import('./clinic-page.tsx')).ClinicPage }))

const parts = new Set<string>(['plan', 'check-ins', 'handouts', 'record'] satisfies PatientPart[])

function isPart(text: string | undefined): text is PatientPart {
  return text !== undefined && parts.has(text)
}

function isEntryAction(text: string): text is EntryAction {
  return text === 'read' || text === 'copy' || text === 'edit'
}

export function Routes() {
  const { t } = useTranslation('app')
  const [location, navigate] = useLocation()
  const openPatient = useCallback((id: string) => navigate(`/patients/${id}/plan`), [navigate])
  const place = placeOf(location)

  useEffect(() => {
    document.title = place ? `${t(`shell.places.${place}`)} · ${t('shell.name')}` : t('shell.name')
  }, [place, t])

  return (
    <ErrorBoundary place={location}>
      <Suspense fallback={<Skeleton lines={6} />}>
        <Switch>
          <Route path="/">
            <Redirect to="/today" replace />
          </Route>
          <Route path="/today">
            <TodayPage />
          </Route>
          <Route path="/patients">
            <PatientList onOpen={openPatient} />
          </Route>
          <Route path="/patients/new">
            <NewPatientPage />
          </Route>
          <Route path="/patients/:id/:part?">
            {({ id, part }) =>
              isPart(part) ? (
                <PatientPage key={id} patientId={id} part={part} />
              ) : part === undefined ? (
                <Redirect to={`/patients/${id}/plan`} replace />
              ) : (
                <NotFound />
              )
            }
          </Route>
          <Route path="/catalog">
            <CatalogList onOpen={(id) => navigate(`/catalog/${id}`)} />
          </Route>
          <Route path="/catalog/new">
            <ExercisePage exerciseId={null} action="copy" />
          </Route>
          <Route path="/catalog/:id/figure">{({ id }) => <PicturePage exerciseId={id} />}</Route>
          <Route path="/catalog/:id/:action?">
            {({ id, action = 'read' }) =>
              isEntryAction(action) ? <ExercisePage exerciseId={id} action={action} /> : <NotFound />
            }
          </Route>
          <Route path="/templates">
            <TemplateList />
          </Route>
          <Route path="/templates/:id">{({ id }) => <TemplatePlan templateId={id} />}</Route>
          <Route path="/guide/:id?">{({ id }) => <GuidePage articleId={id ?? null} />}</Route>
          <Route path="/clinic/records">
            <DuePage />
          </Route>
          <Route path="/clinic/audit/:id?">
            {({ id }) => <AuditPage key={id ?? ''} patientId={id ?? null} />}
          </Route>
          <Route path="/clinic">
            <ClinicPage />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function NotFound() {
  const { t } = useTranslation('app')
  return (
    <>
      <PageHeader title={t('shell.notFound.title')} />
      <PageBody>
        <EmptyState
          title={t('shell.notFound.text')}
          action={<ButtonLink href="#/patients">{t('shell.notFound.action')}</ButtonLink>}
        />
      </PageBody>
    </>
  )
}
