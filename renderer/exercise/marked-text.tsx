import { markedPieces } from './exercise-search.ts'
import './exercise.css'

/** A text with what was searched for marked in it. */
export function MarkedText({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return markedPieces(text, words).map((piece) =>
    piece.marked ? (
      <mark key={piece.at} className="found">
        {piece.text}
      </mark>
    ) : (
      <span key={piece.at}>{piece.text}</span>
    ),
  )
}
