/** A clinic moves to a server of its own and back, in the window and by keyboard, and its records are there on both sides. */
import { connectionsTo } from '../../main/database/postgres/connect.ts'
import { startPostgres, type PostgresServer } from '../support/postgres-server.ts'
import { say } from '../support/say.ts'
import { expect, test } from './support/story.ts'

const passphrase = 'copper lantern seven rivers'
const clinic = { name: 'Harbour Physio', user: 'Dana Reyes, PT', passphrase }
const clinicUser = { user: 'clinic_user', password: 'known to both sides', database: 'harbour' }

let server: PostgresServer | null = null

test.beforeAll(async () => {
  server = await startPostgres().catch(() => null)
  if (!server) return
  const owner = connectionsTo(server.address, 1)
  await owner.query(`create role ${clinicUser.user} login password '${clinicUser.password}'`)
  await owner.query(`create database ${clinicUser.database} owner ${clinicUser.user}`)
  await owner.end()
})
test.afterAll(() => server?.stop())

test('a clinic moves to its own server and back', async ({ page, host, firstRun, patients }) => {
  // Reason for skipping: no binaries of PostgreSQL for this machine, or it refuses to run them.
  test.skip(!server, 'skipped: no PostgreSQL')
  if (!server) return
  const { host: name, port, authority } = server.address
  await firstRun.open(host.address)
  await firstRun.setUp(clinic)
  await patients.open()
  await patients.startNew()
  await patients.fillNames({ givenName: 'Ana', familyName: 'Berg', birthDigits: '03121984' })
  await patients.create()
  await expect(page.getByRole('heading', { name: 'Ana Berg', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: say('shell.places.clinic') }).click()

  await page.getByRole('button', { name: say('server.move.action') }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(say('server.move.host'))).toBeFocused()
  for (const text of [name, String(port), 'nowhere', clinicUser.user]) {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type(clinicUser.password)
  const file = { name: 'authority.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(authority) }
  await dialog.locator('input[type=file]').setInputFiles(file)
  await expect(dialog.getByLabel(say('server.move.authority'))).toHaveValue(authority)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText(say('server.lacks.database.is'))
  await dialog.getByLabel(say('server.move.database')).fill(clinicUser.database)
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(say('server.move.ready'))).toBeVisible()
  await expect(dialog.getByLabel(say('server.move.passphrase'))).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('server.move.done'))).toBeVisible()
  await expect(page.getByText(say('server.placeAt', { host: name, port: String(port) }))).toBeVisible()
  await expect(page.getByText(say('backups.server.off'), { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: say('backups.restore'), exact: true })).toHaveCount(0)

  await patients.open()
  await expect(page.getByText('Berg').first()).toBeVisible()
  await page.getByRole('link', { name: say('shell.places.clinic') }).click()
  await page.getByRole('button', { name: say('server.return.action') }).press('Enter')
  await expect(dialog.getByLabel(say('server.move.passphrase'))).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText(say('server.return.done'))).toBeVisible()
  await expect(page.getByRole('button', { name: say('server.move.action') })).toBeVisible()
  await patients.open()
  await expect(page.getByText('Berg').first()).toBeVisible()
})
