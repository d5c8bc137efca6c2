import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'
import { prepareDataFolder, sampleKey } from '../../../main/database/data-folder.ts'
import { lockDataFolder } from '../../../main/database/folder-lock.ts'
import { writeFileDurably } from '../../../main/database/durable-file.ts'
import { temporaryFolder } from './temporary-database.ts'

const children: ChildProcessWithoutNullStreams[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

interface Said {
  held: boolean
  error?: { code: string; values: { host: string; user: string; process: number; since: string } }
}

async function start(folder: string, ...words: readonly string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lock-child.ts'), folder, ...words])
  children.push(child)
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, said: JSON.parse(line) as Said }
}

async function kill(child: ChildProcessWithoutNullStreams): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

describe('the lock of the data folder', () => {
  it('is refused to a second program, which learns who has it', async () => {
    const folder = temporaryFolder()
    const first = await start(folder)
    expect(first.said).toEqual({ held: true })
    const values = {
      host: hostname(),
      user: userInfo().username,
      process: first.child.pid,
      since: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) as string,
    }
    expect((await start(folder)).said).toEqual({ held: false, error: { code: 'in_use', values } })
    await expect(lockDataFolder(folder)).rejects.toMatchObject({ error: { code: 'in_use', values } })
    // Nobody takes it from a program that runs, whatever was said.
    for (const words of [['take-over'], ['this-computer']]) {
      expect((await start(folder, ...words)).said).toMatchObject({ held: false, error: { code: 'in_use' } })
    }
  })

  it('is refused to the same program a second time', async () => {
    const folder = temporaryFolder()
    const lock = await lockDataFolder(folder)
    await expect(lockDataFolder(folder)).rejects.toMatchObject({
      error: { code: 'in_use', values: { process: process.pid } },
    })
    // The refused attempt must not have given away the lock that this process has.
    expect((await start(folder)).said.held).toBe(false)
    await lock.release()
    expect((await start(folder)).said.held).toBe(true)
  })

  it('passes on when its holder ends, politely or not', async () => {
    const folder = temporaryFolder()
    const polite = await start(folder)
    const gone = once(polite.child, 'exit')
    polite.child.stdin.end()
    await gone
    expect(existsSync(join(folder, 'in-use.json'))).toBe(false)
    const killed = await start(folder)
    expect(killed.said.held).toBe(true)
    await kill(killed.child)
    expect(existsSync(join(folder, 'in-use.json'))).toBe(true)
    const lock = await lockDataFolder(folder)
    expect(JSON.parse(readFileSync(join(folder, 'in-use.json'), 'utf8'))).toMatchObject({
      process: process.pid,
    })
    await lock.release()
    await lock.release()
  })

  it(
    'goes to exactly one of many who start at once, also over the note of one that was killed',
    { timeout: 60_000 },
    async () => {
      const folder = temporaryFolder()
      for (let round = 0; round < 3; round += 1) {
        const started = await Promise.all(Array.from({ length: 6 }, () => start(folder)))
        const holders = started.filter(({ said }) => said.held)
        expect(holders).toHaveLength(1)
        const refusals = started.filter((starter) => !starter.said.held)
        for (const refusal of refusals) expect(refusal.said.error?.code).toBe('in_use')
        for (const { child } of started) if (child.exitCode === null) await kill(child)
      }
    },
  )

  /** What is left of a program that was killed on a computer of another name. */
  async function killedElsewhere() {
    const folder = temporaryFolder()
    const killed = await start(folder)
    await kill(killed.child)
    const file = join(folder, 'in-use.json')
    const note = JSON.parse(readFileSync(file, 'utf8')) as object
    const elsewhere = { ...note, host: 'front-desk', machine: 'another', user: 'dana' }
    writeFileSync(file, JSON.stringify(elsewhere))
    return { folder, file, elsewhere }
  }

  it('is asked for where a program on another computer has not closed the folder, and who it was is said', async () => {
    const { folder, file, elsewhere } = await killedElsewhere()
    const { said } = await start(folder)
    expect(said).toMatchObject({
      held: false,
      error: { code: 'left_in_use', values: { host: 'front-desk', user: 'dana' } },
    })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(elsewhere)
    const taken = await start(folder, 'take-over')
    expect(taken.said).toEqual({ held: true })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ host: hostname() })
    expect((await start(folder, 'take-over')).said).toMatchObject({ held: false, error: { code: 'in_use' } })
  })

  it('is taken without a question on a disk of this computer, where nobody else’s lock can lie', async () => {
    const { folder } = await killedElsewhere()
    expect((await start(folder, 'this-computer')).said).toEqual({ held: true })
  })

  it('goes to exactly one of many who take the folder over at once', { timeout: 60_000 }, async () => {
    const { folder } = await killedElsewhere()
    const started = await Promise.all(Array.from({ length: 6 }, () => start(folder, 'take-over')))
    expect(started.filter(({ said }) => said.held)).toHaveLength(1)
  })

  it('reads a note of a version that did not say who and since when', async () => {
    const folder = temporaryFolder()
    const note = { host: 'front-desk', machine: 'another', process: 4711 }
    writeFileSync(join(folder, 'in-use.json'), JSON.stringify(note))
    await expect(lockDataFolder(folder)).rejects.toMatchObject({
      error: { code: 'left_in_use', values: { host: 'front-desk', process: 4711, user: '?', since: '?' } },
    })
    await (await lockDataFolder(folder, { takeOver: true })).release()
  })

  it('is not stopped by a note that says nothing, or by the number of a process that is somebody else now', async () => {
    const folder = temporaryFolder()
    for (const text of ['', '{', '[]', '{"host":1}']) {
      writeFileSync(join(folder, 'in-use.json'), text)
      await (await lockDataFolder(folder)).release()
    }
    const first = await lockDataFolder(folder)
    const note = readFileSync(join(folder, 'in-use.json'), 'utf8')
    await first.release()
    writeFileSync(join(folder, 'in-use.json'), note.replace(String(process.pid), String(process.ppid)))
    await (await lockDataFolder(folder)).release()
  })

  it('is a storage error where there is no folder', async () => {
    await expect(lockDataFolder(join(temporaryFolder(), 'none'))).rejects.toThrow()
  })
})

