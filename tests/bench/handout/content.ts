/**
 * What a handout says, as plain data that any PDF maker can set: the same words, tables and figures as on our sheets. The
 * peers are free in how they lay it out, so they are never slower for imitating us to the point.
 */
import { figureFor } from '../../../shared/figure/index.ts'
import { figureToSvg, svgPath, themes } from '../../../shared/figure/svg.ts'
import type { HandoutSnapshot, SheetRow } from '../../../shared/sheet/snapshot.ts'

export interface FigurePath {
  readonly d: string
  readonly fill: string | null
  readonly stroke: string | null
  readonly width: number
}

export interface FigureContent {
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly svg: string
  /** For makers that draw paths instead of reading SVG. Labels inside figures are left out. */
  readonly paths: readonly FigurePath[]
}

export type ContentBlock =
  | { readonly kind: 'title' | 'heading' | 'text' | 'quiet' | 'strong'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly [term: string, text: string])[] }
  | {
      readonly kind: 'scale'
      readonly ratings: readonly string[]
      readonly none: string
      readonly worst: string
    }
  | { readonly kind: 'page' }
  | {
      readonly kind: 'exercise'
      readonly name: string
      readonly side: string
      readonly figure: FigureContent | null
      readonly doses: readonly (readonly [weeks: string, amount: string])[]
      readonly often: string
      readonly steps: readonly string[]
      readonly remarks: readonly (readonly [label: string, text: string])[]
    }

export interface HandoutContent {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly header: string
  readonly footer: string
  readonly blocks: readonly ContentBlock[]
}

export function contentOf(snapshot: HandoutSnapshot): HandoutContent {
  const { words, clinic, patient } = snapshot
  const join = (parts: readonly string[]): string => parts.filter(Boolean).join('  ·  ')
  const facts = [`${words.recordNumber} ${patient.recordNumber}`, `${words.born} ${patient.birthDate}`]
  return {
    title: words.documentTitle,
    author: clinic.name,
    language: snapshot.language,
    header: join([clinic.name, clinic.phone]),
    footer: words.footer,
    blocks: [
      { kind: 'strong', text: clinic.name },
      { kind: 'quiet', text: join([clinic.address, clinic.phone, clinic.email]) },
      { kind: 'strong', text: patient.name },
      { kind: 'text', text: patient.problem },
      { kind: 'quiet', text: join([...facts, `${words.given} ${snapshot.givenOnText}`]) },
      { kind: 'title', text: words.planHeading },
      { kind: 'table', rows: weekRows(snapshot) },
      { kind: 'quiet', text: words.lighterNote },
      { kind: 'heading', text: words.sheetsHeading },
      { kind: 'list', items: snapshot.sheets.map((sheet) => [sheet.title, sheet.count] as const) },
      ...safetyBlocks(snapshot),
      ...snapshot.sheets.flatMap((sheet): ContentBlock[] => [
        { kind: 'page' },
        { kind: 'title', text: sheet.title },
        { kind: 'quiet', text: sheet.hint },
        ...sheet.rows.map((row) => exerciseBlock(row, snapshot)),
        ...sheet.keys.flatMap((key): ContentBlock[] => [
          { kind: 'heading', text: key.title },
          { kind: 'list', items: key.items.map(({ term, text }) => [term, text] as const) },
          { kind: 'strong', text: key.rule },
        ]),
      ]),
    ],
  }
}

function weekRows(snapshot: HandoutSnapshot): string[][] {
  let stage: number | null = null
  return snapshot.weeks.map((week) => {
    const name = week.stage === stage ? '' : `${week.stage}  ${week.stageName}`
    stage = week.stage
    return [name, week.label, week.dates, week.lighter ? snapshot.words.lighter : '']
  })
}

function safetyBlocks({ words: { pain, stop } }: HandoutSnapshot): ContentBlock[] {
  return [
    { kind: 'heading', text: pain.heading },
    { kind: 'text', text: pain.intro },
    {
      kind: 'scale',
      ratings: Array.from({ length: 11 }, (_, rating) => String(rating)),
      none: pain.none,
      worst: pain.worst,
    },
    { kind: 'list', items: pain.zones.map((zone) => [zone.range, zone.text] as const) },
    ...pain.also.map((text) => ({ kind: 'strong', text }) as const),
    { kind: 'heading', text: stop.heading },
    { kind: 'strong', text: stop.urgent },
    { kind: 'list', items: stop.urgentItems.map((item) => ['•', item] as const) },
    { kind: 'strong', text: stop.call },
    { kind: 'list', items: stop.callItems.map((item) => ['•', item] as const) },
    { kind: 'strong', text: stop.phone },
  ]
}

function exerciseBlock(row: SheetRow, { words }: HandoutSnapshot): ContentBlock {
  const remarks = [
    [words.cue, row.cue],
    ...row.cautions.map((caution) => [words.caution, caution] as const),
    [words.note, row.note],
  ] as const
  return {
    kind: 'exercise',
    name: `${row.number}. ${row.name}`,
    side: row.side,
    figure: figureOf(row),
    doses: row.doses.map(({ label, amount, note, more }) => {
      const said = note ? `${amount} (${note}).` : `${amount}.`
      return [label, more ? `${said} ${more}` : said] as const
    }),
    often: [row.details, row.frequency].filter(Boolean).join(' '),
    steps: row.steps,
    remarks: remarks.filter(([, text]) => text !== ''),
  }
}

function figureOf(row: SheetRow): FigureContent | null {
  const figure = row.figure
  if (figure === null || !('slug' in figure)) return null
  const drawing = figureFor(figure.slug, { side: figure.side })
  if (!drawing) return null
  const theme = themes.light
  return {
    width: drawing.width,
    height: drawing.height,
    alt: figure.alt,
    svg: figureToSvg(drawing),
    paths: drawing.marks.flatMap((mark) =>
      mark.kind === 'path'
        ? [
            {
              d: svgPath(mark.path),
              fill: mark.fill ? theme[mark.fill] : null,
              stroke: mark.stroke ? theme[mark.stroke] : null,
              width: mark.width ?? 1,
            },
          ]
        : [],
    ),
  }
}
