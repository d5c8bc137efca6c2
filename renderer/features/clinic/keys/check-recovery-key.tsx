import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ownProblems } from '../../../api/index.ts'
import { FieldRow, Form, SubmitActions, TextField } from '../../../ui/index.ts'
import type { FormProblems } from '../../../ui/index.ts'

/** How many words are asked for. */
const asked = 4

/** That many different positions below `count`, ascending. */
function randomPositions(count: number): readonly number[] {
  const positions = Array.from({ length: count }, (_, index) => index)
  const numbers = crypto.getRandomValues(new Uint32Array(count))
  return positions
    .sort((left, right) => (numbers[left] ?? 0) - (numbers[right] ?? 0))
    .slice(0, asked)
    .sort((left, right) => left - right)
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
}

export interface CheckRecoveryKeyProps {
  readonly words: readonly string[]
  /** What the button says. */
  readonly action: string
  /** While the core is asked whether the words open the clinic, and what it refused. */
  readonly busy: boolean
  readonly refused: FormProblems | null
  readonly onRight: () => void
  readonly onShowAgain: () => void
}

/** Four words of the key, typed back. The whole key pasted into any of the fields fills all four. */
export function CheckRecoveryKey(props: CheckRecoveryKeyProps) {
  const { words, action, busy, refused, onRight, onShowAgain } = props
  const { t } = useTranslation('app')
  const [positions] = useState(() => randomPositions(words.length))
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [own, setOwn] = useState<FormProblems | null>(null)

  function type(position: number, text: string): void {
    const pasted = wordsOf(text)
    if (pasted.length < words.length) {
      setTyped((before) => ({ ...before, [position]: text }))
      return
    }
    setTyped(Object.fromEntries(positions.map((one) => [one, pasted[one] ?? ''])))
    setOwn(null)
  }

  function check(): void {
    const wrong = positions.filter((position) => wordsOf(typed[position] ?? '').join(' ') !== words[position])
    const fields = wrong.map((position) => {
      return [`word.${position}`, t('clinic.setUp.wordWrong', { number: position + 1 })] as const
    })
    setOwn(ownProblems(t, Object.fromEntries(fields)))
    if (wrong.length === 0) onRight()
  }

  return (
    <Form problems={own ?? refused} onSubmit={check} aria-label={t('clinic.setUp.checkTitle')}>
      <FieldRow>
        {positions.map((position, index) => (
          <TextField
            key={position}
            name={`word.${position}`}
            label={t('clinic.setUp.word', { number: position + 1 })}
            value={typed[position] ?? ''}
            onChange={(text) => type(position, text)}
            autoFocus={index === 0}
            spellCheck="false"
          />
        ))}
      </FieldRow>
      <SubmitActions action={action} busy={busy} leave={t('clinic.setUp.showAgain')} onLeave={onShowAgain} />
    </Form>
  )
}
