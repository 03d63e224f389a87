// The words that offices use for the labels of a form's fields.
import { IN_FULL, LETTERS, OFFICE, PLACE } from './offices.ts'

export type FieldName =
  | 'version'
  | 'force'
  | 'area'
  | 'holder'
  | 'title'
  /** What a paper is about, where its labels name the inspection too. */
  | 'subject'
  | 'inspectorate'
  | 'partners'
  | 'summary'
  | 'grade'
  | 'recommendations'
  | 'improvements'
  | 'causes'
  | 'reportDate'
  | 'recordDate'
  /** `Date of this report`: the office's own paper, where another label dates what was inspected. */
  | 'paperDate'
  | 'addressedTo'
  | 'reportAddress'
  | 'chiefOfficer'
  | 'legalBasis'
  | 'commentsReceived'
  | 'approver'
  | 'capacity'
  /** Whose words a cell holds: they are read with the body. */
  | 'speech'

export const DATE_FIELDS: ReadonlySet<FieldName> = new Set([
  'recordDate',
  'reportDate',
  'paperDate',
])

const HOLDER = `(?:deputy )?(?:${IN_FULL}|${LETTERS}|mayor|commissioner|local policing body|decision[- ]maker|name of (?:the )?(?:${IN_FULL}|${OFFICE}))(?:(?:['’]s)? name| (?:for|of) (?:the )?${PLACE})?`

/** Before a name with its office: `Report of: Walter Leighton, Police and Crime Commissioner`. */
export const FROM =
  '(?:report|paper|statement|response|letter|reply|answer|comments|record|submission|briefing) (?:of|by|from)|(?:presented|submitted|prepared|written|made|given|issued|drafted|completed|responded|answered) by|from|author'

export const LABELS: readonly (readonly [FieldName, string])[] = [
  ['version', '(?:form |document |template )?version(?: (?:no\\.?|number))?'],
  ['force', '(?:police )?force(?: (?:area|name))?|name of force'],
  ['area', 'polic(?:e|ing) area'],
  ['holder', `${HOLDER}|${FROM}`],
  [
    'title',
    [
      '(?:full )?title(?: of (?:the )?(?:inspection|report|review|letter))?',
      '(?:inspection|review|thematic|(?:HMIC(?:FRS)? |inspection )?report)(?: (?:title|name))?',
      'name of (?:the )?(?:HMIC(?:FRS)? )?(?:inspection|report|review)',
      'subject(?: of (?:the |this )?(?:inspection|report|review|paper))?',
    ].join('|'),
  ],
  [
    'inspectorate',
    '(?:lead )?inspectorates?(?:\\(s\\))?|publisher|inspecting bod(?:y|ies)|inspected by|published by',
  ],
  [
    'partners',
    '(?:partners?|partner inspectorates?|(?:other|participating) inspectorates?|jointly with)(?: inspectorates?)?',
  ],
  [
    'summary',
    '(?:overall |executive )?summary(?: of (?:the )?(?:inspection|report|findings|key findings))?|key findings(?: of (?:the )?report)?',
  ],
  ['grade', 'grad(?:e|es|ing|ings)|judge?ments?'],
  ['recommendations', 'recommendation(?:s|\\(s\\))?'],
  ['improvements', 'area(?:s|\\(s\\))? for improvement(?: \\(AFIs?\\))?|AFIs?'],
  ['causes', 'cause(?:s|\\(s\\))? (?:of|for) concern'],
  [
    'reportDate',
    [
      'date (?:the )?(?:report )?(?:was )?published',
      'date of (?:the )?(?:HMIC(?:FRS)? )?(?:publication|(?:inspection )?report)(?: of (?:the )?report)?',
      '(?:HMIC(?:FRS)? )?(?:report|inspection) (?:was )?(?:published|publication|date)(?: date| on)?',
      'publication date|published(?: on)?|date published',
    ].join('|'),
  ],
  [
    'recordDate',
    `date(?: of (?:the )?(?:(?:our|${IN_FULL}|${OFFICE})(?:['’]s)? )?(?:decision|response|answer|record|acknowledgement|letter|statement|reply))?|(?:record|response) date|(?:response|statement|comments) (?:agreed|published|issued|sent)(?: on)?`,
  ],
  ['reportAddress', '(?:link to|web address of|address of) (?:the )?report'],
  [
    'commentsReceived',
    "(?:date )?(?:chief (?:constable|officer)(?:['’]s)? )?comments (?:were )?received(?: on)?|date (?:of )?comments (?:were )?received",
  ],
  [
    'approver',
    `(?:approved|signed off|signed|authorised)(?:(?: (?:on behalf of|for) (?:the )?[a-z &]{3,50})?(?: by(?: (?:the )?(?:[a-z]+ )*${OFFICE})?)?)?`,
  ],
  ['legalBasis', 'legal basis'],
  ['capacity', '(?:capacity|role|position)'],
  ['addressedTo', '(?:addressed|sent|made) to|recipients?|addressees?'],
  ['chiefOfficer', "(?:name of (?:the )?)?chief (?:constable|officer)(?:(?:['’]s)? name)?"],
]

/** The same in Welsh, for forms that are in Welsh alone. */
export const WELSH_LABELS: readonly (readonly [FieldName, string])[] = [
  ['version', 'fersiwn'],
  ['force', "(?:yr )?heddlu|enw'r heddlu"],
  ['holder', 'comisiynydd(?: yr heddlu a throseddu)?'],
  ['title', 'teitl(?: yr (?:arolygiad|adroddiad))?|arolygiad|adroddiad'],
  ['inspectorate', 'arolygiaeth(?:au)?'],
  ['summary', "crynodeb(?: o'r (?:arolygiad|adroddiad))?"],
  ['grade', 'gradd(?:au)?'],
  ['recommendations', 'argymhell(?:iad|ion)'],
  ['improvements', "meysydd i['’]?w gwella"],
  ['causes', 'achosion pryder'],
  ['reportDate', "dyddiad cyhoeddi(?:['’]r adroddiad)?|cyhoeddwyd(?: ar)?"],
  ['recordDate', 'dyddiad(?: yr ymateb)?'],
]
