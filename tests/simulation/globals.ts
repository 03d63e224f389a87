// The clock, the timers and the cryptography of the process, put under the scheduler for one run. What the platform does
// in threads of its own is done at once instead: their order is no chance of ours.
import { createHash, KeyObject, sign, verify } from 'node:crypto'
import type { Scheduler } from './scheduler.ts'

const { subtle } = globalThis.crypto
const imported = new Map<string, CryptoKey>()
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' }

const bytesOf = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer

/** Keys are imported once, before the run. */
export async function keepImported(keys: readonly JsonWebKey[]): Promise<void> {
  for (const key of keys)
    for (const usage of ['sign', 'verify'] as const) {
      const { d, ...open } = key
      if (usage === 'sign' && d === undefined) continue
      const jwk: JsonWebKey = usage === 'sign' ? { ...open, ...(d !== undefined && { d }) } : open
      // oxlint-disable-next-line typescript/no-deprecated -- the platform's own name
      imported.set(`${jwk.x}/${usage}`, await subtle.importKey('jwk', jwk, ECDSA, true, [usage]))
    }
}

const keyKept = (jwk: JsonWebKey, usages: readonly string[]): CryptoKey => {
  const key = imported.get(`${jwk.x}/${usages[0]}`)
  if (!key) throw new Error('A key is used that the run did not know of.')
  return key
}

const ecdsaKey = (key: CryptoKey) => ({
  key: KeyObject.from(key),
  dsaEncoding: 'ieee-p1363' as const,
})

const atOnce: Partial<SubtleCrypto> = {
  digest: async (_algorithm, bytes) =>
    bytesOf(
      createHash('sha256')
        .update(new Uint8Array(bytes as ArrayBuffer))
        .digest(),
    ),
  importKey: (async (
    _format: string,
    jwk: JsonWebKey,
    _kind: unknown,
    _open: boolean,
    usages: string[],
  ) => keyKept(jwk, usages)) as SubtleCrypto['importKey'],
  sign: async (_algorithm, key, bytes) =>
    bytesOf(sign('sha256', new Uint8Array(bytes as ArrayBuffer), ecdsaKey(key))),
  verify: async (_algorithm, key, signature, bytes) =>
    verify(
      'sha256',
      new Uint8Array(bytes as ArrayBuffer),
      ecdsaKey(key),
      new Uint8Array(signature as ArrayBuffer),
    ),
}

/** Gives back how to put everything as it was. */
export function takeOver(scheduler: Scheduler): () => void {
  const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis
  const dateNow = Date.now
  const clear = (timer: unknown): void => scheduler.clearTimer(Number(timer))
  Object.assign(globalThis, {
    setTimeout: (work: () => void, ms: number) => scheduler.setTimer(work, ms, false),
    setInterval: (work: () => void, ms: number) => scheduler.setTimer(work, ms, true),
    clearTimeout: clear,
    clearInterval: clear,
  })
  Date.now = () => scheduler.now
  Object.assign(subtle, atOnce)
  return () => {
    Object.assign(globalThis, { setTimeout, setInterval, clearTimeout, clearInterval })
    Date.now = dateNow
    // The platform's own stand behind them.
    for (const name of Object.keys(atOnce)) Reflect.deleteProperty(subtle, name)
  }
}
