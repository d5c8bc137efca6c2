/** Text that would be an action in a PDF stays text: sheets are given with it in every field, and taken apart. */
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { must } from '../../../shared/assert.ts'
import { expectOk } from '../../support/answers.ts'
import { hostileTexts, writeHostileRecords } from '../../support/hostile-text.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { fullForm, report } from '../report.ts'

let clinic: OpenCore
beforeAll(async () => {
  clinic = await openCore({ preset: 'clinic' })
})
afterAll(async () => {
  await clinic.stop()
  await handoutRenderer.stop()
})

/** Names that begin an action, a link, a file inside, or code. */
const actions =
  /\/(JavaScript|JS|OpenAction|AA|URI|Launch|GoToR|GoToE|SubmitForm|ImportData|EmbeddedFiles?|RichMedia|XFA|AcroForm|Annots)\b/

/** The file without its strings, and without the streams that hold drawing: what a reader would act on. */
function structureOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  const packed = [...text.matchAll(/\/Type \/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)]
  const unpacked = packed.map(([, stream = '']) =>
    inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
  )
  const outside = text.replaceAll(/stream\r?\n[\s\S]*?endstream/g, '')
  return [outside, ...unpacked]
    .join('\n')
    .replaceAll(/\((?:\\[\s\S]|[^\\()])*\)/g, '()')
    .replaceAll(/<[0-9a-fA-F\s]*>/g, '<>')
}

it('no text becomes an action on paper', { timeout: 1_200_000 }, async () => {
  // The ones for paper stand in the middle of the list; both forms hold them.
  const texts = fullForm ? hostileTexts.slice(0, 200) : hostileTexts.slice(28, 40)
  const day = clinic.time.today()
  let through = 0
  for (const text of texts) {
    const ask: Parameters<typeof writeHostileRecords>[0] = async (name, input) =>
      expectOk(await clinic.call(name, input))
    const now = await ask('clinic.details', {})
    await ask('clinic.update', { clinic: { ...now, name: text, address: text, phone: text.slice(0, 60) } })
    const { planId } = await writeHostileRecords(ask, text, day)
    const preview = expectOk(await clinic.call('handouts.preview', { planId, options: { weeks: [1] } }))
    const bytes = Uint8Array.from(must(clinic.document(preview.ticket), 'a document').bytes)
    const found = actions.exec(structureOf(bytes))
    if (found !== null) through += 1
    expect([
      text,
      found === null ? '' : structureOf(bytes).slice(found.index - 300, found.index + 200),
    ]).toEqual([text, ''])
    // The description of the file is still XML, which a name with a sign of its own would break.
    const xml = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? ''
    expect([text, /<rdf:li>([^<]*)<\/rdf:li>/.exec(xml) !== null, /&(?!#\d+;|\w+;)/.test(xml)]).toEqual([
      text,
      true,
      false,
    ])
    // It is on the paper, as text.
    const { pages } = await readPdf(bytes)
    expect(pages[0]?.text.replaceAll(/\s/g, '')).toContain(text.replaceAll(/[\s\u2028]/g, '').slice(0, 12))
  }
  report('texts that become an action in a PDF', texts.length, through)
})
