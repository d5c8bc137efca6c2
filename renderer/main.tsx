/** Where the window starts. */
import './trusted-types.ts'
import '@fontsource-variable/inter/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './api/index.ts'
import { App } from './app.tsx'
import { readAhead } from './read-ahead.ts'
import './ui/ui.css'

const root = document.getElementById('root')
const bridge = await connect()
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App bridge={bridge} />
    </StrictMode>,
  )
  readAhead()
}
