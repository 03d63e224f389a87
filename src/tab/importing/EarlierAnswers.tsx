// Earlier records on the theme of a report: where to begin drafting from.
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { FindingStore, RegisterRow, Stored } from '#core/ports.ts'
import type { WholeRecord } from '#core/record.ts'
import { earlierAnswers } from '#importing/earlierAnswers.ts'

const MOST_WORDS_SHOWN = 6

/** What was asked in each record, by its id. Where it can’t be read the titles alone are gone by. */
function useAsked(findings: FindingStore): ReadonlyMap<string, string> {
  const [asked, setAsked] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let isLeft = false
    const read = async (): Promise<void> => {
      const { findings: all } = await findings.list()
      const byRecord = Map.groupBy(all, ({ recordId }) => recordId)
      const words = [...byRecord].map(
        ([id, own]) => [id, own.map(({ value }) => value.text).join(' ')] as const,
      )
      if (!isLeft) setAsked(new Map(words))
    }
    read().catch(() => undefined)
    return () => {
      isLeft = true
    }
  }, [findings])
  return asked
}

export function EarlierAnswers(props: {
  readonly draft: WholeRecord
  readonly rows: readonly Stored<RegisterRow>[]
  readonly findings: FindingStore
}): ReactNode {
  const { rows } = props
  const asked = useAsked(props.findings)
  // Looked for after a pause: typing goes first.
  const draft = useDeferredValue(props.draft)
  const near = useMemo(() => {
    const words = draft.findings.map(({ text }) => text).join(' ')
    const records = rows.map(({ id, value }) => ({ ...value, id, summary: asked.get(id) ?? '' }))
    return earlierAnswers(draft.record, words, records)
  }, [draft, rows, asked])
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