describe('the data folder', () => {
  it('is laid out for its owner only', () => {
    const root = join(temporaryFolder(), 'new', 'Stridebook')
    const folder = prepareDataFolder(root)
    for (const path of [root, folder.clinic.folder, folder.sample.folder, folder.logs]) {
      expect(statSync(path).mode & 0o777, path).toBe(0o700)
    }
    expect(prepareDataFolder(root)).toEqual(folder)
    chmodSync(folder.clinic.folder, 0o755)
    prepareDataFolder(root)
    expect(statSync(folder.clinic.folder).mode & 0o777).toBe(0o700)
  })

  it('cannot be made where a file stands', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(() => prepareDataFolder(join(file, 'inside'))).toThrow(
      expect.objectContaining({ error: { code: 'folder_unusable' } }),
    )
  })

  it.runIf(process.platform === 'linux')(
    'ends where a system refuses new folders as if they were not there',
    () => {
      expect(() => prepareDataFolder('/proc/stridebook/data')).toThrow('folder_unusable')
    },
  )

  it('is closed to others when it was open before, and nothing of others is in it', () => {
    const root = temporaryFolder()
    for (const mode of [0o777, 0o755, 0o710]) {
      chmodSync(root, mode)
      prepareDataFolder(root)
      expect(statSync(root).mode & 0o777, mode.toString(8)).toBe(0o700)
    }
  })

  it('is refused where others may write beside things of theirs, whose rights stay as they are', () => {
    const root = temporaryFolder()
    writeFileSync(join(root, 'theirs.txt'), '')
    chmodSync(root, 0o1777)
    expect(() => prepareDataFolder(root)).toThrow('folder_shared')
    expect(statSync(root).mode & 0o7777).toBe(0o1777)
    chmodSync(root, 0o755)
    prepareDataFolder(root)
    expect(statSync(root).mode & 0o777).toBe(0o755)
  })

  it('keeps the key of the sample clinic', () => {
    const folder = prepareDataFolder(temporaryFolder())
    const key = sampleKey(folder)
    expect(key).toHaveLength(32)
    expect(sampleKey(folder)).toEqual(key)
    expect(statSync(folder.sample.key).mode & 0o777).toBe(0o600)
    writeFileSync(folder.sample.key, 'short')
    expect(() => sampleKey(folder)).toThrow('damaged_file')
  })

  it('replaces small files in one step and leaves nothing half-written', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'note')
    writeFileDurably(file, 'one')
    writeFileDurably(file, 'two')
    expect(readFileSync(file, 'utf8')).toBe('two')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    mkdirSync(join(folder, 'taken'))
    writeFileSync(join(folder, 'taken', 'inside'), '')
    expect(() => writeFileDurably(join(folder, 'taken'), 'three')).toThrow()
    expect(readFileSync(file, 'utf8')).toBe('two')
  })
})
