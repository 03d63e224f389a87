// The folder that keeps the local tenant between runs.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'

// Only a folder with this in it is ever emptied: `--data /home/me --fresh` must not cost anyone their files.
const MARK = 'acknowledgement-records.local'

/**
 * The folder, made if it was not there and emptied when a fresh start is asked for.
 * Throws an Error that says what to do when it can't be written, or holds somebody else's files.
 */
export function openDataFolder(path: string, fresh: boolean): string {
  const folder = resolve(path)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.R_OK)
  } catch (cause) {
    throw new Error(`The data folder ${folder} can’t be written. Choose another with --data DIR.`, {
      cause,
    })
  }
  const isOurs = existsSync(join(folder, MARK))
  if (!isOurs && readdirSync(folder).length > 0)
    throw new Error(
      `The data folder ${folder} holds other files. Choose an empty one with --data DIR.`,
    )
  if (fresh) for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, MARK), 'Made by npm start. Safe to delete when it is not running.\n')
  return folder
}
