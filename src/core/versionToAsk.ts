// The version under which a record is next put before the Commissioner.
import { nextVersion } from './content.ts'
import type { AcknowledgementRecord } from './record.ts'
import type { ApprovalRound } from './round.ts'

/** A version is approved once: above every one that was, whatever the record's own column says. */
export function versionToAsk(
  record: AcknowledgementRecord,
  rounds: readonly ApprovalRound[],
): string {
  const version = nextVersion(record)
  const approved = rounds
    .filter((round) => round.state.state === 'Approved')
    .map((round) => Number(round.documentVersion))
  const highest = Math.max(0, ...approved)
  return Number(version) <= highest ? String(highest + 1) : version
}
