/** The sheets of a handout: what is done daily, in a session, and when running. */
export const sheetGroups = ['daily', 'session', 'run'] as const
export type SheetGroup = (typeof sheetGroups)[number]
