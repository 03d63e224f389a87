// Inspectorates under the names they have had.
import type { ImportedRecord, InspectorateCode } from '../imported.ts'

const MAJESTY = "(?:HM|Her Majesty['’]s|His Majesty['’]s)"
const NAMES: readonly (readonly [InspectorateCode, string])[] = [
  [
    'HMICFRS',
    `HMIC(?:FRS)?|${MAJESTY} Inspector(?:ate)?s? of Constabular(?:y|ies)(?:,? (?:and|&) Fire(?: (?:and|&) Rescue Services?)?)?`,
  ],
  ['HMIP-Prisons', `HMI ?Prisons|${MAJESTY} (?:Chief )?Inspector(?:ate)? of Prisons`],
  ['HMI-Probation', `HMI ?Probation|${MAJESTY} (?:Chief )?Inspector(?:ate)? of Probation`],
  ['HMCPSI', `HMCPSI|${MAJESTY} Crown Prosecution Service Inspectorate`],
  ['CQC', 'CQC|Care Quality Commission'],
  ['Ofsted', 'Ofsted|Office for Standards in Education'],
]
const PATTERNS = NAMES.map(
  ([code, source]) => [code, new RegExp(`\\b(?:${source})\\b`, 'i')] as const,
)
const LEADING = NAMES.map(
  ([code, source]) =>
    [code, new RegExp(`\\b(?:led|headed) (?:jointly )?by (?:the )?(?:${source})\\b`, 'i')] as const,
)

/** The names an inspectorate has had. Throws RangeError on a code of none. */
export function inspectoratePattern(code: string): RegExp {
  const found = PATTERNS.find(([one]) => one === code)
  if (!found) throw new RangeError(`“${code}” is no inspectorate.`)
  return found[1]
}

/** The lead first where the words say who led, otherwise in the order named. */
export function inspectoratesIn(words: string): readonly InspectorateCode[] {
  const found = PATTERNS.map(([code, pattern]) => ({ code, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ code }) => code)
  // The programme of that name is HMICFRS's alone.
  if (found.length === 0 && /\bPEEL\b/.test(words)) return ['HMICFRS']
  const lead = LEADING.find(([, pattern]) => pattern.test(words))?.[0]
  return lead === undefined ? found : [lead, ...found.filter((code) => code !== lead)]
}

/** HMIC became HMICFRS in 2017: the older name is kept where the source has only that. */
function nameAtTime(words: string): string | undefined {
  const isOld = /\bHMIC\b|\bInspectorate of Constabulary\b(?! (?:and|&) Fire)/i.test(words)
  const isNew = /\bHMICFRS\b|Constabular(?:y|ies),? (?:and|&) Fire/i.test(words)
  return isOld && !isNew ? 'HMIC' : undefined
}

const isJoint = (words: string): boolean =>
  /\bCJJI?\b|\bjoint(?:ly)? (?:thematic )?inspection|\bjoint(?:ly)?\b[^.\n]{0,40}\b(?:inspect|by HM|inspectorates)/i.test(
    words,
  )

type Inspected = Pick<ImportedRecord, 'inspectorates' | 'joint' | 'inspectorateNameAtTime'>

/** `said` is of what was inspected: the words elsewhere are asked in turn where it names nobody. */
export function inspectorateFacts(said: string, ...elsewhere: readonly string[]): Inspected {
  let named = said
  let inspectorates = inspectoratesIn(said)
  for (const words of elsewhere) {
    if (inspectorates.length > 0) break
    named = words
    inspectorates = inspectoratesIn(words)
  }
  const oldName = inspectorates.includes('HMICFRS') ? nameAtTime(named) : undefined
  return {
    inspectorates,
    joint: inspectorates.length > 1 || isJoint(said),
    ...(oldName !== undefined && { inspectorateNameAtTime: oldName }),
  }
}
