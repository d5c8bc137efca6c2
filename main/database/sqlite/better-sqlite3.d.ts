/** The package hides its typings behind its `exports` map; this declares the part that `connect.ts` uses. */
declare module 'better-sqlite3-multiple-ciphers' {
  interface Statement {
    readonly reader: boolean
    run(...parameters: readonly unknown[]): { readonly changes: number }
    get(...parameters: readonly unknown[]): unknown
    all(...parameters: readonly unknown[]): unknown[]
    iterate(...parameters: readonly unknown[]): IterableIterator<unknown>
  }

  interface Options {
    readonly readonly?: boolean
    readonly fileMustExist?: boolean
    /** Milliseconds to wait for another connection's lock. */
    readonly timeout?: number
  }

  class Database {
    constructor(file: string, options?: Options)
    readonly open: boolean
    readonly inTransaction: boolean
    prepare(source: string): Statement
    exec(source: string): this
    pragma(source: string, options?: { readonly simple?: boolean }): unknown
    /** Hands key bytes to the cipher without making SQL of them. */
    key(key: Buffer): number
    /** Encrypts every page anew under these key bytes. Does nothing in WAL mode, and says nothing of it. */
    rekey(key: Buffer): number
    close(): this
  }

  export default Database
}
