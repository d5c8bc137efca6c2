/** Draws a view as it stands in the window, at an address of its own. */
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { ApiProvider, AppStateProvider } from '../../renderer/api/index.ts'
import { TextProvider } from '../../renderer/i18n/text-provider.tsx'
import type { AppState } from '../../shared/domain/clinic.ts'
import type { CoreBridge } from './core-bridge.ts'

/** Without a core, for what asks it nothing. */
export function renderView(view: ReactNode, at = '/') {
  const location = memoryLocation({ path: at, record: true })
  const result = render(
    <TextProvider>
      <Router hook={location.hook}>{view}</Router>
    </TextProvider>,
  )
  return { ...result, history: location.history }
}

/** Over the real core; `state` says what differs from the core's own, such as a clinic that can only be read. */
export async function renderWithCore(
  view: ReactNode,
  core: CoreBridge,
  options: { at?: string; state?: Partial<AppState> } = {},
) {
  const state = await core.ask('app.state', {})
  return renderView(
    <ApiProvider bridge={core}>
      <AppStateProvider value={{ ...state, ...options.state }}>{view}</AppStateProvider>
    </ApiProvider>,
    options.at,
  )
}
