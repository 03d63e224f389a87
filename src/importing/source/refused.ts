// A source that can't be read: the sentence says what it is and what to do.

export class SourceRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SourceRefused'
  }
}

/** The end of a sentence that begins with the file's name: `is encrypted. Save it without a password.` */
export const refuse = (why: string, cause?: unknown): never => {
  throw new SourceRefused(why, { cause })
}

const LARGEST_FILE = 100_000_000

/** Why a file of so many bytes is not read at all, as a whole sentence. */
export const tooLarge = (file: string, bytes: number): string | undefined =>
  bytes > LARGEST_FILE ? `“${file}” is too large to be a record. Import a part of it.` : undefined

/** Says whose fault it is in one sentence that begins with the file's name, whatever a reader stumbles over in it. */
export async function named<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (thrown) {
    const why =
      thrown instanceof SourceRefused ? thrown.message : 'can’t be read. Save it again and try that'
    throw new SourceRefused(`“${file}” ${why}.`, { cause: thrown })
  }
}
