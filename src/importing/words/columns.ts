// What the columns of a table hold, by the words of their heads.
import { KIND, KINDS } from './kinds.ts'
import { remembering } from './remembering.ts'
import { composedField } from './composedLabels.ts'
import { readHalves } from './halves.ts'
import { speechNamed } from './speakers.ts'

export type Column =
  | 'reference'
  | 'text'
  | 'kind'
  | 'addressee'
  | 'deadline'
  | 'parent'
  | 'response'
  | 'forceResponse'
  | 'status'
  | 'group'
  | 'report'
  | 'date'
  | 'inspectorate'
  | 'area'
  | 'grade'

const HEADS: readonly (readonly [Column, string])[] = [
  [
    'reference',
    `recs?\\.?|no\\.?|nos\\.?|number|ref\\.?|reference|#|item(?: no\\.?)?|(?:rec|${KIND})\\.? ?(?:no\\.?|nos\\.?|number|ref\\.?|reference|#)`,
  ],
  [
    'text',
    `(?:(?:hmic(?:frs)?|inspection|report|inspectorate(?:['’]s)?|inspectors['’]) )?${KINDS}(?: (?:text|wording|summary|in full|made(?: by .+)?))?|(?:${KINDS} )?(?:details?|description)|(?:(?:full|exact) )?(?:wording|text|summary)(?: of (?:the )?${KINDS})?|what (?:was|is|has been) recommended`,
  ],
  ['kind', `type|kind|category|rec(?:ommendation)?s? or ${KIND}`],
  [
    'addressee',
    'addressee|addressed to|recipient|(?:made |directed )?(?:to|at)|for|for whom|who(?:m)?|who(?: is (?:it|this|the recommendation))? for|owner|lead|(?:lead|responsible) (?:body|agency|organisation)|responsible(?: for)?|organisation|body',
  ],
  [
    'deadline',
    "deadline|(?:due|target|completion|end|implementation)(?: date| by)?|date due|by(?: when)?|when|not? later than|(?:hmic(?:frs)? )?time ?(?:scale|frame)|(?:to be done|completed|required|needed|delivered?) by|delivery date|hmic(?:frs)?(?:['’]s)? deadline",
  ],
  [
    'status',
    '(?:current |progress )?status|progress|b?rag(?: ?/ ?| )?(?:status|rating)?|state|open or closed|open/closed',
  ],
  ['group', '(?:report )?(?:theme|section|chapter|pillar)'],
  ['parent', `(?:made |falls |comes )?under|(?:part of|linked to|relates to)(?: ${KIND})?`],
  [
    'report',
    '(?:hmic(?:frs)? |inspection |name of (?:the )?|title of (?:the )?)?(?:report|inspection|review)(?: title| name)?|title',
  ],
  [
    'date',
    '(?:report )?date(?: (?:of )?(?:publication|published|report))?|publication date|published(?: on)?',
  ],
  ['inspectorate', 'inspectorates?|inspecting body'],
  ['area', 'areas?|area inspected|question|core question|aspect|subject'],
  ['grade', 'grades?|judge?ments?|rating|grading'],
]

const PATTERNS = HEADS.map(
  ([column, source]) => [column, new RegExp(`^(?:${source})$`, 'i')] as const,
)

/** What a form's label names, as the head of a column. */
const OF_FIELD: { readonly [field: string]: Column | undefined } = {
  title: 'report',
  inspectorate: 'inspectorate',
}
const SPOKEN = { body: 'response', force: 'forceResponse', inspectors: 'text' } as const
/** Characters. */
export const LONGEST_HEAD = 60

function nameOf(plain: string): Column | undefined {
  const named =
    PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? OF_FIELD[composedField(plain) ?? '']
  const speech = named ? undefined : speechNamed(plain)
  return named ?? (speech && SPOKEN[speech.by])
}

/** Halves of a head that name two columns name none. */
const readColumn = remembering((head: string): Column | undefined => {
  const plain = head
    .replaceAll(/[\u2028\s]+/g, ' ')
    .replace(/(?<=\S) ?\([^()]*\)$/, '')
    .replace(/[:*?]+$/, '')
    .trim()
  const [column, ...others] = new Set(readHalves(plain, nameOf))
  return others.length === 0 ? column : undefined
})

/** `undefined` where the words head no column that we know. */
export const columnNamed = (head: string): Column | undefined =>
  head.length > LONGEST_HEAD ? undefined : readColumn(head)
