/** How a translation of English messages is shaped. */

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many'

/**
 * The same keys with other sentences. Of a message with a count, `_other` is asked for; each language adds the plural
 * forms that it has.
 */
export type Translation<Messages> = Messages extends string
  ? string
  : {
      readonly [Key in keyof Messages as Key extends `${string}_${Plural}` ? never : Key]: Translation<
        Messages[Key]
      >
    } & {
      readonly [
        Key in keyof Messages as Key extends `${infer Base}_other` ? `${Base}_${Plural}` : never
      ]?: string
    }
