// Adding, moving and numbering findings.
import { inOrder } from '#core/content.ts'
import { type Finding, type FindingKind, findingKey } from '#core/finding.ts'
import { NO_TEXT } from '#core/richText.ts'

/** The number after the highest of its kind. */
export function nextReference(findings: readonly Finding[], kind: FindingKind): string {
  const numbers = findings
    .filter((finding) => finding.kind === kind)
    .map((finding) => Number.parseInt(finding.reference, 10))
    .filter((number) => !Number.isNaN(number))
  return String(Math.max(0, ...numbers) + 1)
}

export const isTaken = (
  findings: readonly Finding[],
  recordKey: string,
  kind: FindingKind,
  reference: string,
): boolean => {
  const key = findingKey(recordKey, kind, reference.trim())
  return findings.some(
    (finding) =>
      finding.key === key ||
      (finding.kind === kind && finding.reference.trim() === reference.trim()),
  )
}

export const newFinding = (
  findings: readonly Finding[],
  recordKey: string,
  typed: Pick<Finding, 'kind' | 'reference' | 'text' | 'addressee' | 'forUs'>,
): Finding => ({
  ...typed,
  key: findingKey(recordKey, typed.kind, typed.reference),
  position: Math.max(0, ...findings.map((finding) => finding.position)) + 1,
  answer: { outcome: 'Not answered', words: NO_TEXT, sharedWith: [] },
  forceResponse: NO_TEXT,
  followUp: { status: typed.forUs === 'Other body' ? 'Not for us' : 'Open' },
})

/** One place up (-1) or down (1): the two neighbours change places, the others keep theirs. */
export function moveFinding(
  findings: readonly Finding[],
  key: string,
  by: -1 | 1,
): readonly Finding[] {
  const ordered = inOrder(findings)
  const from = ordered.findIndex((finding) => finding.key === key)
  const [moved, neighbour] = [ordered[from], ordered[from + by]]
  if (!moved || !neighbour) return findings
  // Two that claimed one place are parted by the move.
  const [low, high] = [
    Math.min(moved.position, neighbour.position),
    Math.max(moved.position, neighbour.position),
  ]
  const places = by === 1 ? { moved: high, other: low } : { moved: low, other: high }
  const apart = low === high ? { moved: low + by / 2, other: low } : places
  return inOrder(
    ordered.map((finding) => {
      if (finding === moved) return { ...finding, position: apart.moved }
      return finding === neighbour ? { ...finding, position: apart.other } : finding
    }),
  )
}
