import { exportJWK, generateKeyPair } from 'jose'
import { type SigningKey, signingKeySchema } from '#documents/receipt.ts'

export async function aSigningKey(kid: string): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return signingKeySchema.parse({ ...(await exportJWK(privateKey)), kid })
}
