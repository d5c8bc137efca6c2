/** Where the window starts. */
import './trusted-types.ts'
import '@fontsource-variable/inter/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './api/index.ts'
import { App } from './app.tsx'
import { readAhead } from './read-ahead.ts'
import './ui/ui.css'

// A file that is let fall on the window would be shown in its place.
for (const type of ['dragover', 'drop'] as const) {
  window.addEventListener(type, (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
}

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
