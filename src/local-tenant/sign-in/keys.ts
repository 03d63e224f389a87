// Signing keys, made once and kept with the tenant, so that a token outlives a restart as it does with Microsoft.
import type { DatabaseSync } from 'node:sqlite'
import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose'
import { readSetting, writeSetting } from '../storage.ts'

export type SigningKey = {
  readonly id: string
  readonly key: CryptoKey
  readonly publicKey: CryptoKey
  readonly publicJwk: JWK
}

const ALGORITHM = 'RS256'

/** The key of this name. Two issuers have two: Entra signs for people and apps, the Bot Framework for its channel. */
export async function openSigningKey(
  storage: DatabaseSync,
  name: 'entra' | 'botframework',
): Promise<SigningKey> {
  const setting = `signing-key-${name}`
  const kept = readSetting(storage, setting)
  const jwk = kept === undefined ? await makeKey() : (JSON.parse(kept) as JWK)
  if (kept === undefined) writeSetting(storage, setting, JSON.stringify(jwk))
  const id = await calculateJwkThumbprint(jwk)
  const publicJwk: JWK = {
    kty: 'RSA',
    n: jwk.n ?? '',
    e: jwk.e ?? '',
    kid: id,
    use: 'sig',
    alg: ALGORITHM,
  }
  const [key, publicKey] = await Promise.all([
    importJWK(jwk, ALGORITHM),
    importJWK(publicJwk, ALGORITHM),
  ])
  if (key instanceof Uint8Array || publicKey instanceof Uint8Array)
    throw new TypeError('An RSA key was expected.')
  return { id, key, publicKey, publicJwk }
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  return exportJWK(privateKey)
}
