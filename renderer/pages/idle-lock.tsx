/**
 * Locks the window that nobody touches, and says so half a minute before. The core, which is told now and then that
 * somebody is there, does the same by itself if this page cannot.
 */
import { Lock } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCaller } from '../api/index.ts'
import './idle-lock.css'

/** All in milliseconds. */
const tellEvery = 10_000
const lookEvery = 1_000
const noticeBefore = 30_000
const minute = 60_000

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const

export interface IdleLockProps {
  /** Minutes. */
  readonly after: number
  readonly onLock: () => void
}

/** Only while records are on screen. */
export function IdleLock({ after, onLock }: IdleLockProps) {
  const { t } = useTranslation('app')
  const call = useCaller()
  const lastTouch = useRef(0)
  const [isNear, setIsNear] = useState(false)

  useEffect(() => {
    let lastTold = Number.NEGATIVE_INFINITY
    function touched(): void {
      lastTouch.current = Date.now()
      setIsNear(false)
      if (lastTouch.current - lastTold < tellEvery) return
      lastTold = lastTouch.current
      void call('clinic.stillHere', {})
    }
    touched()
    for (const name of touches) window.addEventListener(name, touched, { capture: true, passive: true })
    return () => {
      for (const name of touches) window.removeEventListener(name, touched, { capture: true })
    }
  }, [call])

  useEffect(() => {
    const timer = setInterval(() => {
      const rest = lastTouch.current + after * minute - Date.now()
      setIsNear(rest <= noticeBefore)
      if (rest <= 0) onLock()
    }, lookEvery)
    return () => clearInterval(timer)
  }, [after, onLock])

  return (
    <div role="status">
      {isNear ? (
        <p className="idle-lock row gap-2">
          <Lock aria-hidden="true" />
          {t('shell.lockSoon')}
        </p>
      ) : null}
    </div>
  )
}

/** Keeps the core from locking while somebody copies the recovery key by hand: there are no records yet. */
export function useStayOpen(stays: boolean): void {
  const call = useCaller()
  useEffect(() => {
    if (!stays) return undefined
    const timer = setInterval(() => void call('clinic.stillHere', {}), minute / 2)
    return () => clearInterval(timer)
  }, [call, stays])
}
