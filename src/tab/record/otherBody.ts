// Findings for another body, answered together: no action by this office, and why.
import type { Finding } from '#core/finding.ts'
import { fromPlainText, isBlank } from '#core/richText.ts'

/** Those for another body that nobody has answered yet. */
export const forOtherBody = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(
    ({ forUs, answer }) =>
      forUs === 'Other body' && answer.outcome === 'Not answered' && isBlank(answer.words),
  )

/** `For the Prison Service: no action by this office, because it is addressed to them.` */
export const reasonFor = ({ addressee }: Finding, because: string): string =>
  `For ${addressee === '' ? 'another body' : addressee}: no action by this office, because ${because.trim().replace(/\.$/, '')}.`

export const answeredForOthers = (
  findings: readonly Finding[],
  keys: ReadonlySet<string>,
  because: string,
): readonly Finding[] =>
  findings.map((finding) =>
    keys.has(finding.key)
      ? {
          ...finding,
          answer: {
            ...finding.answer,
            outcome: 'No action, with reason' as const,
            words: fromPlainText(reasonFor(finding, because)),
          },
        }
      : finding,
  )
