import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { NewPassphrase } from '../../../renderer/features/clinic/keys/new-passphrase.tsx'
import { TextProvider } from '../../../renderer/i18n/text-provider.tsx'
import { i18n } from '../../../shared/text/index.ts'

function typed(passphrase: string, known: readonly string[] = []) {
  return (
    <TextProvider>
      <NewPassphrase
        label="One"
        againLabel="Two"
        fields={{
          name: 'passphrase',
          value: passphrase,
          again: '',
          setValue: () => {},
          setAgain: () => {},
          problems: null,
          check: () => true,
        }}
        known={known}
      />
    </TextProvider>
  )
}

const hint = (strength: 'short' | 'weak' | 'fair' | 'strong') =>
  `${i18n.t('clinic.setUp.strength', { ns: 'app' })}: ${i18n.t(`clinic.setUp.strengths.${strength}`, { ns: 'app' })}`

it('says how strong a passphrase is while it is typed, by the rule of the core', async () => {
  const { rerender } = render(typed(''))
  expect(document.querySelector('.strength')).toBeNull()
  rerender(typed('short'))
  expect(await screen.findByText(hint('short'))).toBeDefined()
  rerender(typed('P@ssw0rd1234'))
  expect(await screen.findByText(hint('weak'))).toBeDefined()
  rerender(typed('copper lantern seven rivers'))
  expect(await screen.findByText(hint('fair'))).toBeDefined()
  rerender(typed('copper lantern', ['Copper Lantern']))
  expect(await screen.findByText(hint('weak'))).toBeDefined()
  rerender(typed('violet otter sings at noon'))
  expect(await screen.findByText(hint('strong'))).toBeDefined()
})
