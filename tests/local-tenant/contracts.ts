// The published shapes of Graph, as tests/contracts/README.md says to use them.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

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
    `^${path.replaceAll(/[()']/g, String.raw`\$&`).replaceAll(/\{[^}]+\}/g, '[^/]+')}$`,
  ),
  operations,
}))

// Things by their path have an address of their own, and the shape of what has an id.
const byId = (path: string): string =>
  decodeURI(path)
    .replace(/\?.*$/, '')
    .replace(/^\/sites\/[^/:]+:\/[^:]*:?(?=\/|$)/, '/sites/by-path')
    .replace(/\/root:\/[^:]*(:|$)/, '/items/by-path')
    .replace(/^\/sites\/[^/]+\/drive\/items/, '/drives/of-site/items')

/**
 * What is wrong with an answer: a status that is not published for this operation, or a body that has not the published
 * shape. `''` when it fits, or when the slice does not hold the operation.
 */
export function faultsOfAnswer(
  method: string,
  path: string,
  answer: { readonly status: number; readonly body: unknown },
): string {
  const plain = byId(path)
  const operation = OPERATIONS.find(({ pattern }) => pattern.test(plain))?.operations[
    method.toLowerCase()
  ]
  if (answer.status >= 400) return faultsOf('microsoft.graph.ODataErrors.ODataError', answer.body)
  if (!operation || answer.status === 302) return ''
  const published = operation.responses[String(answer.status)]
  if (!published) return `${answer.status} is not an answer to ${method} ${plain}`
  const schema = published.content?.['application/json']?.schema.$ref?.split('/').at(-1)
  return schema === undefined ? '' : faultsOf(schema, answer.body)
}
