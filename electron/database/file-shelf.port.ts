/** Where the sealed bytes of attached files lie, each under the SHA-256 (hex) of what it was before it was sealed. */
export interface FileShelf {
  /** Null where there are none; whether they are whole is for the asker to see (`isWholeFile`). */
  find(sha256: string): Promise<Buffer | null>;
  /** Lays them there, also over what was damaged; they are on disk when it resolves. */
  keep(sha256: string, sealed: Buffer): Promise<void>;
}

/** A shelf that tells quickly which sealed bytes lie there. */
export interface SummedShelf extends FileShelf {
  /** The sum (hex) that the sealed bytes begin with, not looked through; null where there are none, or plain ones. */
  sum(sha256: string): Promise<string | null>;
}
