// The findings of all records: kept while one moves between the views, read anew when one is opened.
import { useCallback, useMemo, useState } from 'react'
import { findingName } from '#core/finding.ts'
import type { FiledFinding, FindingStore } from '#core/ports.ts'
import { toPlainText } from '#core/richText.ts'
import { sentenceOf } from '../serviceFault.ts'

export type AllFindings = {
  readonly findings: readonly FiledFinding[] | undefined
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

export function useFindings(store: FindingStore): AllFindings {
  const [findings, setFindings] = useState<readonly FiledFinding[]>()
  const [unreadable, setUnreadable] = useState<readonly string[]>([])
  const [fault, setFault] = useState<string>()
  const reload = useCallback(async () => {
    try {
      const reading = await store.list()
      setFindings(reading.findings)
      setUnreadable(reading.unreadable.map(sentenceOf))
      setFault(undefined)
    } catch (thrown) {
      setFault(sentenceOf(thrown))
    }
  }, [store])
  const replace = useCallback(
    (finding: FiledFinding) =>
      setFindings((now) => now?.map((one) => (one.id === finding.id ? finding : one))),
    [],
  )
  const words = useMemo(() => {
    const grouped = Map.groupBy(findings ?? [], ({ recordId }) => recordId)
    return new Map([...grouped].map(([id, own]) => [id, own.map(wordsOf).join(' ')] as const))
  }, [findings])
  return { findings, unreadable, fault, reload, replace, words }
}
