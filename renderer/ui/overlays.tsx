/** What lies over the page: dialog and popover. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
  Popover as AriaPopover,
  DialogTrigger,
} from 'react-aria-components'
import type { PopoverProps as AriaPopoverProps } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'

/** What whoever shows a dialog decides about it. */
export interface DialogOpening {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export interface DialogProps extends DialogOpening {
  readonly title: string
  readonly children: ReactNode
  /** Buttons at the foot. Inside a Form, put them into FormActions instead. */
  readonly actions?: ReactNode
  /** 480, 720 or 1080 px. */
  readonly size?: 'small' | 'medium' | 'large'
  /** Neither Escape nor a press outside closes it: something would be lost. */
  readonly mustAnswer?: boolean
}

/** Only where an inline edit will not do. The focus goes in, and back to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'small',
  mustAnswer = false,
}: DialogProps) {
  const { t } = useTranslation('app')
  return (
    <ModalOverlay
      className="scrim row centred"
      isOpen={isOpen}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`modal row stretch modal--${size}`}>
        <AriaDialog className="dialog stack grow">
          <header className="dialog__header split gap-3">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {mustAnswer ? null : <IconButton small icon={X} label={t('ui.close')} onPress={onClose} />}
          </header>
          <div className="dialog__body">{children}</div>
          {actions ? <footer className="dialog__footer row stretch to-end gap-2">{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export interface PopoverProps {
  /** The button of the kit that opens it. */
  readonly trigger: ReactNode
  readonly label: string
  readonly placement?: AriaPopoverProps['placement']
  readonly children: ReactNode | ((close: () => void) => ReactNode)
  readonly isOpen?: boolean
  readonly onOpenChange?: (open: boolean) => void
}

export function Popover({ trigger, label, placement = 'bottom start', children, ...open }: PopoverProps) {
  return (
    <DialogTrigger {...open}>
      {trigger}
      <AriaPopover className="popover" placement={placement} offset={4}>
        <AriaDialog className="popover__dialog" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
