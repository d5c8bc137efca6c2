/** The frame of a page: the clinic above, the patient and the page number below. */
import type { HandoutSnapshot } from '../../../shared/sheet/snapshot.ts'
import type { Studio } from '../../paper/block.ts'
import type { Parent } from '../../paper/pen.ts'
import { margin, pageSizes } from '../../paper/theme.ts'

export interface Frame {
  /** Top of the content on the first page and on the others, in points. */
  readonly firstTop: number
  readonly nextTop: number
  /** Lowest point of the content. */
  readonly bottom: number
  /** Begins page `page` (from 1) of `pages` and draws its frame. */
  begin(page: number, pages: number, parent: Parent): void
}

const ruleGap = 8

/** Fills the names in braces of a stored sentence, such as `Page {page} of {pages}`. */
export function fillIn(sentence: string, values: Readonly<Record<string, number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Measures the frame of a snapshot's pages. */
export function frameFor(snapshot: HandoutSnapshot, studio: Studio): Frame {
  const { pen, theme, sizes, left, width } = studio
  const { doc } = pen
  const paper = pageSizes[snapshot.paper]
  const { clinic, words, patient } = snapshot
  const right = left + width
  const quiet = { size: sizes.small, colour: theme.quiet }

  const clinicName = pen.lay(
    clinic.name,
    { size: sizes.heading, weight: 'semibold', colour: theme.accent },
    width,
  )
  const contact = pen.lay(
    [clinic.address, clinic.phone, clinic.email].filter(Boolean).join('  ·  '),
    quiet,
    width,
  )
  // The page for the fridge needs the room.
  const inOneLine = snapshot.diaries.length > 0 && snapshot.parts.overview
  const patientName = pen.lay(
    inOneLine && patient.problem
      ? [{ text: patient.name, weight: 'semibold' }, { text: ` ·  ${patient.problem}` }]
      : patient.name,
    { size: sizes.heading, weight: inOneLine ? 'regular' : 'semibold', colour: theme.text },
    width,
  )
  const problem = pen.lay(inOneLine ? '' : patient.problem, { size: sizes.body, colour: theme.text }, width)
  const facts = pen.lay(
    [
      patient.recordNumber && `${words.recordNumber} ${patient.recordNumber}`,
      `${words.born} ${patient.birthDate}`,
      `${words.given} ${snapshot.givenOnText}`,
    ]
      .filter(Boolean)
      .join('  ·  '),
    quiet,
    width,
  )
  const letterhead = clinicName.height + contact.height + ruleGap
  const firstTop =
    margin.top +
    letterhead +
    ruleGap +
    patientName.height +
    problem.height +
    facts.height +
    sizes.body * (inOneLine ? 0.6 : 1.3)

  const running = pen.lay(
    [{ text: clinic.name, weight: 'semibold' }, { text: clinic.phone && ` ·  ${clinic.phone}` }],
    quiet,
    width,
  )
  const nextTop = margin.top + running.height + ruleGap + sizes.body

  const pageWidth = pen.widthOf(fillIn(words.pageOf, { page: 88, pages: 88 }), sizes.small) + 24
  const footer = pen.lay(words.footer, quiet, width - pageWidth)
  const footerTop = paper.height - margin.bottom - footer.height
  const bottom = footerTop - ruleGap - sizes.body * 0.6

  function rule(y: number): void {
    pen.artifact(() => doc.lineWidth(0.75).moveTo(left, y).lineTo(right, y).stroke(theme.rule))
  }

  function drawFirst(parent: Parent): void {
    let y = margin.top
    pen.tag(parent, 'P', () => pen.write(clinicName, left, y))
    y += clinicName.height
    if (contact.lines.length > 0) pen.tag(parent, 'P', () => pen.write(contact, left, y))
    y += contact.height + ruleGap
    rule(y)
    y += ruleGap
    pen.tag(parent, 'P', () => pen.write(patientName, left, y))
    y += patientName.height
    if (problem.lines.length > 0) pen.tag(parent, 'P', () => pen.write(problem, left, y))
    y += problem.height
    pen.tag(parent, 'P', () => pen.write(facts, left, y))
  }

  function drawNext(): void {
    pen.artifact(() => pen.write(running, left, margin.top), 'Pagination')
    rule(margin.top + running.height + ruleGap)
  }

  function drawFooter(page: number, pages: number): void {
    const text = fillIn(words.pageOf, { page, pages })
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
