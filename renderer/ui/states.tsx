/** What a view shows when it has nothing yet: empty, failed, on its way, at work. */
import type { LucideIcon } from 'lucide-react'
import { CircleAlert, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'

export interface EmptyStateProps {
  readonly title: string
  readonly text?: string
  readonly icon?: LucideIcon
  /** One action, a Button or ButtonLink. */
  readonly action?: ReactNode
}

export function EmptyState({ title, text, icon: Icon, action }: EmptyStateProps) {
  return (
    <div className="state stack top">
      {Icon ? <Icon aria-hidden="true" className="state__icon" /> : null}
      <p className="state__title">{title}</p>
      {text ? <p className="state__text">{text}</p> : null}
      {action ? <div className="state__action">{action}</div> : null}
    </div>
  )
}

export interface ErrorStateProps {
  /** The sentence of the error, from `useErrorSentence`. */
  readonly text: string
  readonly onRetry?: () => void
}

export function ErrorState({ text, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('app')
  return (
    <div className="state stack top state--error" role="alert">
      <CircleAlert aria-hidden="true" className="state__icon" />
      <p className="state__text">{text}</p>
      {onRetry ? (
        <div className="state__action">
          <Button icon={RotateCw} onPress={onRetry}>
            {t('ui.retry')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** Grey lines where text will be. Shown only when an answer takes longer than a blink. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const { t } = useTranslation('app')
  return (
    <output className="skeleton stack gap-3" aria-label={t('ui.loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton__line" />
      ))}
    </output>
  )
}

export interface ProgressBarProps {
  readonly label: string
  /** Without both, the bar only says that work goes on. */
  readonly done?: number
  readonly total?: number
  readonly onCancel?: () => void
}

export function ProgressBar({ label, done, total, onCancel }: ProgressBarProps) {
  const { t } = useTranslation('app')
  const known = done !== undefined && total !== undefined && total > 0
  return (
    <div className="progress row bottom gap-3">
      <AriaProgressBar
        className="progress__bar"
        aria-label={label}
        {...(known ? { value: done, maxValue: total } : { isIndeterminate: true })}
      >
        {({ percentage, valueText }) => (
          <>
            <span className="progress__text split stretch">
              <span>{label}</span>
              {known ? <span className="numbers muted">{valueText}</span> : null}
            </span>
            <span className="progress__track">
              <span className="progress__fill" style={{ inlineSize: `${percentage ?? 30}%` }} />
            </span>
          </>
        )}
      </AriaProgressBar>
      {onCancel ? (
        <Button small onPress={onCancel}>
          {t('ui.stop')}
        </Button>
      ) : null}
    </div>
  )
}
