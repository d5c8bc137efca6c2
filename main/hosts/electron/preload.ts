/**
 * The only thing the page gets: the bridge, made of plain functions that take and give plain data. It runs in the
 * sandbox, so it is one small CommonJS file; the names of the contract's calls are written into it by the build.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type {
  AppEvent,
  Bridge,
  CallAnswer,
  CallRequest,
  DocumentFile,
} from '../../../shared/contract/index.ts'
import { channels } from './channels.ts'

declare const CALL_NAMES: readonly string[]

const bridge: Bridge = {
  host: 'electron',
  call({ name, input, requestId }: CallRequest): Promise<CallAnswer> {
    if (!CALL_NAMES.includes(name)) return Promise.resolve({ ok: false, error: { code: 'invalid_input' } })
    return ipcRenderer.invoke(channels.call, { name, input, requestId }) as Promise<CallAnswer>
  },
  cancel(requestId: string): void {
    void ipcRenderer.invoke(channels.cancel, { requestId })
  },
  onEvent(listener: (event: AppEvent) => void): () => void {
    // The page gets the message alone: Electron's own event object would hand it the sender.
    const forward = (_event: IpcRendererEvent, event: AppEvent) => listener(event)
    ipcRenderer.on(channels.event, forward)
    return () => {
      ipcRenderer.off(channels.event, forward)
    }
  },
  async document(ticket: string): Promise<DocumentFile | null> {
    const answer = (await ipcRenderer.invoke(channels.document, ticket)) as CallAnswer<DocumentFile>
    return answer.ok ? answer.value : null
  },
}

contextBridge.exposeInMainWorld('stridebook', bridge)
