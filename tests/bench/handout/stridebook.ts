/** Our own renderer as it is shipped: the built thread, fed with snapshots. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { findAppRoot } from '../../../main/hosts/app-root.ts'
import { createHandoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import type { OpenMaker } from './measure.ts'

const built = resolve(import.meta.dirname, '../../../dist/main')

export const open: OpenMaker = async () => {
  const file = join(built, 'handouts-pdf-worker.js')
  if (!existsSync(file)) throw new Error('The program is not built yet. Run "npm run build" first.')
  const renderer = createHandoutRenderer({
    fontFolder: join(built, 'fonts'),
    startThread: (settings) => new Worker(file, { workerData: settings }),
  })
  return {
    version: findAppRoot(import.meta.dirname).version,
    tagged: true,
    render: async (_content, snapshot) => (await renderer.render(snapshot)).bytes,
    close: () => renderer.stop(),
  }
}
