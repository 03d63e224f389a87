// What a view shows, kept in the page's address: it survives a reload and can be sent to somebody.
import { useCallback } from 'react'
import { useSearch } from 'wouter'
import { navigate } from 'wouter/use-hash-location'

/** `undefined` takes a name out of the address. */
export type Asked<Name extends string> = { readonly [name in Name]?: string | undefined }

export function askedIn<Name extends string>(
  query: string,
  names: readonly Name[],
): { readonly [name in Name]?: string } {
  const held = new URLSearchParams(query)
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = held.get(name)
      return value === null ? [] : [[name, value] as const]
    }),
  ) as { readonly [name in Name]?: string }
}

/** The query with these in it, and what other views keep there left as it was. */
export function queryWith<Name extends string>(query: string, asked: Asked<Name>): string {
  const held = new URLSearchParams(query)
  for (const [name, value] of Object.entries<string | undefined>(asked))
    if (value === undefined || value === '') held.delete(name)
    else held.set(name, value)
  return held.toString()
}

export function useAddress<Name extends string>(page: string, names: readonly Name[]) {
  const query = useSearch()
  const change = useCallback(
    (asked: Asked<Name>) =>
      navigate(`${page}?${queryWith(location.search, asked)}`, { replace: true }),
    [page],
  )
  return { asked: askedIn(query, names), change }
}
