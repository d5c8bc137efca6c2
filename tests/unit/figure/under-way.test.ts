import { expect, it } from 'vitest'
import { describeFigure, figureSlugs } from '../../../shared/figure/index.ts'
import { wordsIn } from '../../../shared/text/index.ts'
import { underWay } from '../../../shared/figure/under-way.ts'

const words = wordsIn('en').figures

it('says nobody who walks, runs or rides to be standing', () => {
  for (const slug of underWay) {
    expect(figureSlugs).toContain(slug)
    expect(describeFigure(slug, words, 'right')).not.toMatch(/, standing/)
  }
  expect(describeFigure('cycling', words, 'left')).toMatch(
    /^A person rides a bike\. A person seen from the side\./,
  )
  expect(describeFigure('single-leg-balance', words, 'left')).toContain('standing on one leg (left)')
})
