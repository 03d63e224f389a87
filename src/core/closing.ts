// When a record is closed: it was published, its copies went where the law sends them, and every finding has ended.
import { answersUnderSection55 } from './clock.ts'
import { isFollowed } from './followUp.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { stillToBeSentTo } from './publication.ts'
import type { AcknowledgementRecord, WholeRecord } from './record.ts'
import type { Refusal } from './refusals.ts'

export function whyNotClose({ record, findings }: WholeRecord): Refusal | undefined {
  if (record.status !== 'Published') return 'notPublished'
  // Police Act 1996 s.55(6); on another basis a copy is a courtesy.
  if (answersUnderSection55(record.legalBasis) && stillToBeSentTo(record).length > 0)
    return 'copiesNotSent'
  return findings.some(({ followUp }) => isFollowed(followUp)) ? 'findingsOpen' : undefined
}

export function close(whole: WholeRecord): Outcome<AcknowledgementRecord> {
  const refusal = whyNotClose(whole)
  return refusal ? refused(refusal) : done({ ...whole.record, status: 'Closed' })
}
