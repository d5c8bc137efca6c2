import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Form, FormActions, TextField } from '../../ui/index.ts'
import type { FormProblems } from '../../ui/index.ts'

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
  readonly onRight: () => void
  readonly onShowAgain: () => void
}

/** Four words of the key, typed back. The whole key pasted into any of the fields fills all four. */
export function CheckRecoveryKey({ words, onRight, onShowAgain }: CheckRecoveryKeyProps) {
  const { t } = useTranslation('app')
  const [positions] = useState(() => randomPositions(words.length))
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [problems, setProblems] = useState<FormProblems | null>(null)

  function type(position: number, text: string): void {
    const pasted = wordsOf(text)
    if (pasted.length < words.length) {
      setTyped((before) => ({ ...before, [position]: text }))
      return
    }
    setTyped(Object.fromEntries(positions.map((one) => [one, pasted[one] ?? ''])))
    setProblems(null)
  }

  function check(): void {
    const wrong = positions.filter((position) => wordsOf(typed[position] ?? '').join(' ') !== words[position])
    if (wrong.length === 0) {
      onRight()
      return
    }
    setProblems({
      summary: t('errors.codes.invalid_input'),
      fields: Object.fromEntries(
        wrong.map((position) => [`word.${position}`, t('clinic.setUp.wordWrong', { number: position + 1 })]),
      ),
    })
  }

  return (
    <>
      <h1>{t('clinic.setUp.checkTitle')}</h1>
      <p className="welcome__lead">{t('clinic.setUp.checkText')}</p>
      <Form problems={problems} onSubmit={check} aria-label={t('clinic.setUp.checkTitle')}>
        <div className="word-fields">
          {positions.map((position, index) => (
            <TextField
              key={position}
              name={`word.${position}`}
              label={t('clinic.setUp.word', { number: position + 1 })}
              value={typed[position] ?? ''}
              onChange={(text) => type(position, text)}
              autoFocus={index === 0}
              autoComplete="off"
              spellCheck="false"
            />
          ))}
        </div>
        <FormActions>
          <Button type="submit" variant="primary">
            {t('clinic.setUp.finish')}
          </Button>
          <Button variant="quiet" onPress={onShowAgain}>
            {t('clinic.setUp.showAgain')}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}
