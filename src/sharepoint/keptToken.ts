// A token is used by all until shortly before its end.

/** A token is asked for anew this long before it ends, so that none ends on its way. */
const BEFORE_ITS_END_MS = 300_000

/** `endsAt` in milliseconds since 1970. */
export type Token = { readonly text: string; readonly endsAt: number }

/** One token for all who ask while it lasts; those who ask while it is fetched wait for the same. */
export function kept(fetchOne: () => Promise<Token>): () => Promise<string> {
  let current: Promise<Token> | undefined
  let until = 0
  const renew = async (): Promise<Token> => {
    until = Number.POSITIVE_INFINITY
    try {
      const token = await fetchOne()
      until = token.endsAt - BEFORE_ITS_END_MS
      return token
    } catch (thrown) {
      current = undefined
      throw thrown
    }
  }
  return async () => {
    if (current === undefined || until <= Date.now()) current = renew()
    return (await current).text
  }
}
