/** Text that would be an action in a PDF stays text: sheets are given with it in every field, and taken apart. */
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
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

function fileOf(ticket: string): Uint8Array {
  return Uint8Array.from(must(clinic.document(ticket), 'a document').bytes)
}

/** What a reader would act on, or would not be able to read; null where there is nothing. */
function faultIn(pdf: Uint8Array): string | null {
  const structure = structureOf(pdf)
  const found = actions.exec(structure)
  if (found !== null) return structure.slice(found.index - 300, found.index + 200)
  // The description of the file is still XML, which a name with a sign of its own would break.
  const xml = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(Buffer.from(pdf).toString('utf8'))?.[0] ?? ''
  const isXml = /<rdf:li>([^<]*)<\/rdf:li>/.test(xml) && !/&(?!#\d+;|\w+;)/.test(xml)
  return isXml ? null : xml
}

it('no text becomes an action on paper', { timeout: 1_200_000 }, async () => {
  // The ones for paper stand in the middle of the list; both forms hold them.
  const texts = fullForm ? hostileTexts.slice(0, 200) : hostileTexts.slice(28, 40)
  const day = clinic.time.today()
  let through = 0
  for (const text of texts) {
    const ask: Parameters<typeof writeHostileRecords>[0] = async (name, input) =>
      expectOk(await clinic.call(name, input))
    const { patientId, planId } = await writeHostileRecords(ask, text, day)
    const preview = expectOk(await clinic.call('handouts.preview', { planId, options: { weeks: [1] } }))
    const bytes = fileOf(preview.ticket)
    const dossier = expectOk(await clinic.call('rights.dossier', { patientId }))
    const whole = must(unzipSync(fileOf(dossier.ticket))['dossier.pdf'], 'the pages of a dossier')
    for (const [paper, pdf] of Object.entries({ handout: bytes, dossier: whole })) {
      const fault = faultIn(pdf)
      if (fault !== null) through += 1
      expect([paper, text, fault]).toEqual([paper, text, null])
    }
    // It is on the paper, as text.
    const { pages } = await readPdf(bytes)
    expect(pages[0]?.text.replaceAll(/\s/g, '')).toContain(text.replaceAll(/[\s\u2028]/g, '').slice(0, 12))
  }
  const audit = expectOk(await clinic.call('audit.report', {}))
  expect(faultIn(fileOf(audit.ticket))).toBeNull()
  report('texts that become an action on a sheet or in a dossier', texts.length, through)
})
