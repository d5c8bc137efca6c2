/** Goals, one to a line: Enter goes to the next, Backspace in an empty line takes it away. */
import { Plus, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, TextField } from '../../ui/index.ts'
import { writtenGoals } from './episode-draft.ts'

const mostGoals = 10

export function GoalsField({
  value,
  onChange,
}: {
  readonly value: readonly string[]
  readonly onChange: (goals: string[]) => void
}) {
  const { t } = useTranslation('app')
  const list = useRef<HTMLOListElement>(null)
  const focusLine = useRef<number | null>(null)
  const written = writtenGoals(value)

  useEffect(() => {
    if (focusLine.current === null) return
    list.current?.querySelectorAll('input')[focusLine.current]?.focus()
    focusLine.current = null
  })

  function addAfter(line: number): void {
    if (value.length >= mostGoals) return
    focusLine.current = line + 1
    onChange(value.toSpliced(line + 1, 0, ''))
  }

  function remove(line: number): void {
    focusLine.current = Math.max(0, line - 1)
    onChange(value.length === 1 ? [''] : value.toSpliced(line, 1))
  }

  return (
    <div className="goals">
      <ol ref={list} className="goals__list">
        {value.map((goal, line) => {
          const place = written.findIndex((one) => one.line === line)
          return (
            // A line is its place: goals have no identity of their own.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={line} className="goals__line">
              <TextField
                hideLabel
                label={t('episodes.form.goal', { number: line + 1 })}
                value={goal}
                placeholder={line === 0 ? t('episodes.form.goalPlaceholder') : ''}
                onChange={(text) => onChange(value.with(line, text))}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
                    event.preventDefault()
                    if (goal.trim() !== '') addAfter(line)
                  } else if (event.key === 'Backspace' && goal === '' && value.length > 1) {
                    event.preventDefault()
                    remove(line)
                  }
                }}
                {...(place === -1 ? {} : { name: `episode.goals.${place}` })}
              />
              <IconButton
                icon={X}
                label={t('episodes.form.removeGoal', { number: line + 1 })}
                isDisabled={value.length === 1 && goal === ''}
                onPress={() => remove(line)}
              />
            </li>
          )
        })}
      </ol>
      <div>
        <Button
          small
          variant="quiet"
          icon={Plus}
          isDisabled={value.length >= mostGoals}
          onPress={() => addAfter(value.length - 1)}
        >
          {t('episodes.form.addGoal')}
        </Button>
      </div>
    </div>
  )
}
