/** Every step, oldest first, numbered and named as SQLite's. A step that has been released is never edited. */
import type { ServerMigration } from '../migrate.ts'
import { drafts } from './0190-drafts.ts'
import { pins } from './0200-pins.ts'
import { lighterSaves } from './0210-lighter-saves.ts'
import { sheetCodes } from './0240-sheet-codes.ts'

export const migrations: readonly ServerMigration[] = [drafts, pins, lighterSaves, sheetCodes]
