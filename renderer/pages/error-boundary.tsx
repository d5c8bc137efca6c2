import { Component } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, PageBody } from '../ui/index.ts'

interface ErrorBoundaryProps {
  /** Another place is tried anew by itself. */
  readonly place: string
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly failed: boolean
  readonly place: string
}

/** Keeps a fault in one view from taking the window down. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state = { failed: false, place: this.props.place }

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true }
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return props.place === state.place ? null : { failed: false, place: props.place }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return <Stopped onRetry={() => this.setState({ failed: false })} />
  }
}

function Stopped({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation('app')
  return (
    <PageBody>
      <EmptyState
        title={t('shell.crashed.title')}
        text={t('shell.crashed.text')}
        action={<Button onPress={onRetry}>{t('shell.crashed.action')}</Button>}
      />
    </PageBody>
  )
}
