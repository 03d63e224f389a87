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
