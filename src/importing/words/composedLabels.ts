// Labels of a form's fields by the words they are made of: what is named, with whose it is and small words round it.
import type { FieldName } from './labelWords.ts'
import { OFFICE_WORDS } from './offices.ts'
import { plainWords } from './speakers.ts'

type Vocabulary = {
  readonly name: FieldName
  /** Of each, one word at least. */
  readonly needs: readonly RegExp[]
  readonly may: ReadonlySet<string>
}

const SMALL = 'a an the this of in on for by to is was being which name'
const REPORT =
  'hmic hmicfrs hmicfrss inspection inspections report reports review thematic inspectorate'

const vocabulary = (name: FieldName, needs: readonly RegExp[], may: string): Vocabulary => ({
  name,
  needs,
  may: new Set(`${SMALL} ${may}`.split(' ')),
})

const VOCABULARIES: readonly Vocabulary[] = [
  vocabulary(
    'title',
    [/^(?:title|subject)$/],
    `${REPORT} title titles subject full document publication letter answered`,
  ),
  vocabulary('title', [/^(?:name|which)$/, /^(?:inspection|report|review)$/], REPORT),
  vocabulary(
    'title',
    [
      /^(?:responded|replied|answered|considered|commented|reported)$/,
      /^(?:inspection|report|review)$/,
    ],
    `${REPORT} responded replied answered considered commented reported`,
  ),
  vocabulary(
    'force',
    [/^(?:force|constabulary)$/],
    'police force constabulary service area inspected concerned visited relevant',
  ),
  vocabulary(
    'summary',
    [/^(?:summary|overview|synopsis)$/],
    `${REPORT} summary overview synopsis overall executive brief short findings key main what found`,
  ),
  vocabulary(
    'summary',
    [/^(?:key|main)$/, /^(?:findings|messages|points)$/],
    `${REPORT} key main findings messages points`,
  ),
  vocabulary(
    'inspectorate',
    [/^(?:inspectorates?|publisher|inspectors?)$/],
    'hmic hmicfrs inspectorate inspectorates s publisher inspector inspectors lead leading responsible inspecting',
  ),
  vocabulary(
    'inspectorate',
    [/^inspecting$/, /^(?:body|bodies|organisation)$/],
    'inspecting body bodies organisation lead',
  ),
  vocabulary(
    'summary',
    [/^(?:about|covered|purpose|scope|aim)$/, /^(?:inspection|report|review)$/],
    `${REPORT} about covered purpose scope aim what`,
  ),
  vocabulary(
    'summary',
    [/^(?:says?|said|tells?)$/, /^(?:inspection|report|review)$/],
    `${REPORT} what says say said tells us`,
  ),
  vocabulary(
    'holder',
    [/^name$/, new RegExp(`^(?:${OFFICE_WORDS.join('|')})$`)],
    `${OFFICE_WORDS.join(' ')} deputy police crime fire and rescue victims s current`,
  ),
  vocabulary(
    'approver',
    [/^(?:approved|authorised|signed|approver|signatory)$/],
    `${OFFICE_WORDS.join(' ')} approved authorised signed off approver signatory response record statement form letter police crime fire and behalf`,
  ),
  vocabulary('version', [/^version$/], 'version form document template number no record'),
]

/** Characters. */
const LONGEST = 70
const MOST_WORDS = 8

/** `Brief summary of report`, `Force inspected`, `Title of HMICFRS report`. */
export function composedField(label: string): FieldName | undefined {
  if (label.length > LONGEST) return undefined
  const words = plainWords(label)
  if (words.length > MOST_WORDS) return undefined
  return VOCABULARIES.find(
    ({ needs, may }) =>
      needs.every((need) => words.some((word) => need.test(word))) &&
      words.every((word) => may.has(word)),
  )?.name
}
