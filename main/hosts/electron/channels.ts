/** The names of the few messages between the window and the main process. Preload and main share only these. */
export const channels = { call: 'call', cancel: 'cancel', document: 'document', event: 'event' } as const
