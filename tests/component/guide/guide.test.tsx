import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Guide } from '../../../renderer/features/guide/index.ts'
import { ShortcutProvider } from '../../../renderer/ui/index.ts'
import { articleIds, articles, guideSections } from '../../../shared/guide/articles.ts'
import { sources } from '../../../shared/domain/source.ts'
import { loadRuleIds } from '../../../shared/program/load-rules.ts'
import { builtInExercise } from '../../../shared/text/catalog.ts'
import { wordsIn } from '../../../shared/text/index.ts'
import { openClinic } from '../../support/core-bridge.ts'
import { renderWithCore } from '../../support/render-view.tsx'
import { say } from '../../support/say.ts'

const words = wordsIn('en').guide

async function open(articleId: string | null) {
  const onOpen = vi.fn<(id: string) => void>()
  const view = (
    <ShortcutProvider singleKeys>
      <Guide articleId={articleId} onOpen={onOpen} />
    </ShortcutProvider>
  )
  await renderWithCore(view, await openClinic())
  const list = screen.getByRole('navigation', { name: say('guide.list') })
  return { onOpen, list, user: userEvent.setup(), search: screen.getByRole('searchbox') }
}

const titles = (list: HTMLElement) =>
  within(list)
    .queryAllByRole('link')
    .map((link) => link.getAttribute('href')?.replace('#/guide/', ''))

describe('the Guide', () => {
  it('lists every article below its section and shows the first', async () => {
    const { list } = await open(null)
    expect(within(list).getAllByRole('heading', { level: 2 })).toHaveLength(guideSections.length)
    expect(titles(list)).toEqual(articleIds)
    expect(screen.getByRole('article', { name: words['your-ankle'].title })).toBeDefined()
  })

  it('opens an article by its address, with its statements, its exercises and its sources', async () => {
    const { list } = await open('footwear')
    const article = screen.getByRole('article', { name: words.footwear.title })
    expect(within(list).getByRole('link', { current: 'page' }).getAttribute('href')).toBe('#/guide/footwear')
    const said = words.footwear.parts.flatMap(({ lines }) => lines)
    const [statement = ''] = said
    expect(within(article).getByText(statement)).toBeDefined()
    expect(within(article).getByText(say('guide.printable'))).toBeDefined()
    expect(within(article).getByText(sources['mechanics-2025'].title)).toBeDefined()
    expect(within(article).getByText(say('guide.legend.clinic'))).toBeDefined()
    const link = await within(article).findByRole('link', {
      name: builtInExercise('barefoot-minimalist-session', 'en')!.name,
    })
    expect(link.getAttribute('href')).toBe('#/catalog/barefoot-minimalist-session')
  })

  it('says how the papers behind the evidence were read', async () => {
    await open('evidence-heel')
    const article = screen.getByRole('article', { name: words['evidence-heel'].title })
    expect(within(article).getByText(say('guide.forClinicians'))).toBeDefined()
    expect(within(article).getAllByText(new RegExp(say('guide.read.second-hand')))).toHaveLength(2)
    expect(within(article).getAllByText(`(${say('catalog.secondHand')})`)).toHaveLength(2)
  })

  it('finds articles by words anywhere in them, the best first, and opens it by Enter', async () => {
    const { list, user, search, onOpen } = await open(null)
    await user.type(search, 'shoes')
    expect(titles(list)[0]).toBe('footwear')
    expect(titles(list)).toContain('four-stages')
    expect(
      within(list)
        .getAllByText('shoes')
        .some((hit) => hit.tagName === 'MARK'),
    ).toBe(true)
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('footwear')
  })

  it('says the load rules as plan checking holds them, the proposal of this program marked', async () => {
    await open('load-rules')
    const article = screen.getByRole('article', { name: words['load-rules'].title })
    const names = loadRuleIds.map((id) => say(`loadRules.rules.${id}.name`))
    const headings = within(article)
      .getAllByRole('heading', { level: 3 })
      .map((heading) => heading.textContent)
    expect(headings.slice(0, names.length)).toEqual(names)
    expect(within(article).getAllByText(`(${say('catalog.clinicDefault')})`)).toHaveLength(1)
    expect(article.textContent).toContain(say('loadRules.studies.buist-2008'))
  })

  it('says so where nothing is found, and leads back', async () => {
    const { list, user, search } = await open(null)
    await user.type(search, 'parachute')
    expect(titles(list)).toEqual([])
    expect(screen.getByText(say('guide.emptyTitle'))).toBeDefined()
    await user.click(screen.getByRole('button', { name: say('guide.clear') }))
    expect(titles(list)).toEqual(articleIds)
  })

  it('is walked by keys: slash to the search, arrows through the list, j and k from article to article', async () => {
    const { list, user, search, onOpen } = await open('surfaces')
    await user.keyboard('j')
    expect(onOpen).toHaveBeenLastCalledWith('recovery')
    await user.keyboard('k')
    expect(onOpen).toHaveBeenLastCalledWith('footwear')
    await user.keyboard('/')
    expect(document.activeElement).toBe(search)
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(within(list).getAllByRole('link')[1])
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement).toBe(search)
  })

  it('leads back where there is no such article', async () => {
    await open('nothing')
    expect(screen.getByRole('link', { name: say('guide.missingAction') })).toBeDefined()
    expect(articles).not.toHaveProperty('nothing')
  })
})
