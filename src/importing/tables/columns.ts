// What the columns of a table hold, by the words of their heads.

export type Column =
  | 'reference'
  | 'text'
  | 'kind'
  | 'addressee'
  | 'deadline'
  | 'response'
  | 'forceResponse'
  | 'status'
  | 'group'
  | 'report'
  | 'date'
  | 'inspectorate'
  | 'area'
  | 'grade'

const BODY =
  "(?:the )?(?:opcc|o?pf?cc|pcvc|police (?:and|&) crime commissioner|commissioner|mayor|our|office|local policing body)(?:['’]s?)?"
const FORCE =
  "(?:the )?(?:[a-z]+ (?:police|constabulary)|force|chief constable|chief officer|constabulary|police)(?:['’]s?)?"
const SAID =
  '(?:did|says?|has done|is doing|response|comments?|reply|answer|position|update|view|action(?:s| taken)?)'
const KIND = '(?:recommendations?|areas? for improvement|afis?|causes? of concern)'

const HEADS: readonly (readonly [Column, string])[] = [
  [
    'reference',
    `no\\.?|nos\\.?|number|ref\\.?|reference|#|item(?: no\\.?)?|(?:rec|afi|recommendation|area for improvement|cause of concern)\\.? ?(?:no\\.?|nos\\.?|number|ref\\.?|reference|#)`,
  ],
  ['forceResponse', `${FORCE} ${SAID}(?: to .*)?|${SAID} (?:by|from|of) ${FORCE}`],
  [
    'response',
    `${BODY} ${SAID}(?: to .*)?|${SAID} (?:by|from|of) ${BODY}|responses?|comments?|answer|our answer`,
  ],
  [
    'text',
    `(?:hmic(?:frs)? |inspection |report )?${KIND}(?: (?:text|wording))?|(?:wording|text)(?: of (?:the )?${KIND})?|(?:what )?(?:the report|hmic(?:frs)?|(?:the )?inspectors?) (?:says|said)`,
  ],
  ['kind', 'type|kind|category'],
  [
    'addressee',
    'addressee|addressed to|(?:made |directed )?to|for|for whom|who(?:m)?|owner|lead|responsible(?: body| for)?|organisation|body',
  ],
  [
    'deadline',
    "deadline|(?:due|target|completion|end|implementation)(?: date| by)?|date due|by when|when|timescale|hmic(?:frs)?(?:['’]s)? deadline",
  ],
  [
    'status',
    '(?:current )?status|progress|rag(?: ?/ ?| )?(?:status|rating)?|state|open or closed|open/closed',
  ],
  ['group', 'theme|section|chapter|pillar'],
  [
    'report',
    '(?:hmic(?:frs)? |inspection |name of (?:the )?|title of (?:the )?)?(?:report|inspection|review)(?: title| name)?|title',
  ],
  [
    'date',
    '(?:report )?date(?: (?:of )?(?:publication|published|report))?|publication date|published(?: on)?',
  ],
  ['inspectorate', 'inspectorates?|inspecting body|by'],
  ['area', 'areas?|area inspected|question|core question|aspect|subject'],
  ['grade', 'grades?|judge?ments?|rating|grading'],
]

const PATTERNS = HEADS.map(
  ([column, source]) => [column, new RegExp(`^(?:${source})$`, 'i')] as const,
)

const LONGEST = 60

/** `undefined` where the words head no column that we know. */
export const columnNamed = (head: string): Column | undefined => {
  if (head.length > LONGEST) return undefined
  const plain = head
    .replaceAll(/[\u2028\s]+/g, ' ')
    .replace(/[:*?]+$/, '')
    .trim()
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0]
}
