// A receipt says who approved what, signed by the office's service: a compact JWS (RFC 7515) by ES256. Whoever holds
// the public keys can check it without us, long after the office is gone.
import {
  base64url,
  CompactSign,
  compactVerify,
  createLocalJWKSet,
  errors,
  type JSONWebKeySet,
} from 'jose'
import { z } from 'zod'
import { canonicalJson } from '#core/canonicalJson.ts'
import { type ApprovalRound, type Decision, decisionOf } from '#core/round.ts'

const ALGORITHM = 'ES256'
const RECEIPT_TYPE = 'acknowledgement-receipt+jws'

const claimsSchema = z
  .object({
    recordKey: z.string().min(1),
    /** Number of the round of asking. */
    round: z.int().min(1),
    /** Of the document. */
    version: z.string(),
    /** SHA-256 over the canonical JSON of what was approved, lower-case hexadecimal. */
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    /** Directory id. */
    decidedBy: z.string().min(1),
    decidedByName: z.string(),
    /** `Commissioner`, `Deputy, by delegation of 3 May 2026`. */
    decidedAs: z.string(),
    /** UTC. */
    decidedAt: z.iso.datetime(),
    /** What the decider wrote beside it; the print shows it. Receipts made before it was kept have none. */
    words: z.string().default(''),
  })
  .readonly()
export type ReceiptClaims = z.infer<typeof claimsSchema>

/** What is signed of a round and how it was decided. */
export const claimsFor = (
  round: Pick<ApprovalRound, 'recordKey' | 'number' | 'documentVersion' | 'fingerprint'>,
  { by, as, at, words }: Decision,
): ReceiptClaims => ({
  recordKey: round.recordKey,
  round: round.number,
  version: round.documentVersion,
  fingerprint: round.fingerprint,
  decidedBy: by.id,
  decidedByName: by.name,
  decidedAs: as,
  decidedAt: at,
  words,
})

const publicKeyParts = {
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.base64url(),
  y: z.base64url(),
  kid: z.string().min(1),
}

export const publicKeySchema = z.object(publicKeyParts)
type PublicKey = z.infer<typeof publicKeySchema>

/** A key pair of the office as JSON Web Key (RFC 7517), with its name in `kid`. */
export const signingKeySchema = z.object({ ...publicKeyParts, d: z.base64url() })
export type SigningKey = z.infer<typeof signingKeySchema>

/** The first signs; the others signed before it, and what they signed stays valid. */
export type ReceiptKeys = readonly [SigningKey, ...PublicKey[]]

/** What the office tells the world of its keys: the public parts and nothing else. */
export const publicKeySet = (keys: readonly PublicKey[]): JSONWebKeySet => ({
  keys: keys.map(({ kty, crv, x, y, kid }) => ({
    kty,
    crv,
    x,
    y,
    kid,
    alg: ALGORITHM,
    use: 'sig',
  })),
})

export const signReceipt = (claims: ReceiptClaims, key: SigningKey): Promise<string> =>
  new CompactSign(new TextEncoder().encode(canonicalJson(claims)))
    .setProtectedHeader({ alg: ALGORITHM, typ: RECEIPT_TYPE, kid: key.kid })
    .sign(key)

type ReceiptProblem = 'missing' | 'unreadable' | 'otherKind' | 'unknownKey' | 'altered'

const RECEIPT_PROBLEM_TEXT: { readonly [problem in ReceiptProblem]: string } = {
  missing: 'There is no receipt, so nothing shows that this was approved.',
  unreadable: 'The receipt can’t be read. Take the document again from where it was published.',
  otherKind: 'This is signed, but it is not the receipt of an approval.',
  unknownKey:
    'The receipt was signed with a key that is not among the office’s published keys. Check it against the full set of keys, old ones included.',
  altered: 'The receipt is not what the office signed. It was altered, or made by somebody else.',
}

export type ReceiptReading =
  | { readonly holds: true; readonly claims: ReceiptClaims }
  | { readonly holds: false; readonly problem: ReceiptProblem; readonly text: string }

const failed = (problem: ReceiptProblem): ReceiptReading => ({
  holds: false,
  problem,
  text: RECEIPT_PROBLEM_TEXT[problem],
})

function problemOf(thrown: unknown): ReceiptProblem {
  if (thrown instanceof errors.JWKSNoMatchingKey) return 'unknownKey'
  if (thrown instanceof errors.JWSSignatureVerificationFailed) return 'altered'
  if (thrown instanceof errors.JOSEAlgNotAllowed) return 'otherKind'
  return 'unreadable'
}

function claimsOf(payload: Uint8Array): ReceiptClaims | undefined {
  try {
    return claimsSchema.parse(JSON.parse(new TextDecoder().decode(payload)))
  } catch {
    return undefined
  }
}

/** What a receipt says of itself, whoever made it: for telling what does not fit, never for proof. */
export function claimsIn(receipt: string | undefined): ReceiptClaims | undefined {
  try {
    return claimsOf(base64url.decode(receipt?.trim().split('.')[1] ?? ''))
  } catch {
    return undefined
  }
}

/**
 * What a receipt says, once its signature has been checked against the public keys. That its fingerprint fits the
 * record is for the caller to check.
 */
export async function readReceipt(
  receipt: string | undefined,
  keys: JSONWebKeySet,
): Promise<ReceiptReading> {
  if (receipt === undefined || receipt.trim() === '') return failed('missing')
  try {
    const { payload, protectedHeader } = await compactVerify(
      receipt.trim(),
      createLocalJWKSet(keys),
      { algorithms: [ALGORITHM] },
    )
    const claims = claimsOf(payload)
    if (protectedHeader.typ !== RECEIPT_TYPE || !claims) return failed('otherKind')
    return { holds: true, claims }
  } catch (thrown) {
    return failed(problemOf(thrown))
  }
}

// SharePoint may write line ends its own way.
const inOneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()

// The list keeps whole seconds.
const toTheSecond = (instant: string): string => instant.slice(0, 19)

const speaksOf = (claims: ReceiptClaims, { by, as, at, words }: Decision): boolean =>
  claims.decidedBy === by.id &&
  inOneLine(claims.decidedByName) === inOneLine(by.name) &&
  inOneLine(claims.decidedAs) === inOneLine(as) &&
  toTheSecond(claims.decidedAt) === toTheSecond(at) &&
  inOneLine(claims.words) === inOneLine(words)

/** Whether a round's receipt was signed with one of the keys and speaks of exactly this round and its decision. */
export async function receiptFits(round: ApprovalRound, keys: JSONWebKeySet): Promise<boolean> {
  const decision = decisionOf(round)
  const reading = await readReceipt(decision?.receipt, keys)
  return (
    reading.holds &&
    decision !== undefined &&
    reading.claims.recordKey === round.recordKey &&
    reading.claims.round === round.number &&
    reading.claims.version === round.documentVersion &&
    reading.claims.fingerprint === round.fingerprint &&
    speaksOf(reading.claims, decision)
  )
}
