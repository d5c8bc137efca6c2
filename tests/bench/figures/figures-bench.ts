/** The pictures of all exercises: as SVG strings in a fresh process and again, and what one adds to a page of a PDF. */
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import PdfKitDocument from 'pdfkit'
import { z } from '../../../shared/schema.ts'
import { drawPicture } from '../../../main/paper/figure.ts'
import { collectBytes } from '../../../main/paper/pen.ts'
import { themeFor } from '../../../main/paper/theme.ts'
import { figureFor, figureSlugs } from '../../../shared/figure/index.ts'
import { inMs, median, timed } from '../numbers.ts'
import type { Report } from '../report.ts'
import type { DrawnSet } from './draw-set.ts'

const run = promisify(execFile)
const processes = 9
const rounds = 15
const font = resolve(
  import.meta.dirname,
  '../../../node_modules/@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
)
/** Side of a picture on a handout, in points. */
const side = 120

const drawnSet = z.object({
  figures: z.number(),
  cold: z.number(),
  coldProcessor: z.number(),
  redrawn: z.number(),
  warm: z.number(),
}) satisfies z.ZodType<DrawnSet>

export async function benchFigures(report: Report): Promise<void> {
  const sets: DrawnSet[] = []
  for (let index = 0; index < processes; index += 1) {
    const { stdout } = await run(process.execPath, [resolve(import.meta.dirname, 'draw-set.ts')])
    sets.push(drawnSet.parse(JSON.parse(stdout)))
  }
  const of = (key: keyof DrawnSet): number[] => sets.map((set) => set[key])
  report.row('figures as SVG', {
    figures: sets[0]?.figures ?? 0,
    'cold best ms': inMs(Math.min(...of('cold'))),
    'cold p50 ms': inMs(median(of('cold'))),
    'cold processor p50 ms': inMs(median(of('coldProcessor'))),
    'drawn again p50 ms': inMs(median(of('redrawn'))),
    'warm p50 ms': inMs(median(of('warm'))),
  })
  await benchPdf(report)
}

/** The whole set on pages of six, against the same pages without pictures; the first round has to turn every path. */
async function benchPdf(report: Report): Promise<void> {
  const drawings = figureSlugs.flatMap((slug) => figureFor(slug) ?? [])
  const pages = async (withPictures: boolean): Promise<Uint8Array> => {
    const doc = new PdfKitDocument({ autoFirstPage: false })
    const bytes = collectBytes(doc)
    doc.registerFont('semibold', font)
    for (const [index, drawing] of drawings.entries()) {
      if (index % 6 === 0) doc.addPage({ size: 'A4', margin: 0 })
      const at = { x: 40 + (index % 2) * 200, y: 40 + Math.floor((index % 6) / 2) * 200, side }
      if (withPictures) drawPicture(doc, { kind: 'drawing', drawing }, at, themeFor(false))
    }
    doc.end()
    return bytes
  }
  await pages(false)
  const first = await timed(() => pages(true))
  const [withThem, without]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    withThem.push((await timed(() => pages(true))).ms)
    without.push((await timed(() => pages(false))).ms)
  }
  report.row('figures in a PDF', {
    figures: drawings.length,
    'first ms each': inMs((first.ms - median(without)) / drawings.length),
    'best ms each': inMs((Math.min(...withThem) - Math.min(...without)) / drawings.length),
    'p50 ms each': inMs((median(withThem) - median(without)) / drawings.length),
    'bytes each': Math.round((first.value.length - (await pages(false)).length) / drawings.length),
  })
}
