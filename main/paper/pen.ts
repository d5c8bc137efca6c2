/** Measures, breaks, tags and writes text. All text of a sheet passes through here, so that nothing is cut off. */
import PdfKitDocument from 'pdfkit'
import { weights } from './fonts.ts'
import type { Fonts, Weight } from './fonts.ts'

export interface TextStyle {
  readonly size: number
  readonly weight?: Weight
  readonly colour: string
  /** Line height in multiples of the size. */
  readonly leading?: number
}

/** A stretch of a paragraph in a weight of its own. */
export interface Span {
  readonly text: string
  readonly weight?: Weight
}

interface Segment {
  readonly text: string
  readonly weight: Weight
  readonly x: number
}

/** Text broken into lines, ready to be written. */
export interface Paragraph {
  readonly lines: readonly { readonly segments: readonly Segment[]; readonly width: number }[]
  readonly style: TextStyle
  readonly lineHeight: number
  readonly height: number
  /** Width of the widest line. */
  readonly width: number
}

export type Parent = PDFKit.PDFStructureElement

export interface Pen {
  readonly doc: PDFKit.PDFDocument
  /** Characters the font does not have; each was printed as a replacement mark. */
  readonly replaced: ReadonlySet<string>
  lay(text: string | readonly Span[], style: TextStyle, width: number): Paragraph
  /** Writes at the top left corner; `align: 'right'` puts lines against `x + box`. */
  write(paragraph: Paragraph, x: number, y: number, align?: { readonly right: number }): void
  widthOf(text: string, size: number, weight?: Weight): number
  /** Draws shapes that mean nothing to a screen reader. */
  artifact(draw: () => void, type?: 'Layout' | 'Pagination'): void
  /** A structure element with what `draw` writes as its content. */
  tag(parent: Parent, type: string, draw: () => void, options?: StructureOptions): void
  /** A structure element that holds others. */
  group(parent: Parent, type: string, fill: (element: Parent) => void, options?: StructureOptions): void
}

export interface StructureOptions {
  readonly alt?: string
  readonly title?: string
  readonly scope?: 'Row' | 'Column'
  /** Rows of its table that a header cell stands for, where these are several. */
  readonly rowSpan?: number
  /** A list whose labels are numbers. */
  readonly isNumbered?: boolean
  readonly bbox?: readonly [number, number, number, number]
  readonly placement?: string
}

/** Ascender and descender of Noto Sans, in multiples of the size. */
const glyphBox = 1.362
const ascender = 1.069
const defaultLeading = 1.33
const replacement = '\uFFFD'
/** Joiners, soft hyphens, direction marks, variation selectors: they show nothing by themselves. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu
// Line breaks, tabs, control characters and spaces of other widths become spaces; a no-break space stays.
// oxlint-disable-next-line no-control-regex
const blank = /[ \u0000-\u001F\u007F-\u009F\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/gu

/** Points from the top of a paragraph to the line that its first letters stand on. */
export function baselineOf({ lineHeight, style }: Paragraph): number {
  return (lineHeight - style.size * glyphBox) / 2 + style.size * ascender
}

