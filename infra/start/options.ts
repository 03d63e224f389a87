// What may stand after `npm start --`.
import { parseArgs } from 'node:util'
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65_535)

const schema = z.object({
  port: port.default(4400),
  'app-port': port.default(3978),
  data: z.string().min(1).default('.data'),
  pages: z.string().min(1).optional(),
  fresh: z.boolean().default(false),
  empty: z.boolean().default(false),
})

export type StartOptions = {
  /** Teams page and local tenant. */
  readonly port: number
  /** Service and tab. */
  readonly appPort: number
  readonly data: string
  /** Where an earlier start built the pages; without it they are built in the data folder. */
  readonly pages?: string | undefined
  readonly fresh: boolean
  readonly empty: boolean
}

const USAGE = `npm start -- [--port 4400] [--app-port 3978] [--data .data] [--pages DIR] [--fresh] [--empty]`

/** Throws an Error whose message says which option is wrong and how to write it. */
export function readOptions(words: readonly string[]): StartOptions {
  const { values } = parse(words)
  const options = schema.safeParse(values)
  if (!options.success) {
    const [issue] = options.error.issues
    throw new Error(`--${issue?.path.join('.')} is not right: ${issue?.message}. Write: ${USAGE}`)
  }
  const { 'app-port': appPort, ...rest } = options.data
  if (appPort === rest.port)
    throw new Error(
      `--port and --app-port are both ${appPort}; they need a port each. Write: ${USAGE}`,
    )
  return { ...rest, appPort }
}

function parse(words: readonly string[]): { readonly values: object } {
  try {
    return parseArgs({
      args: [...words],
      options: {
        port: { type: 'string' },
        'app-port': { type: 'string' },
        data: { type: 'string' },
        pages: { type: 'string' },
        fresh: { type: 'boolean' },
        empty: { type: 'boolean' },
      },
    })
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Error(`${why.split('. ')[0]}. Write: ${USAGE}`, { cause: thrown })
  }
}
