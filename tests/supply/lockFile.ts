// What the lock file installs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const packages = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ version: z.string(), dev: z.boolean().default(false) }),
    ),
  })
  .parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')),
  ).packages

const FOLDER = 'node_modules/'

/** `path` is from the root. What is optional ships too, where a machine can have it. */
export const lockedPackages = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { version, dev }]) => ({
    path,
    name: path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
    version,
    isOfProduction: !dev,
  }))
