// The apps' client secrets in the local tenant: made once for a data folder, and kept in it, because what one start
// leaves with the tenant (a subscription's word, say) the next must still know.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Secrets } from './serviceSettings.ts'

const SECRET_BYTES = 32
const OWNER_ONLY = 0o600
const shape = z.object({
  service: z.string().min(1),
  bot: z.string().min(1),
  api: z.string().min(1),
})

const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

/** Throws an Error that says what to do when the folder's secrets can't be read. */
export function openSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) {
    const made = { service: newSecret(), bot: newSecret(), api: newSecret() }
    writeFileSync(file, JSON.stringify(made), { mode: OWNER_ONLY })
    return made
  }
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new Error(`${file} can’t be read. Start afresh with --fresh.`, { cause })
  }
}
