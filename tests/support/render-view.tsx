/** Draws a view as it stands inside the open clinic, at an address of its own. */
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { ApiProvider, AppStateProvider } from '../../renderer/api/index.ts'
import { TextProvider } from '../../renderer/i18n/text-provider.tsx'
import type { Bridge } from '../../shared/contract/index.ts'
import type { AppState } from '../../shared/domain/clinic.ts'
import type { CoreBridge } from './core-bridge.ts'

export function renderOver(view: ReactNode, bridge: Bridge, state: AppState, at = '/') {
  const location = memoryLocation({ path: at, record: true })
  const result = render(
    <TextProvider>
      <ApiProvider bridge={bridge}>
        <AppStateProvider value={state}>
          <Router hook={location.hook}>{view}</Router>
        </AppStateProvider>
      </ApiProvider>
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
  return renderOver(view, core, { ...state, ...options.state }, options.at)
}
