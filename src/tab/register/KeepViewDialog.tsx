import { type ReactNode, useState } from 'react'
import { Question } from '../Question.tsx'
import { TextField } from '../TextField.tsx'

export function KeepViewDialog(props: {
  /** Names that every office has. */
  readonly taken: readonly string[]
  readonly onKeep: (name: string) => void
  readonly onClose: () => void
}): ReactNode {
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const keep = (): boolean => {
    const given = name.trim()
    if (given !== '' && !props.taken.includes(given)) {
      props.onKeep(given)
      return true
    }
    setProblem(given === '' ? 'Give the view a name.' : 'This name is taken. Give another.')
    return false
  }
  return (
    <Question
      title="Keep this view"
      deed="Keep it"
      keep="Don’t keep"
      onDeed={keep}
      onClose={props.onClose}
    >
      <p>What is searched, filtered, ordered and grouped is kept in this browser, for you.</p>
      <TextField label="Name of the view" value={name} problem={problem} onChange={setName} />
    </Question>
  )
}
