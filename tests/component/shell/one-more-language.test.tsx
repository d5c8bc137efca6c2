/**
 * Every page of the window in a language made by machine (see `pseudo-language.ts`), over the real core with records in
 * Greek letters: a word of plain letters that somebody could read stands in code.
 */
import { render, waitFor } from '@testing-library/react'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { sources } from '../../../shared/domain/source.ts'
import { usualPainBox } from '../../../shared/program/pain-rule.ts'
import { formatDose, formatFrequency } from '../../../shared/program/dose-text.ts'
import { catalogIn } from '../../../shared/text/catalog.ts'
import { i18n } from '../../../shared/text/index.ts'
import { openClinic } from '../../support/core-bridge.ts'
import type { CoreBridge } from '../../support/core-bridge.ts'
import { everyDose, everyFrequency } from '../../support/every-dose.ts'
import { plainWords, pseudo } from '../../support/pseudo-language.ts'
import { addCheckIn, addEpisode, addPatient, addPlan } from '../../support/seed.ts'

vi.mock('../../../shared/text/languages.ts', async (original) => {
  const { withPseudo } = await import('../../support/pseudo-language.ts')
  return withPseudo(await original())
})

beforeAll(async () => void (await i18n.changeLanguage(pseudo)))
afterAll(async () => void (await i18n.changeLanguage('en')))

const readOut = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
]

/** Everything that a page says to eyes and ears, each piece once. */
function pieces(root: Element): string[] {
  const said: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) said.push(walker.currentNode.textContent ?? '')
  for (const element of root.querySelectorAll('*')) {
    for (const name of readOut) said.push(element.getAttribute(name) ?? '')
  }
  return [...new Set(said)]
}

async function openAt(core: CoreBridge, address: string): Promise<void> {
  // The core's thread knows only the real languages; the catalog is worded here as the core would.
  core.intercept('exercises.list', async (_request, handOn) => {
    const answer = await handOn()
    return answer.ok ? { ok: true, value: { exercises: catalogIn(pseudo) } } : answer
  })
  window.location.hash = `#${address}`
  render(<App bridge={core} />)
  await waitFor(() => {
    expect(document.querySelector('h1')).not.toBeNull()
    expect(document.querySelector('.skeleton, [aria-busy="true"]')).toBeNull()
  })
}

/** Doses are typed and shown in one notation, whatever the language. */
const notation = new Set(
  plainWords([...everyDose.map(formatDose), ...everyFrequency.map(formatFrequency)].join(' ')),
)

/** Names, and articles as they were published. */
const names = ['Stridebook', 'Apache-2.0', 'Tess Owner', 'Test clinic', usualPainBox.source].concat(
  Object.values(sources).flatMap(({ title, author }) => [title, author ?? title]),
)

/** What of a text is English and no name. */
function english(text: string): string[] {
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), text)
  return plainWords(rest).filter((word) => !notation.has(word))
}

describe('a page in another language', () => {
  it('would be found out by a word of English, and not by a dose or a name', () => {
    expect(english('Ⓢⓐⓥⓔ the plan')).toEqual(['the', 'plan'])
    expect(english('3×12/side, Tess Owner')).toEqual([])
  })

  it.each([
    '/today',
    '/patients',
    '/patients/new',
    '/patients/ID/plan',
    '/patients/ID/check-ins',
    '/patients/ID/handouts',
    '/patients/ID/record',
    '/catalog',
    '/catalog/new',
    '/catalog/calf-raise-single',
    '/templates',
    '/templates/achilles-tendinopathy',
    '/clinic',
    '/nowhere',
  ])('says nothing in English: %s', async (address) => {
    const core = await openClinic({ openBy: 'both' })
    const patient = await addPatient(core, { givenName: 'Αθηνά', familyName: 'Παπά' })
    const episode = await addEpisode(core, patient)
    await addPlan(core, episode)
    await addCheckIn(core, episode, { on: '2026-11-20', painDuring: 3, painNextMorning: 2 })
    await openAt(core, address.replace('ID', patient.id))
    // Names of exercises come a moment after the page.
    await waitFor(() => {
      expect(pieces(document.body).filter((text) => english(text).length > 0)).toEqual([])
    })
    expect(pieces(document.body).length).toBeGreaterThan(8)
  })
})
