/** The pages of a PDF below each other, as large as the place allows. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, SegmentedControl, classes } from '../../../ui/index.ts'
import type { OpenPdf, PageSize } from './open-pdf.ts'
import { PageCanvas } from './page-canvas.tsx'

type Zoom = 'page' | 'width'

/** Space around the pages, in pixels. */
const around = 24
const widest = 1100

function pageWidth(
  size: PageSize,
  zoom: Zoom,
  place: { readonly width: number; readonly height: number },
): number {
  const byWidth = Math.min(widest, place.width - 2 * around)
  const byHeight = (place.height - 2 * around) * (size.width / size.height)
  return Math.max(200, Math.round(zoom === 'width' ? byWidth : Math.min(byWidth, byHeight)))
}

export function PagesView({
  pdf,
  label,
  state,
  isOutdated,
  onFailure,
}: {
  readonly pdf: OpenPdf
  readonly label: string
  /** What is being shown, at the start of the strip. */
  readonly state: ReactNode
  /** The pages belong to an earlier choice; the next ones are on their way. */
  readonly isOutdated: boolean
  readonly onFailure: () => void
}) {
  const { t } = useTranslation('app')
  const [zoom, setZoom] = useState<Zoom>('width')
  const [current, setCurrent] = useState(0)
  const [place, setPlace] = useState({ width: 800, height: 600 })
  const scroller = useRef<HTMLDivElement>(null)
  const pages = pdf.pages.length
  const page = Math.min(current, pages - 1)

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    const measure = () => {
      if (box.clientWidth > 0) setPlace({ width: box.clientWidth, height: box.clientHeight })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [])

  const sheets = useCallback(() => [...(scroller.current?.querySelectorAll<HTMLElement>('.sheet') ?? [])], [])

  useEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    const follow = () => {
      const middle = box.scrollTop + box.clientHeight / 2
      const reached = sheets().findLastIndex((sheet) => sheet.offsetTop <= middle)
      setCurrent(Math.max(0, reached))
    }
    box.addEventListener('scroll', follow, { passive: true })
    return () => box.removeEventListener('scroll', follow)
  }, [sheets])

  function goTo(next: number): void {
    const sheet = sheets()[next]
    if (sheet) scroller.current?.scrollTo({ top: sheet.offsetTop - around })
    setCurrent(next)
  }

  return (
    <div className="fill">
      <div className="pages__strip split gap-4 rigid">
        {state}
        <span className="pages__tools row gap-1 rigid">
          <IconButton
            small
            icon={ChevronUp}
            label={t('handouts.preview.earlier')}
            isDisabled={page === 0}
            onPress={() => goTo(page - 1)}
          />
          <span className="numbers" role="status">
            {t('handouts.preview.page', { page: page + 1, pages })}
          </span>
          <IconButton
            small
            icon={ChevronDown}
            label={t('handouts.preview.later')}
            isDisabled={page >= pages - 1}
            onPress={() => goTo(page + 1)}
          />
          <SegmentedControl
            label={t('handouts.preview.zoom')}
            options={[
              { value: 'width', label: t('handouts.preview.fitWidth') },
              { value: 'page', label: t('handouts.preview.fitPage') },
            ]}
            value={zoom}
            onChange={setZoom}
          />
        </span>
      </div>
      {/* The region scrolls, so the keyboard has to reach it. */}
      <div
        ref={scroller}
        className={classes('pages__scroll', isOutdated && 'pages__scroll--outdated')}
        role="region"
        aria-label={label}
        aria-busy={isOutdated}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {pdf.pages.map((size, index) => {
          const width = pageWidth(size, zoom, place)
          return (
            <PageCanvas
              // A page has no other name than its place.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              pdf={pdf}
              page={index}
              width={width}
              height={Math.round((width * size.height) / size.width)}
              label={t('handouts.preview.page', { page: index + 1, pages })}
              onFailure={onFailure}
            />
          )
        })}
      </div>
    </div>
  )
}
