// A look at an address, as anybody may.
const WITHIN_MS = 10_000

/** Throws an Error with `mend` where nothing answers. */
export async function request(address: string, mend: string, method = 'GET'): Promise<Response> {
  try {
    return await fetch(address, { method, signal: AbortSignal.timeout(WITHIN_MS) })
  } catch (cause) {
    throw new Error(`${address} did not answer. ${mend}`, { cause })
  }
}
