// Imported items as findings of a draft.
import { type Finding, type FindingDeadline, findingKey, findingName } from '#core/finding.ts'
import type {
  ImportedDeadline,
  ImportedItem,
  ImportedKind,
  ImportedRecord,
  ImportedStatus,
} from '../imported.ts'
import { forWhom } from '../words/forWhom.ts'
import { KIND_NAMES } from '../words/kinds.ts'
import { OUTCOME_NAMES } from '../words/outcome.ts'
import { richAnswer } from './richAnswer.ts'

const FOLLOW_UPS: { readonly [status in ImportedStatus]: Finding['followUp']['status'] } = {
  open: 'Open',
  closed: 'Closed',
  'force-says-complete': 'Force says complete',
  superseded: 'Superseded',
  'no-further-action': 'No further action',
}

const PRECISIONS = {
  day: 'Day',
  month: 'Month',
  relative: 'Relative',
  immediate: 'Immediate',
  none: 'None',
} as const

export const draftDeadline = (deadline: ImportedDeadline): FindingDeadline => ({
  asWritten: deadline.raw,
  precision: PRECISIONS[deadline.precision],
  ...('date' in deadline && { on: deadline.date }),
})

const sharedWith = ({ responseShared = [], ref }: ImportedItem): readonly string[] =>
  typeof responseShared === 'string' ? [] : responseShared.filter((one) => one !== ref)

type DraftFindings = {
  readonly findings: readonly Finding[]
  readonly doubts: readonly string[]
}

export function draftFindings(recordKey: string, imported: ImportedRecord): DraftFindings {
  const taken = new Set<string>()
  const doubts: string[] = []
  const counts = new Map<ImportedKind, number>()
  const findings = imported.items.map((item, index): Finding => {
    const kind = KIND_NAMES[item.kind]
    const nth = (counts.get(item.kind) ?? 0) + 1
    counts.set(item.kind, nth)
    const reference = item.ref ?? String(nth)
    const key = freeKey(findingKey(recordKey, kind, reference), taken)
    const addressee = item.addressee ?? ''
    if (item.why !== undefined)
      doubts.push(`${findingName({ kind, reference })} (${item.forUs}): ${item.why}`)
    if (item.outcome)
      doubts.push(
        `The outcome of ${findingName({ kind, reference }).toLowerCase()} was read from the words of its answer. Check it.`,
      )
    return {
      key,
      kind,
      reference,
      position: index + 1,
      ...(item.parent !== undefined && { parentReference: item.parent }),
      ...(item.group !== undefined && { groupName: item.group }),
      addressee,
      forUs: item.forUs ?? forWhom(addressee, imported.force ?? '', '').forUs,
      text: item.text ?? '',
      ...(item.deadline && { deadline: draftDeadline(item.deadline) }),
      answer: {
        outcome: item.outcome ? OUTCOME_NAMES[item.outcome] : 'Not answered',
        words: richAnswer(item.response ?? ''),
        sharedWith: sharedWith(item),
      },
      forceResponse: richAnswer(item.forceResponse ?? ''),
      ...(item.responseWithheld !== undefined && { withheldReason: item.responseWithheld }),
      followUp: { status: item.status ? FOLLOW_UPS[item.status] : 'Open' },
    }
  })
  return { findings, doubts }
}

/** Reports that number afresh under each heading have two items of one number: the second key says so. */
export function freeKey(key: string, taken: Set<string>): string {
  let free = key
  for (let again = 2; taken.has(free); again += 1) free = `${key}-${again}`
  taken.add(free)
  return free
}
