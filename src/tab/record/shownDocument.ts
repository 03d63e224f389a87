// Which words are shown as the document: what was put before the Commissioner where that counts, else the draft.
import { contentOf, nextVersion } from '#core/content.ts'
import { type DocumentDescription, documentOf } from '#core/document.ts'
import { type StoredRecord, wholeOf } from '#core/ports.ts'
import type { WholeRecord } from '#core/record.ts'
import { decisionOf, standingRound } from '#core/round.ts'
import type { Standing } from '#core/standing.ts'

export function shownDocument(
  standing: Standing,
  isWritable: boolean,
  draft: WholeRecord,
  stored: StoredRecord,
): DocumentDescription {
  if (isWritable) return documentOf(contentOf(draft, nextVersion(draft.record)), { kind: 'draft' })
  const round =
    standing.kind === 'waiting' || standing.kind === 'approved'
      ? standing.round
      : standingRound(stored.rounds.map(({ value }) => value))
  const decision = round && decisionOf(round)
  if (round?.state.state === 'Approved' && decision)
    return documentOf(round.content, { kind: 'approved', decision })
  if (standing.kind === 'waiting') return documentOf(standing.round.content, { kind: 'draft' })
  return documentOf(contentOf(wholeOf(stored)), { kind: 'draft' })
}
