// The published shapes of Graph, as tests/contracts/README.md says to use them.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

const slice = JSON.parse(
  readFileSync(new URL('../contracts/graph-openapi-slice.json', import.meta.url), 'utf8'),
) as {
  components: object
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
