import { Component } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, PageBody } from '../ui/index.ts'

/** Keeps a fault in one view from taking the window down. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
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
