import { useRef } from 'react'
import { Button, type ButtonProps } from './button.tsx'

export interface FileButtonProps extends Omit<ButtonProps, 'onPress' | 'ref'> {
  /** Types and endings that are offered. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** Has one file of this computer chosen: what is in it comes into the window, never where it lies. */
export function FileButton({ accept, onFile, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        disabled={button.isDisabled ?? false}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file can be chosen again after it was changed.
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
