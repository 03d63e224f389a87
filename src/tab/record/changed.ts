/** New values for some members; undefined takes an optional member away. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined }

export function changed<T extends object>(thing: T, changes: Changes<T>): T {
  const members = Object.entries({ ...thing, ...changes }).filter(
    ([, value]) => value !== undefined,
  )
  return Object.fromEntries(members) as T
}
