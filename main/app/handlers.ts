/**
 * Every call with the function that carries it out: one import and one line for each. A call of the contract that is
 * missing here does not compile.
 */
import type { CommandName, JobName, KeepName, LifecycleName, QueryName } from '../../shared/contract/index.ts'
import { acknowledgeConcerns, listConcerns } from '../audit/concerns.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { nameAuditIds } from '../audit/names.ts'
import { reportAudit } from '../audit/report.ts'
import { listAudit } from '../audit/list-audit-entries.ts'
import {
  choosePlace,
  leavePlace,
  listBackups,
  makeBackupNow,
  saveOneFile,
  takeFile,
} from '../backup/calls.ts'
import { drillRestore } from '../backup/drill.ts'
import { renewKey } from '../backup/renew-key.ts'
import { oldCopiesHolding, shortenBackups } from '../backup/shorten.ts'
import { openBackup, previewRestore, putBackAside, restoreBackup } from '../backup/restore.ts'
import { amendCheckIn, recordCheckIn } from '../check-ins/commands.ts'
import { checkInHistory, listCheckIns } from '../check-ins/queries.ts'
import { changePassphrase } from '../access/change-passphrase.ts'
import { lockClinic, noteCopy, stillHere } from '../access/lock.ts'
import { getPreferences, setPreferences } from './preferences.ts'
import { confirmRecoveryKey, newRecoveryKey } from '../access/recovery-key.ts'
import { allowPins, pinState, removePin, setPin } from '../access/pin.ts'
import { breakGlass, listNotices, reviewNotice } from '../access/notices.ts'
import { openSample, resetSample } from '../sample/open-sample.ts'
import { setUpClinic } from '../access/set-up.ts'
import { appState } from '../access/state.ts'
import { unlockClinic } from '../access/unlock.ts'
import {
  addUser,
  bringBackUser,
  listUsers,
  resetPassphrase,
  retireUser,
  updateUser,
} from '../access/users.ts'
import { clinicDetails, updateClinic } from '../clinic/details.ts'
import { keepDrafts } from '../drafts/keep-drafts.ts'
import { listDrafts } from '../drafts/list-drafts.ts'
import { closeEpisode, createEpisode, updateEpisode } from '../episodes/commands.ts'
import { answerGate, dismissFinding, recordScreen, withdrawEntry } from '../episodes/record-entry.ts'
import { listEntries, listEpisodes } from '../episodes/queries.ts'
import { addPhoto } from '../exercises/add-photo.ts'
import { createExercise, retireExercise, updateExercise } from '../exercises/commands.ts'
import { setPhotoConsent } from '../exercises/photo-consent.ts'
import { openPhoto } from '../exercises/photos.ts'
import { listExercises } from '../exercises/queries.ts'
import { giveHandout } from '../handouts/give-handout.ts'
import { openHandout } from '../handouts/open-handout.ts'
import { previewHandout } from '../handouts/preview-handout.ts'
import { listHandouts } from '../handouts/queries.ts'
import { archivePatient, createPatient, updatePatient } from '../patients/commands.ts'
import { getPatient, likelyDuplicates, listPatients } from '../patients/queries.ts'
import { putInBin, takeOutOfBin } from '../rights/bin.ts'
import { listDue, listErased } from '../rights/due.ts'
import { makeDossier } from '../rights/dossier.ts'
import { eraseRecords } from '../rights/erase.ts'
import { holdRecord, liftHold } from '../rights/hold.ts'
import { removePhoto } from '../rights/remove-photo.ts'
import { chooseRule } from '../rights/rule.ts'
import { recordStanding } from '../rights/standing.ts'
import { archiveOfServer, checkServer, whereClinicLives } from '../server/calls.ts'
import { moveToServer, returnFromServer } from '../server/move.ts'
import { createPlan, savePlan } from '../plans/commands.ts'
import { getPlan, getRevision, listRevisions } from '../plans/queries.ts'
import type { LifecycleHandler } from '../access/lifecycle.ts'
import type { CommandHandler, JobHandler, KeepHandler, QueryHandler } from '../core/context.ts'
import type { HandlerLists } from './dispatch.ts'
import { documentPrinted, saveDocument } from './save-document.ts'

