// Earlier records on the theme of a report: where to begin drafting from.
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { Link } from 'wouter'
import type { RegisterRow, Stored } from '#core/ports.ts'
import type { WholeRecord } from '#core/record.ts'
import { earlierAnswers } from '#importing/draft/earlierAnswers.ts'

const MOST_WORDS_SHOWN = 6

export function EarlierAnswers(props: {
  readonly draft: WholeRecord
  readonly rows: readonly Stored<RegisterRow>[]
  /** By record id, what its findings say. */
  readonly findingWords: ReadonlyMap<string, string>
}): ReactNode {
  const { rows, findingWords } = props
  // Looked for after a pause: typing goes first.
  const draft = useDeferredValue(props.draft)
  const near = useMemo(() => {
    const words = draft.findings.map(({ text }) => text).join(' ')
    const records = rows.map(({ id, value }) => ({
      ...value,
      id,
      words: findingWords.get(id) ?? '',
    }))
    return earlierAnswers(draft.record, words, records)
  }, [draft, rows, findingWords])
  if (near.length === 0) return null
  return (
    <section aria-label="Earlier answers on the same theme">
      <h3>Earlier answers on the same theme</h3>
      <ul>
        {near.map(({ record, shared }) => (
          <li key={record.id}>
            <Link href={`/records/${record.id}`}>{record.title}</Link>{' '}
            <span className="quiet">Both: {shared.slice(0, MOST_WORDS_SHOWN).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
