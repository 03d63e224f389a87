// Copies answers from an earlier record, where its findings read alike; what differs in the wording is marked.
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { counted } from '#core/counted.ts'
import { type Finding, findingName } from '#core/finding.ts'
import { toPlainText } from '#core/richText.ts'
import { Difference } from '../Difference.tsx'
import { Labelled } from '../Labelled.tsx'
import { SelectBox } from '../SelectBox.tsx'
import { Question } from '../Question.tsx'
import type { Services } from '../services.ts'
import { useReading } from '../useReading.ts'
import { type Similar, similarAnswers } from './similar.ts'

function useEarlier({ records }: Services, ownId: string, chosen: string) {
  const list = useReading(
    useCallback(async () => {
      const { rows } = await records.list()
      return rows
        .filter(({ id }) => id !== ownId)
        .toSorted((a, b) => (a.value.title < b.value.title ? -1 : 1))
    }, [records, ownId]),
  )
  const open = useCallback(async () => {
    const stored = await records.open(chosen)
    return { of: chosen, findings: stored?.findings.map(({ value }) => value) ?? [] }
  }, [records, chosen])
  const earlier = useReading(chosen === '' ? undefined : open)
  return {
    rows: list.value ?? [],
    findings: earlier.value?.of === chosen ? earlier.value.findings : undefined,
    fault: list.fault ?? earlier.fault,
  }
}

const Pick = (props: {
  readonly similar: Similar
  readonly isPicked: boolean
  readonly onPick: (isPicked: boolean) => void
}): ReactNode => {
  const { finding, earlier } = props.similar
  return (
    <label className="pick">
      <input
        type="checkbox"
        checked={props.isPicked}
        onChange={({ target }) => props.onPick(target.checked)}
      />
      <div>
        <strong>{findingName(finding)}</strong>
        <span className="quiet">The wording then, and now:</span>
        <Difference before={earlier.text} after={finding.text} />
        <span className="quiet">
          Answered as {findingName(earlier).toLowerCase()}: {earlier.answer.outcome}
        </span>
        <p className="wording">{toPlainText(earlier.answer.words)}</p>
      </div>
    </label>
  )
}

export function CopyQuestion(props: {
  readonly services: Services
  readonly recordId: string
  readonly findings: readonly Finding[]
  readonly onCopy: (picked: readonly Similar[]) => void
  readonly onClose: () => void
}): ReactNode {
  const [chosen, setChosen] = useState('')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { rows, findings: earlier, fault } = useEarlier(props.services, props.recordId, chosen)
  const similar = useMemo(
    () => similarAnswers(props.findings, earlier ?? []),
    [props.findings, earlier],
  )
  const picked = similar.filter(({ finding }) => !left.has(finding.key))
  const toggle = (key: string, isPicked: boolean): void =>
    setLeft(new Set(isPicked ? [...left].filter((one) => one !== key) : [...left, key]))
  return (
    <Question
      title="Copy answers from an earlier record"
      deed={`Copy ${counted(picked.length, 'answer')}`}
      keep="Copy nothing"
      fault={fault}
      onDeed={() => {
        if (picked.length > 0) props.onCopy(picked)
        return picked.length > 0
      }}
      onClose={props.onClose}
    >
      <Labelled label="Earlier record">
        {(control) => (
          <SelectBox {...control} value={chosen} onChange={(value) => setChosen(value)}>
            <option value="">Choose one</option>
            {rows.map(({ id, value }) => (
              <option key={id} value={id}>
                {value.title}
              </option>
            ))}
          </SelectBox>
        )}
      </Labelled>
      <output className="quiet">
        {earlier &&
          (similar.length === 0
            ? 'No answered finding of that record reads like one without an answer here.'
            : 'Only findings without words of their own are offered. Read each answer again: it was given to another report.')}
      </output>
      <div className="picks">
        {similar.map((one) => (
          <Pick
            key={one.finding.key}
            similar={one}
            isPicked={!left.has(one.finding.key)}
            onPick={(isPicked) => toggle(one.finding.key, isPicked)}
          />
        ))}
      </div>
    </Question>
  )
}
