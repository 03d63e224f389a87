// `$filter` over `fields/X`: a small grammar, read into a tree.
//   expression = term { ("and" | "or") term } ; term = "(" expression ")" | "startswith(" field "," value ")" | field op value
import { badRequest } from './answer.ts'

type Joined = { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
type Compared = {
  readonly kind: 'compare'
  readonly field: string
  readonly operator: Operator
  readonly value: Literal
}
type Begun = { readonly kind: 'startswith'; readonly field: string; readonly value: Literal }
export type Condition = Joined | Compared | Begun

type Operator = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge'
export type Literal = string | number | boolean | null

const isOperator = (text: string): text is Operator =>
  ['eq', 'ne', 'lt', 'gt', 'le', 'ge'].includes(text)

const TOKEN = /\s*(?:('(?:[^']|'')*')|([(),])|([^\s(),']+))/gy

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text)
    if (!match) throw badRequest(`Invalid filter clause: '${text}'`)
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '')
  }
  return tokens
}

export function parseFilter(text: string): Condition {
  const tokens = tokensOf(text)
  const invalid = (): Error => badRequest(`Invalid filter clause: '${text}'`)
  const take = (expected?: string): string => {
    const token = tokens.shift()
    if (token === undefined || (expected !== undefined && token !== expected)) throw invalid()
    return token
  }
  const fieldOf = (token: string): string => {
    const field = /^fields\/([A-Za-z_][A-Za-z0-9_]*)$/.exec(token)?.[1]
    if (field === undefined) throw invalid()
    return field
  }
  const literalOf = (token: string): Literal => {
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
    if (token === 'true' || token === 'false') return token === 'true'
    if (token === 'null') return null
    if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token)
    if (/^\d{4}-\d{2}-\d{2}/.test(token)) return token
    throw invalid()
  }
  const term = (): Condition => {
    const token = take()
    if (token === '(') {
      const inner = either()
      take(')')
      return inner
    }
    if (token === 'startswith') {
      take('(')
      const field = fieldOf(take())
      take(',')
      const value = literalOf(take())
      take(')')
      return { kind: 'startswith', field, value }
    }
    const operator = take()
    if (!isOperator(operator)) throw invalid()
    return {
      kind: 'compare',
      field: fieldOf(token),
      operator,
      value: literalOf(take()),
    }
  }
  const both = (): Condition => {
    let left = term()
    while (tokens[0] === 'and') {
      take()
      left = { kind: 'and', left, right: term() }
    }
    return left
  }
  function either(): Condition {
    let left = both()
    while (tokens[0] === 'or') {
      take()
      left = { kind: 'or', left, right: both() }
    }
    return left
  }
  const condition = either()
  if (tokens.length > 0) throw invalid()
  return condition
}
