// One English sentence per figure: what the person does.

export const says: Readonly<Record<string, string>> = {}
