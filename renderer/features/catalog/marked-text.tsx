import { markedPieces } from '../../exercise/index.ts'

/** A text with what was searched for marked in it. */
export function MarkedText({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return markedPieces(text, words).map((piece) =>
    piece.marked ? (
      <mark key={piece.at} className="catalog__mark">
        {piece.text}
      </mark>
    ) : (
      <span key={piece.at}>{piece.text}</span>
    ),
  )
}
