/** A photo in the square that a figure would have; the whole of it is seen. */
import { ImageOff } from 'lucide-react'
import './photo-view.css'

export interface PhotoViewProps {
  /** Null holds the place until the address is known; undefined says that there is none. */
  readonly src: string | null | undefined
  /** What it shows; empty beside a name that says it. */
  readonly alt: string
  readonly size?: number
  /** Why there is none. */
  readonly none?: string
}

export function PhotoView({ src, alt, size, none }: PhotoViewProps) {
  const box = size === undefined ? {} : { style: { inlineSize: size, blockSize: size } }
  if (src === undefined) {
    return (
      <span
        className="photo-view row centred rigid photo-view--none"
        {...box}
        {...(none === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': none, title: none })}
      >
        <ImageOff aria-hidden="true" />
      </span>
    )
  }
  if (src === null) return <span className="photo-view row centred rigid" {...box} aria-hidden="true" />
  return (
    <span className="photo-view row centred rigid" {...box}>
      <img className="photo-view__image" src={src} alt={alt} draggable={false} />
    </span>
  )
}
