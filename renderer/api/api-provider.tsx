/** Gives the tree its bridge and its query cache, and keeps the cache true to what the core says has changed. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { callNamed } from '../../shared/contract/index.ts'
import type { Bridge, MenuCommand } from '../../shared/contract/index.ts'
import type { Tag } from '../../shared/contract/define.ts'
import { forgetDrafts } from './kept-drafts.ts'
import { gatherChanges } from './gather-changes.ts'

const BridgeContext = createContext<Bridge | null>(null)

export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext)
  if (!bridge) throw new Error('ApiProvider is missing')
  return bridge
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Everything is local: being offline pauses nothing, and only a change makes an answer stale.
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  })
}

/** Reads again every cached answer whose call reads one of the tags. */
function invalidate(client: QueryClient, changed: readonly Tag[]): void {
  void client.invalidateQueries({
    predicate: ({ queryKey }) => {
      const call = callNamed(String(queryKey[0]))
      return call !== null && 'reads' in call && call.reads.some((tag) => changed.includes(tag))
    },
  })
}

/** Drops every answer that needed an open clinic, so that nothing of a patient stays in a locked window. */
export function forgetRecords(client: QueryClient): void {
  forgetDrafts()
  client.removeQueries({ predicate: ({ queryKey }) => callNamed(String(queryKey[0]))?.needs !== 'anyone' })
}

export function ApiProvider({ bridge, children }: { bridge: Bridge; children: ReactNode }) {
  const [client] = useState(createQueryClient)
  useEffect(() => {
    const changes = gatherChanges((tags) => invalidate(client, tags))
    const unsubscribe = bridge.onEvent((event) => {
      if (event.type === 'changed') changes.tell(event.tags)
      // What could not be read meanwhile.
      else if (event.type === 'reach' && event.reachable)
        void client.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
    })
    return () => {
      unsubscribe()
      changes.stop()
    }
  }, [bridge, client])
  return (
    <BridgeContext value={bridge}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </BridgeContext>
  )
}

/** Runs on each command of the application menu; the listener should be stable. */
export function useMenuCommand(listener: (command: MenuCommand) => void): void {
  const bridge = useBridge()
  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.type === 'menu') listener(event.command)
      }),
    [bridge, listener],
  )
}

/** Runs when the core wants this window locked; the listener should be stable. */
export function useLockEvent(listener: () => void): void {
  const bridge = useBridge()
  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.type === 'lock') listener()
      }),
    [bridge, listener],
  )
}

/** Whether the core behind this window, and the clinic's server behind that, answer; false once they are known to be away. */
export function useReachable(): Readonly<Record<'core' | 'server', boolean>> {
  const bridge = useBridge()
  const [reachable, setReachable] = useState({ core: true, server: true })
  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.type === 'reach') setReachable((before) => ({ ...before, [event.of]: event.reachable }))
      }),
    [bridge],
  )
  return reachable
}

/** Fetches the file behind a ticket, for a preview, a print or a download. */
export function useDocuments(): Bridge['document'] {
  const bridge = useBridge()
  return useCallback((ticket) => bridge.document(ticket), [bridge])
}

/**
 * An address of the file behind a ticket, inside this window and for as long as it is shown. Null until it is there,
 * undefined where there is no such file (any more).
 */
export function useDocumentUrl(ticket: string | null): string | null | undefined {
  const bridge = useBridge()
  const [shown, setShown] = useState<{ readonly ticket: string; readonly url: string | undefined } | null>(
    null,
  )
  useEffect(() => {
    if (ticket === null) return undefined
    let url: string | undefined
    let left = false
    async function bring(wanted: string): Promise<void> {
      const file = await bridge.document(wanted).catch(() => null)
      if (left) return
      url = file ? URL.createObjectURL(new Blob([file.bytes], { type: file.type })) : undefined
      setShown({ ticket: wanted, url })
    }
    void bring(ticket)
    return () => {
      left = true
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [bridge, ticket])
  return shown?.ticket === ticket ? shown?.url : null
}

/** What this window runs in; only for what really differs, such as how a file is saved. */
export function useHost(): Bridge['host'] {
  return useBridge().host
}
