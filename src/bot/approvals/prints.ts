// The document of an approved round: made from what was shown, whatever became of the record meanwhile.
import { documentOf } from '#core/document.ts'
import type { FiledPrint, PrintFormat } from '#core/ports.ts'
import { type ApprovalRound, type Decision, keyOfRound } from '#core/round.ts'
import type { DocumentFormat, Printing } from '#documents/printing.ts'
import type { Desk } from './desk.ts'

const FILED: readonly (readonly [PrintFormat, DocumentFormat])[] = [
  ['HTML', 'html'],
  ['DOCX', 'docx'],
  ['PDF', 'pdf'],
]

export const fileStem = (recordKey: string, version: string): string =>
  `${recordKey}-version-${version}`

export const approvedPrinting = (
  { content }: ApprovalRound,
  decision: Decision,
  keysAddress: string,
): Printing => ({
  description: documentOf(content, { kind: 'approved', decision }),
  content,
  at: decision.at,
  keysAddress,
  ...(decision.receipt !== undefined && { receipt: decision.receipt }),
})

/** None for a round that approved nothing. */
export async function printsOf(
  { print, receipts }: Pick<Desk, 'print' | 'receipts'>,
  round: ApprovalRound,
): Promise<readonly FiledPrint[]> {
  if (round.state.state !== 'Approved') return []
  const printing = approvedPrinting(round, round.state.decision, receipts.keysAddress)
  return Promise.all(
    FILED.map(async ([format, as]): Promise<FiledPrint> => {
      const { bytes, extension } = await print(printing, as)
      return {
        fileName: `${fileStem(round.recordKey, round.documentVersion)}${extension}`,
        bytes,
        recordKey: round.recordKey,
        roundKey: keyOfRound(round),
        documentVersion: round.documentVersion,
        fingerprint: round.fingerprint,
        format,
      }
    }),
  )
}
