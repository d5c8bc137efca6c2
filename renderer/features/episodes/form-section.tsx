/** A titled part of the episode form. */
import { useId } from 'react'
import type { ReactNode } from 'react'
import type { EpisodeDraft } from './episode-draft.ts'

/** What every part of the form takes. */
export interface PartProps {
  readonly draft: EpisodeDraft
  readonly onChange: (part: Partial<EpisodeDraft>) => void
}

export function Section({
  title,
  note,
  children,
}: {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className="episode-form__section" aria-labelledby={id}>
      <h2 id={id} className="episode-form__title">
        {title}
        {note ? <span className="episode-form__note">{note}</span> : null}
      </h2>
      {children}
    </section>
  )
}
