/** The frame of a page: the clinic above, the patient and the page number below. */
import type { HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import { codeBlock } from './code-block.ts'
import type { PaperContext } from '../../paper/block.ts'
import type { Parent } from '../../paper/pen.ts'
import { leafMargin, margin, pageSizes } from '../../paper/theme.ts'

export interface Frame {
  /** Top of the content on the first page and on the others, in points. */
  readonly firstTop: number
  readonly nextTop: number
  /** Lowest point of the content. */
  readonly bottom: number
  /** Begins page `page` (from 1) of `pages` and draws its frame. */
  begin(page: number, pages: number, parent: Parent): void
}

/** Fills the names in braces of a stored sentence, such as `Page {page} of {pages}`. */
export function fillIn(sentence: string, values: Readonly<Record<string, number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A line that keeps its beginning and its end, with a mark in the middle where it is too wide. */
export function shortenedTo(line: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(line) <= width) return line
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)].map(
    ({ segment }) => segment,
  )
  for (let kept = letters.length - 1; kept >= 2; kept -= 1) {
    const end = Math.floor(kept / 2)
    const short = `${letters
      .slice(0, kept - end)
      .join('')
      .trimEnd()} … ${letters.slice(-end).join('').trimStart()}`
    if (widthOf(short) <= width) return short
  }
  return letters.slice(0, 1).join('')
}

/** Measures the frame of a snapshot's pages. */
export function frameFor(snapshot: HandoutSnapshot, context: PaperContext): Frame {
  const { pen, theme, sizes, left, width, onLeaf } = context
  const { doc } = pen
  const edge = onLeaf ? leafMargin : margin
  const ruleGap = onLeaf ? 5 : 8
  const paper = pageSizes[snapshot.paper]
  const { clinic, words, patient } = snapshot
  const right = left + width
  const code = onLeaf ? codeBlock(context, snapshot) : null
  // Beside the code.
  const headWidth = code ? width - code.side - sizes.body : width
  const quiet = { size: sizes.edge, colour: theme.quiet }

  const clinicName = pen.lay(
    clinic.name,
    { size: sizes.heading, weight: 'semibold', colour: theme.accent },
    headWidth,
  )
  const contact = pen.lay(
    [clinic.address, clinic.phone, clinic.email].filter(Boolean).join('  ·  '),
    quiet,
    headWidth,
  )
  // The page for the fridge needs the room.
  const inOneLine = snapshot.diaries.length > 0 && snapshot.parts.overview
  const patientName = pen.lay(
    inOneLine && patient.problem
      ? [{ text: patient.name, weight: 'semibold' }, { text: ` ·  ${patient.problem}` }]
      : patient.name,
    { size: sizes.heading, weight: inOneLine ? 'regular' : 'semibold', colour: theme.text },
    headWidth,
  )
  const problem = pen.lay(
    inOneLine ? '' : patient.problem,
    { size: sizes.body, colour: theme.text },
    headWidth,
  )
  const facts = pen.lay(
    [
      patient.recordNumber && `${words.recordNumber} ${patient.recordNumber}`,
      `${words.born} ${patient.birthDate}`,
      `${words.given} ${snapshot.givenOnText}`,
    ]
      .filter(Boolean)
      .join('  ·  '),
    quiet,
    headWidth,
  )
  const letterhead = clinicName.height + contact.height + ruleGap
  const head =
    letterhead +
    ruleGap +
    patientName.height +
    problem.height +
    facts.height +
    sizes.body * (inOneLine ? 0.6 : 1.3)
  const firstTop = edge.top + Math.max(head, code?.height ?? 0)

  const running = pen.lay(
    [{ text: clinic.name, weight: 'semibold' }, { text: clinic.phone && ` ·  ${clinic.phone}` }],
    quiet,
    width,
  )
  const nextTop = edge.top + running.height + ruleGap + sizes.body * (onLeaf ? 0.6 : 1)

  const codeText = snapshot.code === '' ? '' : `${words.sheet} ${snapshot.code}  ·  `
  const lastWords = `${codeText}${fillIn(words.pageOf, { page: 88, pages: 88 })}`
  const pageWidth = pen.widthOf(lastWords, sizes.edge, 'semibold') + 24
  const footerWidth = width - pageWidth
  const footer = pen.lay(
    onLeaf ? shortenedTo(words.footer, footerWidth, (text) => pen.widthOf(text, sizes.edge)) : words.footer,
    quiet,
    footerWidth,
  )
  const footerTop = paper.height - edge.bottom - footer.height
  const bottom = footerTop - ruleGap - sizes.body * (onLeaf ? 0.3 : 0.6)

  function rule(y: number, to = right): void {
    pen.artifact(() => doc.lineWidth(0.75).moveTo(left, y).lineTo(to, y).stroke(theme.rule))
  }

  function drawFirst(parent: Parent): void {
    let y = edge.top
    pen.tag(parent, 'P', () => pen.write(clinicName, left, y))
    y += clinicName.height
    if (contact.lines.length > 0) pen.tag(parent, 'P', () => pen.write(contact, left, y))
    y += contact.height + ruleGap
    rule(y, left + headWidth)
    y += ruleGap
    pen.tag(parent, 'P', () => pen.write(patientName, left, y))
    y += patientName.height
    if (problem.lines.length > 0) pen.tag(parent, 'P', () => pen.write(problem, left, y))
    y += problem.height
    pen.tag(parent, 'P', () => pen.write(facts, left, y))
    code?.draw(right - code.side, edge.top - 6, parent)
  }

  function drawNext(): void {
    pen.artifact(() => pen.write(running, left, edge.top), 'Pagination')
    rule(edge.top + running.height + ruleGap)
  }

  function drawFooter(page: number, pages: number): void {
    const text = `${codeText}${fillIn(words.pageOf, { page, pages })}`
    const number = pen.lay(text, { ...quiet, weight: 'semibold' }, pageWidth)
    rule(footerTop - ruleGap)
    pen.artifact(() => {
      pen.write(footer, left, footerTop)
      pen.write(number, left, footerTop, { right })
    }, 'Pagination')
  }

  return {
    firstTop,
    nextTop,
    bottom,
    begin(page, pages, parent) {
      doc.addPage({ size: [paper.width, paper.height], margin: 0 })
      if (page === 1) drawFirst(parent)
      else drawNext()
      drawFooter(page, pages)
    },
  }
}
