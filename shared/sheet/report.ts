/** What a report says, as it will be printed: paragraphs and facts, with no word about where they stand on a page. */
export type ReportPart =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  /** A name and what there is under it. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }

export interface Report {
  readonly title: string
  /** Below the title. */
  readonly subtitle: string
  readonly clinic: string
  /** Stands at the foot of each page. */
  readonly foot: string
  /** Such as `Page {page} of {pages}`. */
  readonly pageOf: string
  /** BCP 47. */
  readonly language: string
  readonly paper: 'a4' | 'letter'
  readonly madeAt: string
  readonly parts: readonly ReportPart[]
}
