/** Whom to call for help at once, by country. */

/**
 * Emergency numbers by ISO 3166 country, as the countries' own services publish them; a list of those that clinics have
 * asked for, and no claim about any other. 112 works in every country of the European Union.
 */
export const emergencyNumbers = {
  AT: '112',
  AU: '000',
  BE: '112',
  CA: '911',
  CH: '144',
  CZ: '112',
  DE: '112',
  DK: '112',
  ES: '112',
  FI: '112',
  FR: '112',
  GB: '999',
  IE: '112',
  IN: '112',
  IT: '112',
  NL: '112',
  NO: '113',
  NZ: '111',
  PL: '112',
  PT: '112',
  SE: '112',
  US: '911',
} as const

export const countries = Object.keys(emergencyNumbers) as [Country, ...Country[]]
export type Country = keyof typeof emergencyNumbers

/** The number on paper: the clinic's own entry, else its country's; null where neither is known. */
export function emergencyNumberOf({
  country,
  emergencyNumber,
}: {
  readonly country: Country | null
  readonly emergencyNumber: string
}): string | null {
  if (emergencyNumber !== '') return emergencyNumber
  return country === null ? null : emergencyNumbers[country]
}
