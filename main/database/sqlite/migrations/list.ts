/** Every step, oldest first. A step that has been released is never edited; a later one corrects it. */
import type { Migration } from '../migrate.ts'
import { clinicAndUsers } from './0010-clinic-and-users.ts'
import { patients } from './0020-patients.ts'
import { episodes } from './0030-episodes.ts'
import { exercises } from './0040-exercises.ts'
import { plans } from './0050-plans.ts'
import { checkIns } from './0060-check-ins.ts'
import { handouts } from './0070-handouts.ts'
import { audit } from './0080-audit.ts'
import { requests } from './0090-requests.ts'
import { photos } from './0100-photos.ts'
import { episodeEntries } from './0110-episode-entries.ts'
import { auditChain } from './0160-audit-chain.ts'
import { recordNumberKeys } from './0140-record-number-keys.ts'
import { notices } from './0150-notices.ts'
import { drafts } from './0190-drafts.ts'
import { columnsOfDocuments } from './0130-columns-of-documents.ts'
import { lighterSaves } from './0210-lighter-saves.ts'
import { sheetCodes } from './0240-sheet-codes.ts'
import { rights } from './0180-rights.ts'
import { pins } from './0200-pins.ts'

export const migrations: readonly Migration[] = [
  clinicAndUsers,
  patients,
  episodes,
  exercises,
  plans,
  checkIns,
  handouts,
  audit,
  requests,
  photos,
  episodeEntries,
  columnsOfDocuments,
  recordNumberKeys,
  notices,
  auditChain,
  rights,
  drafts,
  pins,
  lighterSaves,
  sheetCodes,
]
