// The query options Graph takes on items: which fields to show, how many rows, and where the last page ended.
import { badRequest, invalidRequest } from './answer.ts'

/** `true` shows all fields; a list shows only these; `undefined` shows none. */
export type FieldChoice = true | readonly string[] | undefined

/** Reads `$expand=fields`, `$expand=fields($select=A,B)`; bare `expand=fields(select=A)` works as well. */
export function fieldChoice(query: URLSearchParams): FieldChoice {
  const expand = query.get('$expand') ?? query.get('expand')
  if (expand === null) return undefined
  const match = /^fields(?:\(\$?select=([^)]*)\))?$/.exec(expand.trim())
  if (!match) throw badRequest('Parsing OData Select and Expand failed')
  const [, names] = match
  return names === undefined ? true : names.split(',').map((name) => name.trim())
}

/** What `$expand` names, each with the options in its own brackets: `items(expand=fields(select=A)),columns`. */
export function expansions(query: URLSearchParams): ReadonlyMap<string, URLSearchParams> {
  const named = (query.get('$expand') ?? '').matchAll(/(\w+)(?:\(((?:[^()]|\([^()]*\))*)\))?/g)
  return new Map(
    [...named].map(([, name = '', options = '']) => {
      const pairs = options.split(';').filter((option) => option !== '')
      const written = pairs.map((option) => `$${option.replace(/^\$/, '')}`)
      return [name, new URLSearchParams(written.join('&'))]
    }),
  )
}

/** Only the members `$select` names, its etag and what was expanded. Everything where there is no `$select`. */
export function selected(query: URLSearchParams, item: object): object {
  const names = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
  if (names === undefined) {
    if (query.has('select') && query.has('$expand'))
      throw badRequest('Parsing OData Select and Expand failed')
    return item
  }
  const kept = Object.entries(item).filter(
    ([name]) => names.includes(name) || /^(@odata\.etag|(fields|columns|items|drive)\b)/.test(name),
  )
  return Object.fromEntries(kept)
}

const DEFAULT_PAGE = 200
const LARGEST_PAGE = 5_000

export function pageSize(query: URLSearchParams): number {
  const top = query.get('$top') ?? query.get('top')
  if (top === null) return DEFAULT_PAGE
  if (!/^\d+$/.test(top) || Number(top) < 1)
    throw invalidRequest(`Invalid value for $top: '${top}'`)
  return Math.min(Number(top), LARGEST_PAGE)
}

/** The id after which the next page begins. A token decoded and rebuilt by hand is refused, as by the real service. */
export function lastIdOf(query: URLSearchParams): number {
  const token = query.get('$skiptoken')
  if (token === null) return 0
  const decoded = Buffer.from(token, 'base64').toString()
  const id = /^Paged=TRUE&p_ID=(\d+)$/.exec(decoded)?.[1]
  if (id === undefined || skipToken(Number(id)) !== token) throw invalidRequest('Invalid request')
  return Number(id)
}

export const skipToken = (lastId: number): string =>
  Buffer.from(`Paged=TRUE&p_ID=${lastId}`).toString('base64')

/** The same address with other options: what `@odata.nextLink` holds. */
export function linkTo(
  base: string,
  path: string,
  query: URLSearchParams,
  changes: Readonly<Record<string, string>>,
): string {
  const options = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) options.set(name, value)
  const written = [...options].map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `${base}/graph/v1.0${path}?${written.join('&')}`
}
