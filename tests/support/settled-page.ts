/** A page that has come to rest, for what looks at all of it at once: pictures, and the search for barriers. */
import type { Page } from 'playwright'

/** Waits until nothing loads, fonts are there, nothing moves that comes to an end, and that is drawn. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"], .skeleton') === null &&
      document.fonts.status === 'loaded' &&
      !document
        .getAnimations()
        .some(
          ({ playState, effect }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
        ),
  )
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}
