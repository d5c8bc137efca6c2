/** One page on screen, drawn at the resolution of the device. The last picture stays until the next one is ready. */
import { useEffect, useRef, useState } from 'react'
import type { OpenPdf } from './open-pdf.ts'

export function PageCanvas({
  pdf,
  page,
  width,
  height,
  label,
  onFailure,
}: {
  readonly pdf: OpenPdf
  /** From 0. */
  readonly page: number
  /** On screen, in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly label: string
  readonly onFailure: () => void
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setIsNear] = useState(page === 0)

  useEffect(() => {
    const element = canvas.current
    if (!element) return undefined
    // Pages far out of sight are not drawn: a long handout would fill the memory.
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      rootMargin: '800px 0px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (!isNear) return undefined
    const stop = new AbortController()
    const pixels = Math.round(width * window.devicePixelRatio)
    async function show(): Promise<void> {
      const drawn = await pdf.draw(page, pixels, { signal: stop.signal })
      const element = canvas.current
      if (stop.signal.aborted || !element) return
      element.width = drawn.width
      element.height = drawn.height
      element.getContext('2d')?.drawImage(drawn, 0, 0)
    }
    show().catch(() => {
      if (!stop.signal.aborted) onFailure()
    })
    return () => stop.abort()
  }, [pdf, page, width, isNear, onFailure])

  return (
    <canvas
      ref={canvas}
      className="sheet"
      role="img"
      aria-label={label}
      data-page={page}
      style={{ inlineSize: width, blockSize: height }}
    />
  )
}
