/** What is used of fontkit, which has no typings of its own. pdfkit parses fonts with it and takes fonts that it has parsed. */
declare module 'fontkit' {
  /** Parses the bytes of a TrueType font. Throws when they are none. */
  export function create(bytes: Uint8Array): unknown
}
