/**
 * `npm run handouts -- --out DIR`: the handout of every template, to be read as a patient would: the file, its pages as
 * pictures where `pdftoppm` is installed, and a contact sheet of them all. `--weeks 3` or `1-12`, `--only` part of a
 * template's name, `--type-size 12|14|18`, `--paper a4|letter`, `--black-ink`, `--visit 2026-12-08`, `--language es`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { handoutRenderer } from '../../main/handouts/pdf/render-handout.ts'
import { handoutOptionsSchema } from '../../shared/domain/handout.ts'
import { templates } from '../../shared/regions/index.ts'
import { languageFor } from '../../shared/text/index.ts'
import { contactSheet } from '../screenshots/contact-sheet.ts'
import type { Shot } from '../screenshots/contact-sheet.ts'
import { sampleSnapshot } from '../support/sample-snapshot.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/handouts' },
    weeks: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    'type-size': { type: 'string', default: '14' },
    paper: { type: 'string', default: 'a4' },
    'black-ink': { type: 'boolean', default: false },
    visit: { type: 'string' },
    language: { type: 'string', default: 'en' },
  },
})
const [first = 0, last = first] = values.weeks.split('-').map(Number)
const options = handoutOptionsSchema.parse({
  weeks: Array.from({ length: last - first + 1 }, (_, index) => first + index),
  typeSize: Number(values['type-size']),
  paper: values.paper,
  blackInk: values['black-ink'],
  nextVisit: values.visit ?? null,
})
const language = languageFor(values.language)
const out = resolve(values.out)
mkdirSync(out, { recursive: true })

const shots: Shot[] = []
for (const { id } of templates.filter((template) => template.id.includes(values.only))) {
  const drawn = await handoutRenderer.render(sampleSnapshot({ template: id, options, language }))
  const file = join(out, `${id}.pdf`)
  writeFileSync(file, drawn.bytes)
  console.log(`${id}: ${drawn.pages} pages`)
  const { error } = spawnSync('pdftoppm', ['-r', '80', '-png', file, join(out, id)])
  if (error) continue
  const digits = String(drawn.pages).length
  for (let page = 1; page <= drawn.pages; page += 1) {
    shots.push({
      group: id,
      caption: `Page ${page}`,
      file: `${id}-${String(page).padStart(digits, '0')}.png`,
    })
  }
}
await handoutRenderer.stop()
if (shots.length === 0) console.log('No pictures: pdftoppm is not installed.')
else writeFileSync(join(out, 'index.html'), contactSheet('Stridebook, handouts', shots))
console.log(out)
