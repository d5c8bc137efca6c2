/** As much of a patient as these screens say. */
export interface Named {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
}

export const fullName = ({ givenName, familyName }: Named): string => `${givenName} ${familyName}`
