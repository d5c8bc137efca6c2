/** Saving a document where the person says. The path is asked for here and never seen by the window. */
import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { AppFault } from '../../../shared/app-error.ts'
import type { FileToSave, PathQuestion } from '../../core/ports.ts'
import { text } from '../host-text.ts'

const savedKinds = ['pdf', 'zip', 'txt'] as const

/** Asks for the place and writes there; false when the person cancels, or the signal is aborted meanwhile. */
export async function saveFile(
  window: BrowserWindow | null,
  file: FileToSave,
  signal: AbortSignal,
): Promise<boolean> {
  const kind = savedKinds.find((one) => file.name.endsWith(`.${one}`)) ?? 'pdf'
  const options: SaveDialogOptions = {
    title: text('menu.dialogs.save'),
    defaultPath: join(app.getPath('documents'), file.name),
    filters: [{ name: text(`menu.dialogs.${kind}`), extensions: [kind] }],
    // A list of recent files would show who was treated.
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  }
  const asked = window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options)
  const { canceled, filePath } = await asked
  if (canceled || filePath === '' || signal.aborted) return false
  await writeWhole(filePath, file.bytes)
  return true
}

/** Asks for a folder or a file; null when the person cancels, or the signal is aborted meanwhile. */
export async function choosePath(
  window: BrowserWindow | null,
  question: PathQuestion,
  signal: AbortSignal,
): Promise<string | null> {
  const path =
    question.kind === 'new-file' ? await askNewFile(window, question.name) : await askOld(window, question)
  return signal.aborted || path === '' ? null : (path ?? null)
}

async function askNewFile(window: BrowserWindow | null, name: string): Promise<string | undefined> {
  const options: SaveDialogOptions = {
    title: text('menu.dialogs.save'),
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: text('menu.dialogs.backup'), extensions: ['tar'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  }
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled ? undefined : filePath
}

async function askOld(
  window: BrowserWindow | null,
  { kind }: Exclude<PathQuestion, { kind: 'new-file' }>,
): Promise<string | undefined> {
  const options: OpenDialogOptions =
    kind === 'folder'
      ? {
          title: text('menu.dialogs.place'),
          properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
        }
      : {
          title: text('menu.dialogs.backup'),
          filters: [{ name: text('menu.dialogs.backup'), extensions: ['tar'] }],
          properties: ['openFile', 'dontAddToRecent'],
        }
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return canceled ? undefined : filePaths[0]
}

/** Writes the whole file or leaves what was there: under another name first, flushed, then renamed. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`)
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw asFault(error)
  }
}

function asFault(error: unknown): AppFault {
  const full =
    error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
  return new AppFault({ code: full ? 'storage_full' : 'storage_failed' })
}
