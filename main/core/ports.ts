/**
 * What the core asks of its host, and what it offers to it. Both hosts implement `HostPorts`; the core never knows
 * which one it runs in beyond the name it shows.
 */
import type { AppEvent, CallAnswer, DocumentFile } from '../../shared/contract/index.ts'
import type { Preferences } from '../../shared/domain/clinic.ts'

export interface HostPorts {
  readonly name: 'electron' | 'browser'
  readonly version: string
  readonly preferences: PreferenceStore
  /** Null where the page has to see to it itself. */
  readonly clipboard: CopiedText | null
  /**
   * Asks the person for a place and writes the bytes there; false when they cancel. Writes nothing once the signal is
   * aborted: the clinic was locked while the dialog was open.
   */
  saveFile(file: FileToSave, signal: AbortSignal): Promise<boolean>
  /**
   * Asks for a place on this computer; null when they cancel, or the signal is aborted. Null where the host has no
   * dialogs: there the person types a path.
   */
  readonly choosePath: ((question: PathQuestion, signal: AbortSignal) => Promise<string | null>) | null
}

/** What a person is asked for in the host's own dialog. */
export type PathQuestion =
  | { readonly kind: 'folder' }
  | { readonly kind: 'old-file' }
  | { readonly kind: 'new-file'; readonly name: string }

/** What this program has put on the computer's clipboard. Neither function throws. */
export interface CopiedText {
  /** The page has copied something just now. */
  copied(): void
  /** Empties the clipboard, if it still holds that. */
  forget(): void
}

/** A file to save; its name is a proposal. */
export interface FileToSave {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Preferences of this device: electron-store's format, whichever host reads it. */
export interface PreferenceStore {
  read(): Preferences
  write(change: Partial<Preferences>): Preferences
}

/**
 * The window (or browser) that a call comes from. The host says it, from what it knows of the sender: never from
 * anything that the sender itself says in a call.
 */
export type SeatId = string

/** The running core, as a host sees it. */
export interface Core {
  /** The one path of every call. Never throws: what goes wrong, a request of no such shape too, is answered as data. */
  dispatch(request: unknown, seatId: SeatId): Promise<CallAnswer>
  /** Stops a running job of this window; harmless when it has ended. */
  cancel(requestId: string, seatId: SeatId): void
  /** Hears what this window may hear. Returns the function that ends the subscription. */
  onEvent(seatId: SeatId, listener: (event: AppEvent) => void): () => void
  /** Hears of every window in the moment in which it is locked. */
  onLocked(listener: (seatId: SeatId) => void): void
  /** The bytes behind a document ticket, or null when it is unknown, another window's, or this one was locked. */
  document(ticket: string, seatId: SeatId): DocumentFile | null
  /** The computer sleeps or its screen is locked: the window hides at once and is locked. Harmless at a locked window. */
  lock(seatId: SeatId): void
  /** Locks a window that is gone. */
  leave(seatId: SeatId): Promise<void>
  /** Lets running commands end, cancels jobs, closes the database, frees the data folder. Safe to call twice. */
  stop(): Promise<void>
}
