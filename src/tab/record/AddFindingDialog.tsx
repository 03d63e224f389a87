import { type ReactNode, useState } from 'react'
import { ADDRESSED_TO, type Finding, FINDING_KINDS } from '#core/finding.ts'
import { ChoiceField } from '../ChoiceField.tsx'
import { Question } from '../Question.tsx'
import { isTaken, newFinding, nextReference } from './findingDeeds.ts'
import { TextField } from '../TextField.tsx'

const NO_REFERENCE = 'Give its number, as the report has it.'

type Typed = Pick<Finding, 'kind' | 'reference' | 'text' | 'addressee' | 'forUs'>

export function AddFindingDialog(props: {
  readonly recordKey: string
  readonly findings: readonly Finding[]
  readonly onAdd: (finding: Finding) => void
  readonly onClose: () => void
}): ReactNode {
  const { recordKey, findings } = props
  const [problem, setProblem] = useState<string>()
  const [typed, setTyped] = useState<Typed>({
    kind: 'Recommendation',
    reference: nextReference(findings, 'Recommendation'),
    text: '',
    addressee: findings.at(-1)?.addressee ?? '',
    forUs: 'This force',
  })
  const change = (changes: Partial<Typed>): void => setTyped({ ...typed, ...changes })
  const problemOf = ({ kind, reference }: Typed): string | undefined => {
    if (reference.trim() === '') return NO_REFERENCE
    if (isTaken(findings, recordKey, kind, reference))
      return `${kind} ${reference} is in this record already. Give another number.`
    return undefined
  }
  const add = (): boolean => {
    const found = problemOf(typed)
    setProblem(found)
    if (found) return false
    props.onAdd(newFinding(findings, recordKey, { ...typed, reference: typed.reference.trim() }))
    return true
  }
  return (
    <Question
      title="Add a finding"
      deed="Add it"
      keep="Don’t add"
      onDeed={add}
      onClose={props.onClose}
    >
      <ChoiceField
        label="Kind"
        choices={FINDING_KINDS}
        value={typed.kind}
        onChange={(kind) => change({ kind, reference: nextReference(findings, kind) })}
      />
      <TextField
        label="Reference"
        value={typed.reference}
        problem={problem}
        onChange={(reference) => change({ reference })}
      />
      <TextField
        label="Wording of the report"
        rows={3}
        value={typed.text}
        onChange={(text) => change({ text })}
      />
      <TextField
        label="Addressed to"
        value={typed.addressee}
        onChange={(addressee) => change({ addressee })}
      />
      <ChoiceField
        label="Who it is for"
        choices={ADDRESSED_TO}
        value={typed.forUs}
        onChange={(forUs) => change({ forUs })}
      />
    </Question>
  )
}