export function openPen(doc: PDFKit.PDFDocument, fonts: Fonts): Pen {
  // pdfkit takes parsed fonts; its typings only know files and bytes.
  for (const weight of weights) doc.registerFont(weight, fonts[weight] as unknown as Buffer)
  doc.font('regular')
  const glyphs = fonts.regular
  const replaced = new Set<string>()
  /** Widths at 1,000 points, by weight and text. */
  const widths = new Map<string, number>()

  function printable(text: string): string {
    const plain = text.normalize('NFC').replaceAll(invisible, '').replaceAll(blank, ' ')
    let result = ''
    for (const character of plain) {
      const known = glyphs.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
      if (!known) replaced.add(character)
      result += known ? character : replacement
    }
    return result
  }

  function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
    const key = `${weight} ${text}`
    let units = widths.get(key)
    if (units === undefined) {
      units = doc.font(weight).fontSize(1000).widthOfString(text)
      widths.set(key, units)
    }
    return (units * size) / 1000
  }

  /** Parts of a word that is wider than the column, each as long as fits. */
  function breakWord(word: string, size: number, weight: Weight, width: number): string[] {
    const parts: string[] = []
    let part = ''
    for (const character of word) {
      if (part && widthOf(part + character, size, weight) > width) {
        parts.push(part)
        part = ''
      }
      part += character
    }
    return [...parts, part]
  }

  function lay(text: string | readonly Span[], style: TextStyle, width: number): Paragraph {
    const spans = typeof text === 'string' ? [{ text }] : text
    const lines: { segments: Segment[]; width: number }[] = []
    let segments: Segment[] = []
    let used = 0
    const endLine = (): void => {
      if (segments.length > 0) lines.push({ segments, width: used })
      segments = []
      used = 0
    }
    const place = (word: string, weight: Weight): void => {
      const last = segments.at(-1)
      if (!last) {
        used = widthOf(word, style.size, weight)
        segments = [{ text: word, weight, x: 0 }]
        return
      }
      const space = widthOf(' ', style.size, last.weight)
      const joined = last.weight === weight ? `${last.text} ${word}` : word
      const x = last.weight === weight ? last.x : used + space
      const end = used + space + widthOf(word, style.size, weight)
      if (end > width) {
        endLine()
        place(word, weight)
      } else {
        if (last.weight === weight) segments[segments.length - 1] = { text: joined, weight, x }
        else segments.push({ text: joined, weight, x })
        used = end
      }
    }
    for (const span of spans) {
      const weight = span.weight ?? style.weight ?? 'regular'
      for (const word of printable(span.text).split(' ').filter(Boolean)) {
        const fits = widthOf(word, style.size, weight) <= width
        for (const part of fits ? [word] : breakWord(word, style.size, weight, width)) place(part, weight)
      }
    }
    endLine()
    const lineHeight = style.size * (style.leading ?? defaultLeading)
    return {
      lines,
      style,
      lineHeight,
      height: lines.length * lineHeight,
      width: Math.max(0, ...lines.map((line) => line.width)),
    }
  }

  function write(paragraph: Paragraph, x: number, y: number, align?: { readonly right: number }): void {
    const { style, lineHeight, lines } = paragraph
    const inset = (lineHeight - style.size * glyphBox) / 2
    doc.fillColor(style.colour)
    lines.forEach((line, index) => {
      const left = align ? align.right - line.width : x
      for (const segment of line.segments) {
        doc.font(segment.weight).fontSize(style.size)
        doc.text(segment.text, left + segment.x, y + index * lineHeight + inset, { lineBreak: false })
      }
    })
  }

  function tag(parent: Parent, type: string, draw: () => void, options: StructureOptions = {}): void {
    parent.add(described(doc.struct(type, options, [draw]), options))
  }

  function group(
    parent: Parent,
    type: string,
    fill: (element: Parent) => void,
    options: StructureOptions = {},
  ): void {
    const element = described(doc.struct(type, options), options)
    parent.add(element)
    fill(element)
    element.end()
  }

  function artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    doc.markContent('Artifact', { type })
    draw()
    doc.endMarkedContent()
  }

  return { doc, replaced, lay, write, widthOf, artifact, tag, group }
}

/** Adds what pdfkit has no option for, before the element is written. */
function described(element: Parent, { rowSpan = 1, isNumbered = false }: StructureOptions): Parent {
  const { data } = (element as unknown as { dictionary: { data: { A?: object } } }).dictionary
  if (rowSpan > 1) data.A = { ...data.A, O: 'Table', RowSpan: rowSpan }
  if (isNumbered) data.A = { O: 'List', ListNumbering: 'Decimal' }
  return element
}

/** A document without pages. The same snapshot gives the same bytes: every date is `madeAt`. */
export function openDocument(about: {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly madeAt: string
  /** Tells documents of the same instant apart in the file's id. */
  readonly digest: string
}): PDFKit.PDFDocument {
  const date = new Date(about.madeAt)
  const doc = new PdfKitDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: about.language,
    displayTitle: true,
    // pdfkit writes the PDF/UA identification; its typings only know PDF/A.
    subset: 'PDF/UA' as 'PDF/A-1',
    info: {
      Title: about.title,
      Author: about.author,
      Subject: about.digest,
      Creator: 'Stridebook',
      Producer: 'Stridebook',
      CreationDate: date,
      ModDate: date,
    },
  })
  escapeMetadata(doc)
  return doc
}

/**
 * pdfkit writes title and author into the file's XML as they stand, after it has written them where viewers read them: a
 * clinic called "Reyes & Sons" would make it no XML any more, and a name could end the stream and begin an object.
 */
function escapeMetadata(doc: PDFKit.PDFDocument): void {
  const parts = doc as unknown as { endMetadata(): void; info: Record<'Title' | 'Author', string> }
  const end = parts.endMetadata.bind(doc)
  parts.endMetadata = () => {
    for (const key of ['Title', 'Author'] as const) parts.info[key] = asXml(parts.info[key])
    end()
  }
}

function asXml(text: string): string {
  return text.replaceAll(/[<>&"']|[os](?=bj|tream)/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** All bytes of a document, once it has ended. */
export function collectBytes(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
