// What was shown to whoever decides, as it is kept in the round: canonical JSON, from which the print is made and the
// fingerprint can be worked out by anybody. A note holds 63,999 characters; what is longer is kept as gzip (RFC 1952).
import { canonicalJson, type Json } from '#core/canonicalJson.ts'
import type { Content } from '#core/content.ts'
import { contentShape } from '#shapes/content.ts'

const LONGEST_PLAIN = 60_000
const PACKED = 'gzip:'

const through = async (bytes: BlobPart, stream: GenericTransformStream): Promise<Uint8Array> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())

export async function writeShown(shown: Content): Promise<string> {
  const json = canonicalJson(shown satisfies Json)
  if (json.length <= LONGEST_PLAIN) return json
  const packed = await through(json, new CompressionStream('gzip'))
  return PACKED + btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
}

async function unpack(held: string): Promise<string> {
  if (!held.startsWith(PACKED)) return held
  const packed = Uint8Array.from(atob(held.slice(PACKED.length)), (char) => char.charCodeAt(0))
  return new TextDecoder().decode(await through(packed, new DecompressionStream('gzip')))
}

/** Throws where it is not what a service of ours wrote. */
export const readShown = async (held: string): Promise<Content> =>
  contentShape.parse(JSON.parse(await unpack(held)))
