// What is on the desk: the record as it was last read, and what has been made of it here since.
import { inOrder } from '#core/content.ts'
import { findingName } from '#core/finding.ts'
import { type StoredRecord, wholeOf } from '#core/ports.ts'
import type { AcknowledgementRecord, WholeRecord } from '#core/record.ts'
import { type Choice, mergeWhole } from './mergeWhole.ts'
import { FINDING_PARTS, isSame, RECORD_PARTS } from './parts.ts'

export type Work = {
  readonly base: StoredRecord
  readonly draft: WholeRecord
  /** Both sides changed these; nothing is saved until each is chosen. */
  readonly choices: readonly Choice[]
}

const ordered = ({ record, findings }: WholeRecord): WholeRecord => ({
  record,
  findings: inOrder(findings),
})

export const openWork = (stored: StoredRecord): Work => ({
  base: stored,
  draft: ordered(wholeOf(stored)),
  choices: [],
})

/** The same work upon a newer reading. `seen` is what both sides began from. */
export function rebase(
  work: Work,
  stored: StoredRecord,
  seen: WholeRecord = wholeOf(work.base),
): Work {
  const { merged, choices } = mergeWhole(seen, work.draft, wholeOf(stored))
  const stillOpen = work.choices.filter(({ id }) => !choices.some((choice) => choice.id === id))
  return { base: stored, draft: ordered(merged), choices: [...stillOpen, ...choices] }
}

/** Where a record stands, and what holds it: the store's to say, never the draft's. */
export const storesOwn = ({
  status,
  approval,
  publication,
  retention,
}: AcknowledgementRecord): Partial<AcknowledgementRecord> => ({
  status,
  approval,
  publication,
  retention,
})

/**
 * The work without what a deed did. Where something else was written in the same place since, that stays. Where the record
 * stands is no part of any deed.
 */
export function takenBack(
  work: Work,
  { before, after }: { readonly before: WholeRecord; readonly after: WholeRecord },
): Work {
  const { merged } = mergeWhole(after, work.draft, before)
  const record = { ...merged.record, ...storesOwn(work.draft.record) }
  return { ...work, draft: ordered({ ...merged, record }) }
}

// Item by item: what was not touched is the very same object, and costs nothing to compare.
export function isChanged({ base, draft }: Pick<Work, 'base' | 'draft'>): boolean {
  const { record, findings } = ordered(wholeOf(base))
  return (
    !isSame(record, draft.record) ||
    findings.length !== draft.findings.length ||
    findings.some((finding, place) => !isSame(finding, draft.findings[place]))
  )
}

export type ChangedWords = { readonly label: string; readonly words: string }

/** What was written here, to copy where it can't be saved. */
export function wordsChanged(before: WholeRecord, after: WholeRecord): readonly ChangedWords[] {
  const ofRecord = RECORD_PARTS.filter((part) => !part.isSame(before.record, after.record)).map(
    (part) => ({ label: part.label, words: part.inWords(after.record) }),
  )
  const ofFindings = after.findings.flatMap((finding) => {
    const was = before.findings.find((other) => other.key === finding.key)
    return FINDING_PARTS.filter((part) => !was || !part.isSame(was, finding)).map((part) => ({
      label: `${findingName(finding)}: ${part.label.toLowerCase()}`,
      words: part.inWords(finding),
    }))
  })
  return [...ofRecord, ...ofFindings].filter(({ words }) => words !== '')
}
