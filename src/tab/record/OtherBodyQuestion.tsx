import { type ReactNode, useState } from 'react'
import { counted } from '#core/counted.ts'
import { type Finding, findingName } from '#core/finding.ts'
import { ActLink } from '../ActLink.tsx'
import { Question } from '../Question.tsx'
import { TextField } from '../TextField.tsx'
import { reasonFor } from './otherBody.ts'

const BECAUSE = 'it is addressed to them and this office has no power over it'

export function OtherBodyQuestion(props: {
  readonly findings: readonly Finding[]
  readonly onAnswer: (keys: ReadonlySet<string>, because: string) => void
  readonly onClose: () => void
}): ReactNode {
  const { findings } = props
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [because, setBecause] = useState(BECAUSE)
  const [problem, setProblem] = useState<string>()
  const picked = findings.filter(({ key }) => !left.has(key))
  const answer = (): boolean => {
    const isMissing = because.trim() === ''
    setProblem(isMissing ? 'Give the reason: the law asks for one.' : undefined)
    if (isMissing || picked.length === 0) return false
    props.onAnswer(new Set(picked.map(({ key }) => key)), because)
    return true
  }
  return (
    <Question
      title="Answer those for another body"
      deed={`Answer ${counted(picked.length, 'finding')}`}
      keep="Don’t answer them"
      onDeed={answer}
      onClose={props.onClose}
    >
      <p>
        Each gets the outcome “No action, with reason” and the words below it. Nothing else changes,
        and each can be changed afterwards. The law asks for the reason: <ActLink of="5B" />.
      </p>
      <TextField label="Because" rows={2} value={because} problem={problem} onChange={setBecause} />
      <fieldset className="picks">
        <legend className="for-readers">Which findings</legend>
        {findings.map((finding) => (
          <label key={finding.key} className="pick">
            <input
              type="checkbox"
              checked={!left.has(finding.key)}
              onChange={({ target }) =>
                setLeft(
                  new Set(
                    target.checked
                      ? [...left].filter((key) => key !== finding.key)
                      : [...left, finding.key],
                  ),
                )
              }
            />
            <span>
              <strong>{findingName(finding)}</strong> {reasonFor(finding, because)}
            </span>
          </label>
        ))}
      </fieldset>
    </Question>
  )
}