const lifecycleHandlers = {
  'app.state': appState,
  'clinic.setUp': setUpClinic,
  'clinic.unlock': unlockClinic,
  'clinic.lock': lockClinic,
  'clinic.stillHere': stillHere,
  'clinic.copied': noteCopy,
  'clinic.changePassphrase': changePassphrase,
  'clinic.newRecoveryKey': newRecoveryKey,
  'clinic.renewKey': renewKey,
  'clinic.confirmRecoveryKey': confirmRecoveryKey,
  'pin.get': pinState,
  'pin.set': setPin,
  'pin.remove': removePin,
  'pin.allow': allowPins,
  'users.list': listUsers,
  'users.add': addUser,
  'users.update': updateUser,
  'users.resetPassphrase': resetPassphrase,
  'users.retire': retireUser,
  'users.bringBack': bringBackUser,
  'sample.open': openSample,
  'sample.reset': resetSample,
  'preferences.get': getPreferences,
  'preferences.set': setPreferences,
  'audit.verify': verifyAudit,
  'backups.list': listBackups,
  'backups.make': makeBackupNow,
  'backups.preview': previewRestore,
  'backups.restore': restoreBackup,
  'backups.open': openBackup,
  'backups.putBack': putBackAside,
  'backups.choosePlace': choosePlace,
  'backups.leavePlace': leavePlace,
  'backups.drill': drillRestore,
  'backups.holding': oldCopiesHolding,
  'backups.shorten': shortenBackups,
  'backups.saveFile': saveOneFile,
  'backups.takeFile': takeFile,
  'server.get': whereClinicLives,
  'server.check': checkServer,
  'server.move': moveToServer,
  'server.return': returnFromServer,
  'server.archive': archiveOfServer,
} satisfies { readonly [Name in LifecycleName]: LifecycleHandler<Name> }

const queryHandlers = {
  'clinic.details': clinicDetails,
  'drafts.list': listDrafts,
  'patients.list': listPatients,
  'patients.get': getPatient,
  'patients.likelyDuplicates': likelyDuplicates,
  'episodes.list': listEpisodes,
  'episodes.entries': listEntries,
  'exercises.list': listExercises,
  'exercises.photo': openPhoto,
  'plans.get': getPlan,
  'plans.revisions': listRevisions,
  'plans.revision': getRevision,
  'checkIns.list': listCheckIns,
  'checkIns.history': checkInHistory,
  'handouts.list': listHandouts,
  'handouts.open': openHandout,
  'audit.list': listAudit,
  'audit.names': nameAuditIds,
  'rights.due': listDue,
  'rights.erased': listErased,
  'rights.record': recordStanding,
  'notices.list': listNotices,
  'audit.concerns': listConcerns,
} satisfies { readonly [Name in QueryName]: QueryHandler<Name> }

const commandHandlers = {
  'clinic.update': updateClinic,
  'users.breakGlass': breakGlass,
  'notices.review': reviewNotice,
  'patients.create': createPatient,
  'patients.update': updatePatient,
  'patients.archive': archivePatient,
  'episodes.create': createEpisode,
  'episodes.update': updateEpisode,
  'episodes.close': closeEpisode,
  'episodes.recordScreen': recordScreen,
  'episodes.answerGate': answerGate,
  'episodes.dismissFinding': dismissFinding,
  'episodes.withdrawEntry': withdrawEntry,
  'exercises.create': createExercise,
  'exercises.update': updateExercise,
  'exercises.retire': retireExercise,
  'exercises.addPhoto': addPhoto,
  'exercises.setPhotoConsent': setPhotoConsent,
  'plans.create': createPlan,
  'plans.save': savePlan,
  'checkIns.record': recordCheckIn,
  'checkIns.amend': amendCheckIn,
  'rights.chooseRule': chooseRule,
  'rights.hold': holdRecord,
  'rights.liftHold': liftHold,
  'rights.putInBin': putInBin,
  'rights.takeOutOfBin': takeOutOfBin,
  'audit.acknowledge': acknowledgeConcerns,
  'rights.removePhoto': removePhoto,
} satisfies { readonly [Name in CommandName]: CommandHandler<Name> }

const keepHandlers = {
  'drafts.keep': keepDrafts,
} satisfies { readonly [Name in KeepName]: KeepHandler<Name> }

const jobHandlers = {
  'handouts.preview': previewHandout,
  'handouts.give': giveHandout,
  'documents.save': saveDocument,
  'documents.printed': documentPrinted,
  'rights.erase': eraseRecords,
  'rights.dossier': makeDossier,
  'audit.report': reportAudit,
} satisfies { readonly [Name in JobName]: JobHandler<Name> }

export const handlers: HandlerLists = {
  lifecycle: lifecycleHandlers,
  query: queryHandlers,
  command: commandHandlers,
  keep: keepHandlers,
  job: jobHandlers,
}
