// What was written after a command's name.
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** The fault of a command that was not written as `usage` has it. `why` is a sentence without its full stop. */
export const writtenWrongly = (why: string, usage: string, cause?: unknown): Error =>
  new Error(`${why}. Write: ${usage}`, { cause })

/** As `parseArgs`, of the words after the command's name. Throws an Error that says how the command is written. */
export function parseOptions<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    throw writtenWrongly(why.split('. ')[0] ?? why, usage, thrown)
  }
}
