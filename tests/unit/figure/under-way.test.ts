import { expect, it } from 'vitest'
import { describeFigure, figureSlugs } from '../../../shared/figure/index.ts'
import { underWay } from '../../../shared/figure/under-way.ts'

it('says nobody who walks, runs or rides to be standing', () => {
  for (const slug of underWay) {
    expect(figureSlugs).toContain(slug)
    expect(describeFigure(slug, 'en', 'right')).not.toMatch(/, standing/)
  }
  expect(describeFigure('cycling', 'en', 'left')).toMatch(/^Riding a bicycle\. A person seen from the side\./)
  expect(describeFigure('single-leg-balance', 'en', 'left')).toContain('standing on one leg (left)')
})
