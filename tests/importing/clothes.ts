// A record in other clothes: as another clerk, form, page or mail program would have set down the same words. What it
// says does not change with them.

export type Clothes = readonly [name: string, wear: (text: string) => string]

const replacing = (
  name: string,
  pattern: RegExp,
  by: string | ((found: string) => string),
): Clothes => [
  name,
  (text) => (typeof by === 'string' ? text.replaceAll(pattern, by) : text.replaceAll(pattern, by)),
]

/** What goes by one name in most forms, and by others elsewhere. */
const SYNONYMS: readonly (readonly [is: RegExp, others: readonly string[]])[] = [
  [
    /^(?:Title of (?:the )?(?:inspection|report)|Inspection title|Report title|Title)(?=[:\t])/gim,
    [
      'Name of report',
      'Title of the inspection report',
      'Inspection',
      'Report answered',
      'Name of the inspection report',
    ],
  ],
  [
    /^(?:Date of (?:the )?(?:report|publication)(?: of report)?|(?:Inspection )?Report published|Date report published|Publication date)(?=[:\t])(?!(?:.*\n){1,2}Report of)/gim,
    [
      'Date the report was published',
      'Report publication date',
      'Published by the inspectorate on',
      'Date of the inspection report',
    ],
  ],
  [
    /^(?:Date of (?:this |our |the )?(?:response|record|acknowledgement)|Response date|Record date)(?=[:\t])/gim,
    [
      'Date of completion',
      'Response published',
      'Date form completed',
      'Date of the Commissioner’s answer',
      'Signed on',
    ],
  ],
  [
    /^(?:Police )?Force(?=[:\t] ?[A-Z][\w ]+ (?:Police|Constabulary)$)/gm,
    ['Force inspected', 'Name of police force', 'Constabulary', 'Force area'],
  ],
  [
    /^Inspectorate(?=[:\t])/gm,
    ['Inspecting body', 'Inspectorate(s)', 'Inspected by', 'Lead inspectorate'],
  ],
  [
    /^Summary(?: of (?:the )?(?:inspection|report))?(?=[:\t])/gim,
    ['Overview', 'Brief summary of report', 'Key messages of the report'],
  ],
  [
    /^(?:(?:The )?Chief Constable['’]s (?:comments|response|views)|Comments? (?:of|from|by) the Chief Constable)(?=:?$)/gim,
    [
      'CHIEF CONSTABLE’S COMMENTS',
      'Comments from the Chief Constable',
      'Comments received from the Chief Constable',
      'Statement by the Chief Constable',
      'What the Chief Constable says',
      'Reply from the Chief Constable',
      'Views of the Chief Officer',
      'Chief Constable – remarks',
    ],
  ],
  [
    /^(?:The )?(?:Commissioner|PCC)['’]s (?:acknowledge?ment|response|comments)(?=:?$)/gim,
    [
      'Statement from the Commissioner',
      'Response by the Police and Crime Commissioner',
      'Our answer',
      'What the PCC says',
      'Local policing body’s comments',
    ],
  ],
  [
    /^Force response(?=:?$)/gim,
    [
      'FORCE RESPONSE',
      'Response from the force',
      'What the force is doing',
      'Force position',
      'Update from the force',
      'The constabulary’s answer',
    ],
  ],
  [
    /^PCC(?:['’]s)? response(?=:?$)/gim,
    ["Commissioner's comments", 'Our response', 'OPCC comment'],
  ],
  [
    /^Recommendation (?=\d+[a-z]?\b)/gm,
    ['Rec ', 'Rec. ', 'R', 'RECOMMENDATION ', 'Recommendation no. ', 'Recommendation #'],
  ],
  [/^Area for improvement (?=\d+\b)/gim, ['AFI ', 'AREA FOR IMPROVEMENT ']],
  [/^AFI (?=\d+\b)/gm, ['Area for improvement ', 'AFI no. ']],
]

const CARRIERS: readonly Clothes[] = [
  // A row of two heads is the top of a table, and a grade stands in a row of one: neither is a label.
  replacing(
    'a colon after each label',
    /^(?!(?:Question|Recommendation)\t)([A-Z][^:\t.\n]{2,60})\t(?!Good|Outstanding|Adequate|Inadequate|Requires)(?=[^\t\n]+$)/gm,
    '$1: ',
  ),
  replacing(
    'values below their labels',
    /^((?:Police )?[Ff]orce|Inspectorate|Title[\w ]*|(?:Date|Name) [\w ]+|[\w ]+(?: date| published))[:\t] ?(?=[A-Z\d][^\t\n]+$)/gm,
    '$1:\n',
  ),
  replacing(
    'lines of seventy characters',
    /^(?=[^\t\n|]{95})(?!This is an archived)[A-Z][^\t\n|]+$/gm,
    (line) => line.replaceAll(/(.{60,70}) (?=\S)/g, '$1\n'),
  ),
  replacing('a dash after a number', /^(Recommendation \d+[a-z]?)[:.] /gm, '$1 – '),
  replacing('curly apostrophes', /(?<=\w)'(?=\w)/g, '’'),
  replacing('straight apostrophes', /(?<=\w)’(?=\w)/g, "'"),
  replacing('no-break spaces', /\b(Recommendation|Chief|AFI|Police) (?=[A-Z\d])/g, '$1\u00a0'),
  replacing('the line ends of Windows', /\r?\n/g, '\r\n'),
  replacing('spaces at the ends of lines', /$/gm, '  '),
  replacing('more blank lines', /\n\n/g, '\n\n\n'),
  replacing(
    'a colon after a heading',
    /^((?:Force|PCC) response|(?:The )?Chief Constable['’]s \w+)$/gim,
    '$1:',
  ),
  ['page numbers', (text) => text.split('\n\n').flatMap(numbered).join('\n\n')],
  [
    'whom to ask',
    (text) => `${text}\n\nFor further information contact the office on 01234 567890\n`,
  ],
]

const PARAGRAPHS_ON_A_PAGE = 9
const numbered = (paragraph: string, index: number): readonly string[] => {
  const page = (index + 1) / PARAGRAPHS_ON_A_PAGE
  // Nobody parts a letter from its signature.
  return Number.isInteger(page) && !/^Yours\b/.test(paragraph)
    ? [paragraph, `Page ${page}`]
    : [paragraph]
}

export const CLOTHES: readonly Clothes[] = [
  ...SYNONYMS.flatMap(([is, others]) =>
    others.map((other) => replacing(`“${other.trim()}”`, is, other)),
  ),
  ...CARRIERS,
]
