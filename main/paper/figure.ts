/** The picture of an exercise on paper: a drawing list as PDF vectors, the same marks as on screen, or a photo. */
import type { Drawing, TextMark } from '../../shared/figure/drawing.ts'
import { drawScene, figureFor } from '../../shared/figure/index.ts'
import type { SheetFigure } from '../../shared/sheet/snapshot.ts'
import { partsOf, type DrawingPart } from './figure-forms.ts'
import type { Theme } from './theme.ts'

export interface PhotoFile {
  readonly bytes: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** Photos by id. */
export type PhotoFiles = ReadonlyMap<string, PhotoFile>

export type Picture =
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  | { readonly kind: 'photo'; readonly photo: PhotoFile }

/** Finds the picture of a row, or null where there is none (any more). */
export type FigureSource = (figure: SheetFigure) => Picture | null

/** The pictures of the program, of the clinic's drawings, and of these photos. */
export function picturesWith(photos: PhotoFiles): FigureSource {
  return (figure) => {
    if ('photoId' in figure) {
      const photo = photos.get(figure.photoId)
      return photo ? { kind: 'photo', photo } : null
    }
    const { side } = figure
    const drawing =
      'drawing' in figure ? drawScene(figure.drawing, { side }) : figureFor(figure.slug, { side })
    return drawing ? { kind: 'drawing', drawing } : null
  }
}

function drawText(doc: PDFKit.PDFDocument, mark: TextMark, theme: Theme): void {
  doc.font('semibold').fontSize(mark.size).fillColor(theme.figure[mark.tone])
  const width = doc.widthOfString(mark.text)
  const left = mark.anchor === 'start' ? mark.x : mark.x - (mark.anchor === 'middle' ? width / 2 : width)
  doc.text(mark.text, left, mark.y, { lineBreak: false, baseline: 'alphabetic' })
}

interface Square {
  readonly x: number
  readonly y: number
  readonly side: number
}

/** Draws into a square of `side` points. */
export function drawPicture(doc: PDFKit.PDFDocument, picture: Picture, at: Square, theme: Theme): void {
  if (picture.kind === 'drawing') drawFigure(doc, picture.drawing, at, theme)
  else drawPhoto(doc, picture.photo, at)
}

/** The whole photo as large as it fits, at the top of its square. */
function drawPhoto(doc: PDFKit.PDFDocument, photo: PhotoFile, { x, y, side }: Square): void {
  const scale = side / Math.max(photo.width, photo.height)
  const [width, height] = [photo.width * scale, photo.height * scale]
  const bytes = Buffer.from(photo.bytes.buffer, photo.bytes.byteOffset, photo.bytes.byteLength)
  doc.save()
  doc.roundedRect(x, y, width, height, 4).clip()
  doc.image(bytes, x, y, { width, height })
  doc.restore()
}

function drawFigure(doc: PDFKit.PDFDocument, drawing: Drawing, at: Square, theme: Theme): void {
  const scale = at.side / Math.max(drawing.width, drawing.height)
  doc.save().translate(at.x, at.y).scale(scale)
  for (const part of partsOf(drawing, theme)) {
    if (part.kind === 'form') drawForm(doc, part)
    else drawText(doc, part, theme)
  }
  doc.restore()
}

type Form = Extract<DrawingPart, { readonly kind: 'form' }>
type HeldForms = Map<Form, { readonly name: string; readonly reference: PDFKit.PDFKitReference }>

/** The forms that a document holds already: one that is drawn twice is put into the file once. */
const formsOf = new WeakMap<PDFKit.PDFDocument, HeldForms>()

function drawForm(doc: PDFKit.PDFDocument, form: Form): void {
  const forms: HeldForms = formsOf.get(doc) ?? new Map<Form, never>()
  formsOf.set(doc, forms)
  let held = forms.get(form)
  if (!held) {
    held = { name: `Form${forms.size + 1}`, reference: doc.ref({ ...form.dictionary }) }
    held.reference.end(form.bytes)
    forms.set(form, held)
  }
  doc.page.xobjects[held.name] = held.reference
  doc.addContent(`/${held.name} Do`)
}
