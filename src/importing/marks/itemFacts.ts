// Lines under an item that say one fact of it: `Status: Closed`, `Deadline: March 2025`, `Addressed to: forces`.
import { deadlineInCell } from '../words/findingWords.ts'
import { type Mark, referenceAlone } from './references.ts'
import type { ImportedDeadline, ImportedOutcome, ImportedStatus } from '../imported.ts'
import { guarded } from '../words/guarded.ts'
import { outcomeNamed } from '../words/outcome.ts'
import { remembering } from '../words/remembering.ts'
import { speakerAlone } from '../words/speakers.ts'
import { statusNamed } from '../words/status.ts'
import { type Column, columnNamed } from '../words/columns.ts'
import { saysNothing } from '../words/nothingSaid.ts'

type ItemFact = {
  readonly status?: ImportedStatus
  readonly outcome?: ImportedOutcome
  readonly deadline?: ImportedDeadline
  readonly addressee?: string
  readonly parent?: string
}

const FACTS: ReadonlySet<Column | undefined> = new Set([
  'addressee',
  'deadline',
  'status',
  'parent',
])

/** A line that is only the label of a fact; its value stands below. */
export const isFactLabel = (line: string): boolean => {
  const label = line.trim()
  return /^[A-Z]/.test(label) && label.length < 40 && FACTS.has(columnNamed(label))
}

const LABELLED = /^([A-Za-z][A-Za-z '’/.]{1,58}?)\??(?: ?: ?| [–—-] |[–—]|\t)(\S.*)$/s
const LONGEST_FACT = 80
function factNamed(column: Column | undefined, value: string): ItemFact | undefined {
  switch (column) {
    case 'status': {
      const status = statusNamed(value)
      return status && { status }
    }
    case 'deadline': {
      const deadline = deadlineInCell(value)
      return deadline && { deadline }
    }
    case 'addressee':
      return { addressee: value }
    case 'parent': {
      const parent = referenceAlone(value)?.ref
      return parent === undefined ? undefined : { parent }
    }
    default:
      return undefined
  }
}

const PARTS: { readonly [column: string]: 'body' | 'chiefOfficer' | 'wording' | undefined } = {
  response: 'body',
  forceResponse: 'chiefOfficer',
  text: 'wording',
}

const PARTS_OF = { body: 'body', force: 'chiefOfficer' } as const

export type Labelled =
  | { readonly is: 'fact'; readonly fact: ItemFact; readonly text: string }
  /** `Ref: 4`, alone on its line: a card of labels begins. */
  | { readonly is: 'item'; readonly mark: Mark }
  /** `Force update: …`: words of one of an item's parts. */
  | {
      readonly is: 'speech'
      readonly of: 'body' | 'chiefOfficer' | 'wording'
      readonly label: string
      readonly text: string
      readonly whole: string
      /** `PCC: …`: only who speaks, which elsewhere may be the label of a name. */
      readonly isBare?: true
    }
  /** `Action taken or proposed: …`: what is done, by whoever speaks. */
  | { readonly is: 'deed'; readonly text: string; readonly whole: string }

/** `Decision and reasons`: only the office decides. */
const IS_DECISION =
  /^(?=.*\b(?:decision|determination|conclusion|rationale))(?:(?:the|our|board|its|this|of|and|with|for|or|decisions?|determination|conclusions?|rationale|reasons?|reasoning|explanation|deputy|police|fire|and crime|commissioner|mayor|o?p[fv]?cc|pcvc|taken|made|reached|given|action)(?: |['’]s |$))+$/i

const IS_DEED =
  /^(?:(?:our )?(?:actions?|steps?)(?: (?:already|to be|being|and|or|taken|proposed|planned|done|agreed|completed))+|(?:our )?(?:proposed|planned|agreed) actions?|reasons? (?:for|why) (?:taking |proposing |there is )?no (?:further )?action|no (?:further )?action(?: proposed| to be taken)?)$/i

function readLabelled(line: string): Labelled | undefined {
  const [, label = '', value = ''] = LABELLED.exec(line) ?? []
  if (label === '') return undefined
  const plain = value.replace(/[.;]$/, '').trim()
  if (/^outcome$/i.test(label)) {
    const outcome = outcomeNamed(plain)
    if (outcome) return { is: 'fact', fact: { outcome }, text: line }
    if (/^not answered$/i.test(plain)) return { is: 'fact', fact: {}, text: line }
  }
  const column = columnNamed(label)
  if (IS_DEED.test(label)) return { is: 'deed', text: value.trim(), whole: line }
  const of = IS_DECISION.test(label) ? 'body' : PARTS[column ?? '']
  if (of && saysNothing(plain)) return { is: 'fact', fact: {}, text: line }
  if (of) return { is: 'speech', of, label, text: value.trim(), whole: line }
  const by = column === undefined ? speakerAlone(label) : undefined
  if (by)
    return { is: 'speech', of: PARTS_OF[by], label, text: value.trim(), whole: line, isBare: true }
  if (plain.length > LONGEST_FACT) return undefined
  if (column === 'reference') {
    const { kind = 'recommendation', ref, raw } = referenceAlone(plain) ?? {}
    const mark = ref !== undefined && { kind, refs: [ref], ...(raw && { raw }), rest: '' }
    return mark ? { is: 'item', mark } : undefined
  }
  const fact = factNamed(column, plain)
  return fact && { is: 'fact', fact, text: line }
}

const MAY_BE_LABELLED = /^[A-Za-z][A-Za-z '’/.]{1,58}\??(?: ?[:–—]| -|\t)/

/** What a label at the head of a line says of an item: the words of a table's heads serve here too. */
export const labelledLine = guarded(MAY_BE_LABELLED, remembering(readLabelled), undefined)

/** A row of two cells whose first is such a label, as a line with a colon. */
export const withColon = (row: string): string =>
  /^[^\t]+\t[^\t]+$/.test(row) && labelledLine(row) !== undefined ? row.replace('\t', ': ') : row
