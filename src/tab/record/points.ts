// Readiness, and what a record was returned with, sorted to the places on the page.
import type { Finding } from '#core/finding.ts'
import type { Place, Readiness } from '#core/readiness.ts'

export const placeName = (place: Place): string =>
  typeof place === 'string' ? place : `finding ${place.finding}`

/** What stands beside each field, by the field's name. `returned` is what must change, by the finding's key. */
export function wordsByPlace(
  { problems, warnings }: Readiness,
  returned: ReadonlyMap<Finding['key'], string>,
): ReadonlyMap<string, string> {
  const words = new Map(
    [...returned].map(([finding, text]) => [placeName({ finding }), `Returned: ${text}`]),
  )
  for (const { place, text } of [...problems, ...warnings]) {
    const name = placeName(place)
    const before = words.get(name)
    words.set(name, before ? `${before} ${text}` : text)
  }
  return words
}
