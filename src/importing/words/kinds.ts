// What an inspection makes: recommendations, areas for improvement, causes of concern. Sources of patterns, and what they name.
import type { FindingKind } from '#core/finding.ts'
import type { ImportedKind } from '../imported.ts'

/** One of them. */
export const KIND = '(?:recommendation|area for improvement|AFI|cause (?:of|for) concern)'
/** One or several. */
export const KINDS = '(?:recommendations?|areas? for improvement|AFIs?|causes? (?:of|for) concern)'
export const WELSH_KINDS =
  "(?:argymhell(?:iad|ion)|(?:maes|meysydd) i(?:['’]w| ?w) (?:wella|gwella)|achos(?:ion)? pryder)"

/** As a finding of a record names it. */
export const KIND_NAMES: { readonly [kind in ImportedKind]: FindingKind } = {
  recommendation: 'Recommendation',
  afi: 'Area for improvement',
  'cause-of-concern': 'Cause of concern',
}

const NAMED: readonly (readonly [ImportedKind, RegExp])[] = [
  ['afi', /\bAFIs?\b|\bimprovement|^areas?\b|^(?:maes|meysydd)\b/i],
  ['cause-of-concern', /\bcauses?\b|^CoC\b|^achos/i],
  ['recommendation', /\brec|^r\b|^argym/i],
]

/** `AFI number`, `CoC`, `HMICFRS recommendation`: undefined where the words name none. */
export const kindIn = (words: string): ImportedKind | undefined =>
  NAMED.find(([, pattern]) => pattern.test(words))?.[0]

/** Of words that such a pattern found. */
export const kindNamed = (words: string): ImportedKind => kindIn(words) ?? 'recommendation'
