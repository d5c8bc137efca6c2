/** The main job, all the way through and for real: from an empty machine to everything found again after a restart. */
import type { Page } from '@playwright/test'
import { startHost } from '../support/start-host.ts'
import { test } from './support/story.ts'
import { doTheWholeJob, findEverything, type SaveFile } from './support/whole-job.ts'

/** The browser host saves by a download. */
function downloadIn(window: Page): SaveFile {
  return async (press) => {
    const downloading = window.waitForEvent('download')
    await press()
    return (await downloading).path()
  }
}

test('a patient with heel pain gets a plan, a sheet and a check-in, and all of it is there after a restart', async ({
  page,
  browser,
  firstRun,
  host,
}) => {
  await firstRun.open(host.address)
  const givenFile = await doTheWholeJob(page, downloadIn(page))

  await test.step('and the machine loses power', async () => {
    await page.goto('about:blank')
    await host.kill()
  })

  await test.step('then a new start finds everything', async () => {
    const again = await startHost({ dataFolder: host.dataFolder })
    const window = await browser.newPage()
    try {
      await window.goto(again.address)
      await findEverything(window, downloadIn(window), givenFile)
    } finally {
      await window.close()
      await again.stop()
      await host.removeData()
    }
  })
})
