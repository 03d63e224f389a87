// Readiness, sorted to the places on the page.
import type { Place, Readiness } from '#core/readiness.ts'

export const placeName = (place: Place): string =>
  typeof place === 'string' ? place : `finding ${place.finding}`

/** What stands beside each field, by the field's name. */
export function wordsByPlace({ problems, warnings }: Readiness): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const { place, text } of [...problems, ...warnings]) {
    const name = placeName(place)
    const before = words.get(name)
    words.set(name, before ? `${before} ${text}` : text)
  }
  return words
}
