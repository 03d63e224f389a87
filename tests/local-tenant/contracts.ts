// The published shapes of Graph, as tests/contracts/README.md says to use them.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { z } from 'zod'

type Schema = { readonly $ref?: string }
type Response = { readonly content?: { readonly 'application/json'?: { readonly schema: Schema } } }
type Operation = { readonly responses: Readonly<Record<string, Response>> }

const slice = JSON.parse(
  readFileSync(new URL('../contracts/graph-openapi-slice.json', import.meta.url), 'utf8'),
) as {
  components: object
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  'x-samples': readonly { name: string; schema: string; valid: boolean; body: unknown }[]
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats(ajv)
ajv.addSchema({ components: slice.components }, 'graph')

export const SAMPLES = slice['x-samples']

/** What is wrong with the body, `''` when it fits. */
export function faultsOf(schema: string, body: unknown): string {
  const check = ajv.getSchema(`graph#/components/schemas/${schema}`)
  if (!check) throw new Error(`There is no schema ${schema}.`)
  return check(body) ? '' : ajv.errorsText(check.errors)
}

const placeholders = (path: string): number => path.split('{').length

// `/items/delta` before `/items/{id}`.
const PATHS = Object.entries(slice.paths).toSorted(([a], [b]) => placeholders(a) - placeholders(b))
const OPERATIONS = PATHS.map(([path, operations]) => ({
  pattern: new RegExp(
    `^${path
      .replaceAll(/[()$]/g, String.raw`\$&`)
      .replaceAll('{path}', '.+')
      .replaceAll(/\{[^}]+\}/g, '[^/]+')}$`,
  ),
  path,
  operations,
}))

/** As `GET /me`: every operation that the slice publishes. */
export const PUBLISHED: readonly string[] = OPERATIONS.flatMap(({ path, operations }) =>
  Object.keys(operations)
    .filter((name) => ['get', 'post', 'patch', 'put', 'delete'].includes(name))
    .map((name) => `${name.toUpperCase()} ${path}`),
)

/** Those of which an answer was held to its published shape, and had it. */
export const checked = new Set<string>()

// Things by their path have an address of their own, and the shape of what has an id.
const byId = (path: string): string =>
  decodeURI(path)
    .replace(/\?.*$/, '')
    .replace(/^\/sites\/[^/:]+:\/[^:]*:?(?=\/|$)/, '/sites/by-path')
    .replace(/\/root:\/[^:]*(:|$)/, '/items/by-path')
    .replace(/^\/sites\/[^/]+\/drive\/items/, '/drives/of-site/items')

/** The operation that is asked for, as `PUBLISHED` has it; undefined where the slice has none. */
export function operationOf(method: string, path: string): string | undefined {
  const found = OPERATIONS.find(({ pattern }) => pattern.test(byId(path)))
  const name = `${method} ${found?.path ?? ''}`
  return PUBLISHED.includes(name) ? name : undefined
}

type Told = { readonly status: number; readonly body?: unknown }

/**
 * What is wrong with an answer: a status that is not published for this operation, or a body that has not the published
 * shape. `''` when it fits, or when the slice does not hold the operation.
 */
export function faultsOfAnswer(method: string, path: string, answer: Told): string {
  if (answer.status >= 400) return faultsOf('microsoft.graph.ODataErrors.ODataError', answer.body)
  const plain = byId(path)
  const found = OPERATIONS.find(({ pattern }) => pattern.test(plain))
  const operation = found?.operations[method.toLowerCase()]
  if (!operation) return ''
  const published = operation.responses[String(answer.status)]
  // Where a file's bytes are: every client follows it, and the slice holds what is at the end.
  const isElsewhere = answer.status === 302
  if (!published && !isElsewhere) return `${answer.status} is not an answer to ${method} ${plain}`
  const schema = published?.content?.['application/json']?.schema.$ref?.split('/').at(-1)
  const faults = schema === undefined ? '' : faultsOf(schema, answer.body)
  if (faults === '') checked.add(`${method} ${found?.path ?? ''}`)
  return faults
}

const sentBatch = z.object({
  requests: z.array(z.object({ id: z.string(), method: z.string(), url: z.string() })),
})
const toldBatch = z.object({
  responses: z.array(
    z.object({ id: z.string(), status: z.number(), body: z.unknown().optional() }),
  ),
})

/** The same of a batch, which was answered with 200, and of each answer in it. */
export function faultsOfBatch(sent: unknown, told: unknown): string {
  const { requests } = sentBatch.parse(sent)
  const answers = toldBatch.parse(told).responses.map((answer) => {
    const request = requests.find(({ id }) => id === answer.id)
    if (!request) return `There is an answer to ${answer.id}, which was not asked.`
    const path = request.url.replace(/^\/?((graph\/)?v1\.0\/)?/, '/')
    return faultsOfAnswer(request.method, path, answer)
  })
  return answers.filter((faults) => faults !== '').join('; ')
}
