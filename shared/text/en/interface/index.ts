/** Text of the window, the menu and the start, one file for each domain. */
import { audit } from './audit.ts'
import { backups } from './backups.ts'
import { catalog } from './catalog.ts'
import { figures } from './figures.ts'
import { guide } from './guide.ts'
import { templates } from './templates.ts'
import { checkIns } from './check-ins.ts'
import { clinic } from './clinic.ts'
import { composer } from './composer.ts'
import { errors } from './errors.ts'
import { handouts } from './handouts.ts'
import { menu } from './menu.ts'
import { server } from './server.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'
import { episodes } from './episodes.ts'
import { patients } from './patients.ts'
import { poseEditor } from './pose-editor.ts'
import { today } from './today.ts'
import { rights } from './rights.ts'
import { ui } from './ui.ts'

export const interfaceText = {
  audit,
  backups,
  catalog,
  figures,
  guide,
  templates,
  checkIns,
  clinic,
  composer,
  errors,
  handouts,
  menu,
  server,
  shell,
  start,
  episodes,
  patients,
  poseEditor,
  rights,
  today,
  ui,
} as const
