// Two people wrote in the same place. Both texts are shown, and both are kept until one is chosen.
import { Radio, RadioGroup } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { StoredRecord } from '#core/ports.ts'
import { Difference } from '../Difference.tsx'
import type { Choice } from './mergeWhole.ts'
import { Question } from '../Question.tsx'

type Side = 'mine' | 'theirs'

const Version = (props: { readonly title: string; readonly words: string }): ReactNode => (
  <div className="version">
    <h4>{props.title}</h4>
    <p>{props.words === '' ? <em>Empty</em> : props.words}</p>
  </div>
)

function ChoiceView(props: {
  readonly choice: Choice
  readonly by: string
  readonly side: Side
  readonly onSide: (side: Side) => void
}): ReactNode {
  const { choice, by } = props
  return (
    <section className="choice" aria-label={choice.label}>
      <h3>{choice.label}</h3>
      <div className="versions">
        <Version title="Yours" words={choice.mine} />
        <Version title={`Changed by ${by}`} words={choice.theirs} />
      </div>
      <div className="version">
        <h4>What differs, from yours to theirs</h4>
        <Difference before={choice.mine} after={choice.theirs} />
      </div>
      <RadioGroup
        layout="horizontal"
        aria-label={`Which to keep of ${choice.label}`}
        value={props.side}
        onChange={(_, { value }) => props.onSide(value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Radio value="mine" label="Keep mine" />
        <Radio value="theirs" label="Take theirs" />
      </RadioGroup>
    </section>
  )
}

export function ConflictQuestion(props: {
  readonly choices: readonly Choice[]
  readonly lastChange: StoredRecord['lastChange']
  readonly onChosen: (takeTheirs: readonly Choice[]) => void
  readonly onClose: () => void
}): ReactNode {
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({})
  const by = props.lastChange?.name ?? 'someone else'
  return (
    <Question
      title="Someone changed the same text"
      deed="Save with these choices"
      keep="Decide later"
      onDeed={() => props.onChosen(props.choices.filter(({ id }) => sides[id] === 'theirs'))}
      onClose={props.onClose}
    >
      <p>
        Everything else was brought together by itself. Choose for each of these; nothing is saved
        until you do.
      </p>
      {props.choices.map((choice) => (
        <ChoiceView
          key={choice.id}
          choice={choice}
          by={by}
          side={sides[choice.id] ?? 'mine'}
          onSide={(side) => setSides({ ...sides, [choice.id]: side })}
        />
      ))}
    </Question>
  )
}
