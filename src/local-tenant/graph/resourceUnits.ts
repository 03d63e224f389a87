// What a request costs in SharePoint's resource units. Entries of a batch count one by one.
import type { Call } from './answer.ts'

const PERMISSIONS = 5
const SEVERAL_OR_A_WRITE = 2
const ONE = 1

export function unitsOf({ method, path, query }: Pick<Call, 'method' | 'path' | 'query'>): number {
  if (/\/permissions(\/|$)/.test(path)) return PERMISSIONS
  if (method !== 'GET') return SEVERAL_OR_A_WRITE
  if (path.endsWith('/delta')) return query.has('token') ? ONE : SEVERAL_OR_A_WRITE
  return /\/(lists|items|columns|contentTypes|versions|children)$/.test(path)
    ? SEVERAL_OR_A_WRITE
    : ONE
}
