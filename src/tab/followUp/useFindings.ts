// The findings of all records: as they were last seen at once, kept while one moves between the views, and what changed
// read when one is opened.
import { startTransition, useCallback, useMemo, useState } from 'react'
import { findingName } from '#core/finding.ts'
import type { FiledFinding } from '#core/ports.ts'
import { toPlainText } from '#core/richText.ts'
import { sentenceOf } from '../serviceFault.ts'
import type { Services } from '../services.ts'
import { keptFindings } from './keptFindings.ts'

export type AllFindings = {
  readonly findings: readonly FiledFinding[] | undefined
  /** Whether SharePoint has told of them since the page was opened. */
  readonly isFresh: boolean
  readonly unreadable: readonly string[]
  readonly fault: string | undefined
  readonly reload: () => Promise<void>
  /** One that was saved here just now. */
  readonly replace: (finding: FiledFinding) => void
  /** By record id, what its findings say: the register is searched by it. */
  readonly words: ReadonlyMap<string, string>
}

const wordsOf = ({ value }: FiledFinding): string =>
  [
    findingName(value),
    value.text,
    value.addressee,
    value.groupName,
    toPlainText(value.answer.words),
    value.followUp.owner?.name,
  ].join(' ')

export function useFindings({
  findings: store,
  person,
}: Pick<Services, 'findings' | 'person'>): AllFindings {
  const [findings, setFindings] = useState<readonly FiledFinding[]>()
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const [fault, setFault] = useState<string>()
  const [isFresh, setFresh] = useState(false)
  const [kept] = useState(() => keptFindings(person))
  const reload = useCallback(async () => {
    try {
      const before = await kept.read()
      if (before) startTransition(() => setFindings((now) => now ?? before.findings))
      const reading = await store.list(before)
      kept.keep(reading)
      setFindings(reading.findings)
      setFresh(true)
      setUnreadable(reading.unreadable.map(sentenceOf))
      setFault(undefined)
    } catch (thrown) {
      setFault(sentenceOf(thrown))
    }
  }, [store, kept])
  const replace = useCallback(
    (finding: FiledFinding) =>
      setFindings((now) => now?.map((one) => (one.id === finding.id ? finding : one))),
    [],
  )
  const words = useMemo(() => {
    const grouped = Map.groupBy(findings ?? [], ({ recordId }) => recordId)
    return new Map([...grouped].map(([id, own]) => [id, own.map(wordsOf).join(' ')] as const))
  }, [findings])
  return { findings, isFresh, unreadable, fault, reload, replace, words }
}
