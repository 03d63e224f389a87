import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { DecisionWanted } from '#core/deeds.ts'
import { findingName } from '#core/finding.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { type PointWanted, pointsOf, subjectOf } from '#core/returning.ts'
import type { ApprovalRound } from '#core/round.ts'
import type { Deed } from '../useDeed.ts'
import { Labelled } from '../Labelled.tsx'
import { SelectBox } from '../SelectBox.tsx'
import { Question } from '../Question.tsx'
import { TextField } from '../TextField.tsx'

export type DecisionProps = {
  readonly personId: string
  readonly round: ApprovalRound
  readonly isBusy: boolean
  readonly fault: string | undefined
  readonly onDecide: (wanted: DecisionWanted) => Promise<boolean>
  /** Keeps a point for the return, on the card as well as here. */
  readonly note: Deed<[round: ApprovalRound, point: PointWanted]>
}

const WORDS = {
  approve: {
    title: 'Approve this record?',
    deed: 'Approve',
    label: 'Words to go with it (you may leave this empty)',
    lines: [
      'Your decision is recorded with your name, your office and the time.',
      'The document below is filed exactly as you see it.',
      'The office is told, and can publish it.',
      'It can’t be taken back: a change afterwards starts the next version.',
    ],
  },
  return: {
    title: 'Return this record?',
    deed: 'Return it',
    label: 'Why it is returned',
    lines: [
      'The office is told, with your reason, and can edit the record again.',
      'It comes back to you when they ask again.',
    ],
  },
} as const

const AboutField = (props: {
  readonly round: ApprovalRound
  readonly about: number | undefined
  readonly onChange: (about: number | undefined) => void
}): ReactNode => (
  <Labelled label="What is it about?">
    {(control) => (
      <SelectBox
        {...control}
        value={props.about ?? ''}
        onChange={(value) => props.onChange(value === '' ? undefined : Number(value))}
      >
        <option value="">The whole record</option>
        {props.round.content.findings.map((finding, place) => (
          <option key={findingName(finding)} value={place}>
            {findingName(finding)}
          </option>
        ))}
      </SelectBox>
    )}
  </Labelled>
)

/** What the person noted before, here or on the card, goes with the return. */
const Noted = ({ round, personId }: Pick<DecisionProps, 'round' | 'personId'>): ReactNode =>
  pointsOf(round, personId).map((point) => (
    <li key={point.finding ?? 'whole'}>
      You noted about {subjectOf(round, point) || 'the whole record'}: {point.words}
    </li>
  ))

export function DecisionQuestion(
  props: DecisionProps & {
    readonly wanted: DecisionWanted['decision']
    readonly onClose: () => void
  },
): ReactNode {
  const { wanted, round, personId } = props
  const [words, setWords] = useState('')
  const [about, setAbout] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const { title, deed, label, lines } = WORDS[wanted]
  const isReturn = wanted === 'return'
  const note = (): void => {
    setProblem(words.trim() === '' ? REFUSAL_TEXT.reasonMissing : undefined)
    if (words.trim() === '') return
    void props.note
      .run(round, { words: words.trim(), finding: about })
      .then((isDone) => isDone && setWords(''))
  }
  const decide = (): boolean => {
    const isMissing = isReturn && words.trim() === '' && pointsOf(round, personId).length === 0
    setProblem(isMissing ? REFUSAL_TEXT.reasonMissing : undefined)
    if (isMissing) return false
    const returning = isReturn ? { finding: about, withNoted: true } : {}
    void props
      .onDecide({ decision: wanted, words: words.trim(), ...returning })
      .then((isDone) => isDone && props.onClose())
    return true
  }
  return (
    <Question
      title={title}
      deed={props.isBusy ? 'Recording your decision' : deed}
      keep="Keep reading"
      isBusy={props.isBusy}
      fault={props.fault ?? props.note.fault}
      onDeed={decide}
      onClose={props.onClose}
    >
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {isReturn && <Noted round={round} personId={personId} />}
      </ul>
      {isReturn && <AboutField round={round} about={about} onChange={setAbout} />}
      <TextField label={label} rows={3} value={words} problem={problem} onChange={setWords} />
      {isReturn && (
        <div className="deeds">
          <Button disabledFocusable={props.note.isBusy} onClick={note}>
            Note this and go on
          </Button>
        </div>
      )}
    </Question>
  )
}
