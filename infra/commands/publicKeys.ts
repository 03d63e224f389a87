// The office's public keys, from a file or an address.
import { readFile } from 'node:fs/promises'

const WITHIN_MS = 10_000

/** As text, unchecked. Throws an Error that says why it can't be read, and leaves what to do about it to the caller. */
export async function publicKeysAt(place: string): Promise<string> {
  if (!/^https?:/i.test(place)) return readFile(place, 'utf8')
  const answer = await fetch(place, { signal: AbortSignal.timeout(WITHIN_MS) })
  if (!answer.ok) throw new Error(`it was answered with ${answer.status}`)
  return answer.text()
}
