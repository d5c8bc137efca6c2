/** What is typed into forms and not saved yet: kept in the clinic's own encrypted store, by user and form. */
import { z } from '../schema.ts'
import { keep, query } from './define.ts'

/** Names the form and the record it is about, by ids. */
const draftKey = z.string().regex(/^[\w .-]{1,200}$/)

const json = z.string().max(500_000, 'too_long').refine(isJson, 'invalid')

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined
  } catch {
    return false
  }
}

/** Drafts that one call can change: more forms than anybody types in within a second. */
export const mostDraftChanges = 50

export const draftsContract = {
  /** The drafts of whoever sits there, newest first. */
  'drafts.list': query({
    needs: 'read',
    input: z.object({}),
    output: z.object({
      drafts: z.array(z.object({ key: z.string(), at: z.string(), content: z.string() })),
    }),
    // Read once, when a window is opened: from then on the window knows better.
    reads: [],
  }),
  /** Keeps what is typed as JSON, or drops it where there is none. The last one counts. */
  'drafts.keep': keep({
    needs: 'read',
    input: z.object({
      changes: z.array(z.object({ key: draftKey, content: z.union([z.null(), json]) })).max(mostDraftChanges),
    }),
    output: z.object({}),
  }),
}
