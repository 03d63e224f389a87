// JSON Canonicalization Scheme, RFC 8785: members sorted by UTF-16 code units, no white space, and ECMAScript's own
// number and string forms. One value has one text, so one fingerprint.

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json | undefined }

/** Throws TypeError on what JSON can't carry: NaN, infinities and lone surrogates (RFC 8785 section 3.2.2). */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('Canonical JSON has no number that is not finite.')
  if (typeof value === 'string' && !value.isWellFormed())
    throw new TypeError('Canonical JSON has no lone surrogates.')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value))
    return `[${value.map((member: Json) => canonicalJson(member)).join(',')}]`
  const members = Object.entries(value)
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
