/** The way to the core. Features and pages import from here; nothing else touches the bridge. */
export {
  ApiProvider,
  forgetRecords,
  useDocuments,
  useDocumentUrl,
  useHost,
  useLockEvent,
  useMenuCommand,
  useReachable,
} from './api-provider.tsx'
export {
  AppStateProvider,
  LockProvider,
  useAppState,
  useLock,
  useSwitchPerson,
  useReadOnly,
} from './app-state.tsx'
export { useDraft, useLeftDrafts } from './drafts.ts'
export type { Draft } from './drafts.ts'
export {
  forgetDrafts,
  handOverDrafts,
  keepDraft,
  keptDraft,
  subscribeDrafts,
  takeUp,
  viewKey,
} from './kept-drafts.ts'
export { useKeptDrafts } from './use-kept-drafts.ts'
export { connect } from './bridge.ts'
export type { Refusal } from './bridge.ts'
export {
  errorSentence,
  fieldSentence,
  ownProblems,
  problemsOf,
  useErrorSentence,
  useProblems,
  useSecretProblems,
} from './error-text.ts'
export type { Problems } from './error-text.ts'
export { useRecordForm } from './record-form.ts'
export type { RecordFormOf, Sent } from './record-form.ts'
export { useSaveDocument } from './save-document.ts'
export { useCaller, useCommand, useJob, useLifecycle, usePagedQueryCall, useQueryCall } from './queries.ts'
export type { JobSubmission, PagedAnswer, QueryOptions, Submission } from './queries.ts'
