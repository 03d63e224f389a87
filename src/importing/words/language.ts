// The language of words, by their script and by small words that only it has.

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ml', /[\u0d00-\u0d7f]/gu],
  ['mr', /[\u0900-\u097f]/gu],
  ['pa', /[\u0a00-\u0a7f]/gu],
  ['bn', /[\u0980-\u09ff]/gu],
  ['gu', /[\u0a80-\u0aff]/gu],
  ['ta', /[\u0b80-\u0bff]/gu],
  ['ur', /[\u0600-\u06ff]/gu],
  ['zh', /[\u4e00-\u9fff]/gu],
]
const WELSH =
  /(?<!\p{L})(?:yr|yn|mae|wedi|gan|gyda|hwn|hon|eu|ein|fy|i'r|i’r|o'r|o’r|a'r|a’r|ar|bod|fod|sydd|hefyd|dylai|heddlu|comisiynydd|argymhell\p{L}*|arolyg\p{L}*|ymateb\p{L}*|prif|gwnstabl|rwy|rwyf|nid|mewn|wrth|neu|cyfer|hyn|oes|y|dylid|gwnstabliaid|coleg|plismona|trosedd\p{L}*|byddaf|bydd|gwella|wella|ddiwygio|gofnodi|pob|ond|hi|ni)(?!\p{L})/giu
const ENGLISH =
  /(?<!\p{L})(?:the|and|of|to|is|are|was|were|that|this|for|with|has|have|should|will|be|by|on|it|not|from|in)(?!\p{L})/giu
const FEWEST_WELSH = 3
const FEWEST_ALONE = 2
const FEWEST_ENGLISH = 3
const OTHER_SCRIPT = /[\u0600-\u0dff\u4e00-\u9fff]/
/** Prose in Welsh has one of the commonest words; names and headings in two languages have Welsh words too. */
const IN_WELSH_PROSE = /\b(?:yn|yr|mae|wedi|dylai|heddlu|gan|bod|sydd)\b/i

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** A tag of BCP 47; English where nothing else shows. */
export function languageOf(text: string): string {
  if (OTHER_SCRIPT.test(text)) {
    const letters = count(text, /\p{L}/gu)
    const found = SCRIPTS.find(([, script]) => count(text, script) > letters / 4)
    if (found) return found[0]
  }
  if (!IN_WELSH_PROSE.test(text)) return 'en'
  const welsh = count(text, WELSH)
  const english = count(text, ENGLISH)
  const isEnough = welsh >= FEWEST_WELSH || (welsh >= FEWEST_ALONE && english === 0)
  return isEnough && welsh > english ? 'cy' : 'en'
}

/** Whether words are prose in English, and no name or label that any language may have. */
export const isEnglish = (text: string): boolean =>
  count(text, ENGLISH) >= FEWEST_ENGLISH && !isWelsh(text)

export const isWelsh = (text: string): boolean => languageOf(text) === 'cy'

/** What a machine's translation says of itself. */
export const saysMachineTranslated = (text: string): boolean =>
  /\b(?:machine|automatic(?:ally)?|google)[- ]translat|\btranslated (?:by (?:a )?(?:machine|computer|google)|automatically)|cyfieithiad peirianyddol|cyfieithu (?:gan )?(?:beiriant|peirianyddol)/i.test(
    text,
  )
