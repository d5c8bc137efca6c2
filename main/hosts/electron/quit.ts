/**
 * Ending in the right order. Windows close first, and what their pages still had to save reaches the core; then the
 * core ends its work and closes the database; only then does the process go. Every way out leads through here.
 */
import type { App, BrowserWindow } from 'electron'
import type { Core } from '../../core/ports.ts'

/**
 * Holds the program at `will-quit` (all windows are closed by then) until the core has stopped. `tell` is given what
 * could not be done, on a full disk for example; the program ends all the same.
 */
export function stopBeforeQuit(app: App, core: Pick<Core, 'stop'>, tell: (error: unknown) => void): void {
  let state: 'running' | 'stopping' | 'stopped' = 'running'
  app.on('will-quit', (event) => {
    if (state === 'stopped') return
    event.preventDefault()
    if (state === 'stopping') return
    state = 'stopping'
    void core
      .stop()
      .catch(tell)
      .finally(() => {
        state = 'stopped'
        app.quit()
      })
  })
  app.on('window-all-closed', () => app.quit())
}

/**
 * Windows ends a person's session without asking the program to quit; it gives a few seconds. The first event starts
 * the ordinary way out, and the last one closes the database whatever became of that.
 */
export function stopAtSessionEnd(app: App, window: BrowserWindow, core: Pick<Core, 'stop'>): void {
  window.on('query-session-end', () => app.quit())
  // Nobody is there any more to be told what could not be done.
  window.on('session-end', () => void core.stop().catch(() => undefined))
}
