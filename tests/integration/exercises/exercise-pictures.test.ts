/** Pictures of own exercises: drawn, from the catalog, or a photo; stored, refused, shown, printed, kept over a restart. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handoutRenderer } from '../../../main/handouts/pdf/render-handout.ts'
import { must } from '../../../shared/assert.ts'
import { exerciseContentSchema } from '../../../shared/domain/exercise.ts'
import { largestPhoto } from '../../../shared/domain/photo.ts'
import type { ExerciseFigure } from '../../../shared/domain/pose-scene.ts'
import { plainScene } from '../../../shared/figure/scene/starting-scenes.ts'
import { addRow } from '../../../shared/program/plan-edit.ts'
import { allWeeks } from '../../../shared/program/weeks.ts'
import { expectFields, expectOk } from '../../support/answers.ts'
import { openCore, type OpenCore } from '../../support/open-core.ts'
import { elementsOf, readPdf } from '../../support/read-pdf.ts'
import { jpegOf, pngOf } from '../../support/tiny-photos.ts'

let clinic: OpenCore

beforeEach(async () => {
  clinic = await openCore({ preset: 'clinic' })
})
afterEach(() => clinic.stop())
afterAll(() => handoutRenderer.stop())

const consent = { by: 'Noor Haddad', on: '2026-01-05' }
const drawn: ExerciseFigure = {
  kind: 'drawn',
  drawing: { ...plainScene('oneLeg'), start: plainScene('standing').end, loadKg: 6, repeat: true },
}

async function contentLike(slug: string, figure: ExerciseFigure | null) {
  const all = expectOk(await clinic.call('exercises.list', {})).exercises
  return { ...exerciseContentSchema.parse(all.find((one) => one.id === slug)), name: 'Own one', figure }
}

async function ownWith(figure: ExerciseFigure | null, copiedFrom: string | null = null) {
  return expectOk(
    await clinic.call('exercises.create', {
      content: await contentLike('calf-raise-single', figure),
      copiedFrom,
    }),
  )
}

const addPhoto = (bytes: Uint8Array, more: object = {}) =>
  clinic.call('exercises.addPhoto', { file: Buffer.from(bytes).toString('base64'), consent, ...more })

describe('the picture of an own exercise', () => {
  it('is none where none was chosen, and what was drawn otherwise', async () => {
    expect((await ownWith(null)).figure).toBeNull()
    const own = await ownWith(drawn)
    expect(own.figure).toEqual(drawn)
    const content = await contentLike('calf-raise-double', { kind: 'catalog', slug: 'short-foot' })
    const changed = expectOk(await clinic.call('exercises.update', { id: own.id, basedOn: 1, content }))
    expect(changed.figure).toEqual({ kind: 'catalog', slug: 'short-foot' })
  })

  it('may be left out by what was stored before there were pictures', async () => {
    const { figure, ...before } = await contentLike('calf-raise-double', drawn)
    expect(figure).toEqual(drawn)
    expect(exerciseContentSchema.parse(before).figure).toBeNull()
  })

  it('is refused where it cannot be shown', async () => {
    const create = async (figure: ExerciseFigure) =>
      clinic.call('exercises.create', { content: await contentLike('calf-raise-double', figure) })
    expectFields(await create({ kind: 'catalog', slug: 'no-such-exercise' }), [
      { field: 'content.figure.slug', reason: 'not_found' },
    ])
    expectFields(await create({ kind: 'photo', photoId: 'no-such-photo' }), [
      { field: 'content.figure.photoId', reason: 'not_found' },
    ])
    const scene = plainScene('standing')
    const knee = { ...scene.end.legs.left, knee: 170 }
    const end = { ...scene.end, legs: { ...scene.end.legs, left: knee } }
    expectFields(await create({ kind: 'drawn', drawing: { ...scene, end } }), [
      { field: 'content.figure.drawing.end.legs.left.knee', reason: 'too_large' },
    ])
  })
})

describe('a photo', () => {
  it('is stored with its consent, shown through a ticket, and audited without its bytes', async () => {
    const { photoId, width, height } = expectOk(await addPhoto(jpegOf()))
    expect([width, height]).toEqual([8, 8])
    const own = await ownWith({ kind: 'photo', photoId })
    expect(own.figure).toEqual({ kind: 'photo', photoId })
    const opened = expectOk(await clinic.call('exercises.photo', { photoId }))
    expect(opened.consent).toEqual({ ...consent, note: '' })
    const document = must(clinic.document(opened.document?.ticket ?? ''), 'a document')
    expect(Buffer.compare(document.bytes, jpegOf())).toBe(0)
    expect(document.type).toBe('image/jpeg')
    expect(await clinic.call('exercises.photo', { photoId: 'no-such-photo' })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    })
  })

  it('is refused when it is no picture, damaged, too large, or holds more than pixels', async () => {
    const cases: readonly [string, Uint8Array][] = [
      ['not_an_image', Buffer.from('%PDF-1.7 and so on')],
      ['image_damaged', jpegOf().subarray(0, 90)],
      ['image_too_large', pngOf(1700, 4)],
      ['image_not_clean', jpegOf({ marker: 0xe1, text: 'Exif\0\0GPS' })],
      ['image_not_clean', pngOf(4, 4, [['tEXt', 'Author\0Somebody']])],
    ]
    for (const [reason, bytes] of cases) expectFields(await addPhoto(bytes), [{ field: 'file', reason }])
    expectFields(await addPhoto(Buffer.alloc(largestPhoto + 10, 1)), [
      { field: 'file', reason: 'image_too_large' },
    ])
    expectFields(await clinic.call('exercises.addPhoto', { file: 'not base64!', consent }), [
      { field: 'file', reason: 'not_an_image' },
    ])
  })

  it('needs a consent with a name and a day that has come', async () => {
    expectFields(await addPhoto(jpegOf(), { consent: { by: ' ', on: '2026-01-05' } }), [
      { field: 'consent.by', reason: 'required' },
    ])
    expectFields(await addPhoto(jpegOf(), { consent: { by: 'Noor', on: '2199-01-05' } }), [
      { field: 'consent.on', reason: 'date_in_future' },
    ])
  })

  it('lies in no file that can be read without the key', async () => {
    const marked = pngOf(40, 40)
    expectOk(await addPhoto(marked, { consent: { by: 'Canary Consent', on: '2026-01-05' } }))
    await clinic.core.stop()
    for (const name of await readdir(clinic.dataFolder, { recursive: true })) {
      const bytes = await readFile(join(clinic.dataFolder, name)).catch(() => Buffer.alloc(0))
      expect(bytes.includes('Canary Consent'), name).toBe(false)
      expect(bytes.includes(marked.subarray(0, 33)), name).toBe(false)
    }
  })
})

describe('over a restart', () => {
  it('drawings and photos are there, and tickets of before are not', async () => {
    const { photoId } = expectOk(await addPhoto(pngOf(12, 30)))
    const [one, other] = [await ownWith(drawn), await ownWith({ kind: 'photo', photoId })]
    const { document } = expectOk(await clinic.call('exercises.photo', { photoId }))
    await clinic.core.stop()
    const again = await openCore({ preset: 'clinic', dataFolder: clinic.dataFolder })
    try {
      const { exercises } = expectOk(await again.call('exercises.list', {}))
      expect(exercises.find((exercise) => exercise.id === one.id)?.figure).toEqual(drawn)
      expect(exercises.find((exercise) => exercise.id === other.id)?.figure).toEqual({
        kind: 'photo',
        photoId,
      })
      expect(again.document(document?.ticket ?? '')).toBeNull()
      expect(expectOk(await again.call('exercises.photo', { photoId }))).toMatchObject({
        width: 12,
        height: 30,
      })
    } finally {
      await again.stop()
    }
  })
})

describe('on a handout', () => {
  it('stands beside its exercise, drawn or as a photo, with words for those who listen', async () => {
    const { photoId } = expectOk(await addPhoto(jpegOf()))
    const exercises = [await ownWith(drawn), await ownWith({ kind: 'photo', photoId })]
    const patient = expectOk(
      await clinic.call('patients.create', {
        patient: { givenName: 'Ana', familyName: 'Silva', birthDate: '1984-03-12' },
      }),
    )
    const episode = expectOk(
      await clinic.call('episodes.create', {
        patientId: patient.id,
        episode: { condition: 'plantar-fasciitis', side: 'left', startedOn: '2026-01-05' },
      }),
    )
    const plan = expectOk(
      await clinic.call('plans.create', {
        episodeId: episode.id,
        template: null,
        startsOn: '2026-01-05',
        title: 'Own',
      }),
    )
    const document = exercises.reduce(
      (all, exercise, index) => addRow(all, { rowId: `row-${index}`, exercise, side: 'left' }),
      plan.document,
    )
    expectOk(
      await clinic.call('plans.save', {
        id: plan.id,
        basedOn: plan.revision,
        document,
        action: 'add-row',
        subject: '',
      }),
    )
    const given = expectOk(
      await clinic.call('handouts.give', {
        planId: plan.id,
        basedOn: plan.revision + 1,
        options: { weeks: [...allWeeks({ weeks: 12 })] },
      }),
    )
    const bytes = must(clinic.document(given.document.ticket), 'a document').bytes
    const pdf = await readPdf(Uint8Array.from(bytes))
    const alts = pdf.pages.flatMap((page) => elementsOf(page.structure, 'Figure').map((figure) => figure.alt))
    expect(alts).toContain('Photo of Own one.')
    expect(
      alts.some((alt) => alt?.includes('standing on one leg (left)') && alt.includes('Weight: 6 kg.')),
    ).toBe(true)
    expect(Buffer.from(bytes).includes('/Subtype /Image')).toBe(true)
    const opened = expectOk(await clinic.call('handouts.open', { id: given.handout.id }))
    expect(Buffer.compare(must(clinic.document(opened.ticket), 'it').bytes, bytes)).toBe(0)
  })
})
