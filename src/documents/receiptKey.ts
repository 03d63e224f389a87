// The key that signs receipts. In production it is mounted from Key Vault, and without it the service does not start; on
// one machine alone one is made where there is none. To change it, put a new one before it in the file: a set of keys, of
// which the first signs and the others keep valid what they signed. Of those the private part (`d`) may be destroyed.
import { access, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { z } from 'zod'
import { publicKeySchema, type ReceiptKeys, type SigningKey, signingKeySchema } from './receipt.ts'

const OWNER_ONLY = 0o600

/** One key, or a set of them (RFC 7517, section 5). No two share a name: a receipt says by name which signed it. */
const fileSchema: z.ZodType<ReceiptKeys> = z
  .union([
    z.object({ keys: z.tuple([signingKeySchema], publicKeySchema) }).transform(({ keys }) => keys),
    signingKeySchema.transform((key): ReceiptKeys => [key]),
  ])
  .refine((keys) => new Set(keys.map(({ kid }) => kid)).size === keys.length)

async function makeKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  return signingKeySchema.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) })
}

const hasCode = (thrown: unknown, code: string): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === code

const words = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown)

/** The file is there whole or not at all: whoever opens it at the same moment reads no half a key. */
async function keepNewKey(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const written = `${file}.${crypto.randomUUID()}`
  try {
    await writeFile(written, `${JSON.stringify(await makeKey(), null, 2)}\n`, { mode: OWNER_ONLY })
    await link(written, file)
  } catch (thrown) {
    // Another instance was quicker: its key is the office's.
    if (!hasCode(thrown, 'EEXIST')) throw thrown
  } finally {
    await rm(written, { force: true })
  }
}

/** For one machine alone: makes a key where there is none. Throws an Error that names the file. */
export async function openOrMakeReceiptKeys(file: string): Promise<ReceiptKeys> {
  try {
    await access(file).catch(async (thrown: unknown) => {
      if (!hasCode(thrown, 'ENOENT')) throw thrown
      await keepNewKey(file)
    })
  } catch (cause) {
    throw new Error(
      `The key of receipts can’t be read or made at ${file}: ${words(cause)}. Set RECEIPT_KEY_FILE to a file this account may write.`,
      { cause },
    )
  }
  return openReceiptKeys(file)
}

/** Throws an Error that names the file when it is not there, can't be read or can't be understood. */
export async function openReceiptKeys(file: string): Promise<ReceiptKeys> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(
      `The key of receipts can’t be read at ${file}: ${words(cause)}. Put the office’s key there, or set RECEIPT_KEY_FILE to where it is: with another, what was approved before could not be checked.`,
      { cause },
    )
  })
  try {
    return fileSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(
      `${file} does not hold a private ES256 key as JSON Web Key, nor a set of keys that begins with one and names each differently. Put back the key that was there: receipts signed with another can’t be checked against it.`,
      { cause },
    )
  }
}
