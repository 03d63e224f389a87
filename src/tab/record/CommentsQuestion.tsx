import { type ReactNode, useState } from 'react'
import type { Day } from '#core/day.ts'
import { NO_TEXT, type RichText } from '#core/richText.ts'
import { DayField } from '../days/DayField.tsx'
import { useToday } from '../days/useToday.ts'
import { Question } from '../Question.tsx'
import { RichTextField } from '../richText/RichTextField.tsx'

type Came = { readonly on: Day | undefined; readonly comments: RichText }

export function CommentsQuestion(props: {
  /** Gives back what stands in the way. */
  readonly onCame: (came: Came) => string | undefined
  readonly onClose: () => void
}): ReactNode {
  const today = useToday()
  const [on, setOn] = useState<Day | undefined>(today)
  const [comments, setComments] = useState(NO_TEXT)
  const [fault, setFault] = useState<string>()
  const record = (): boolean => {
    const problem = props.onCame({ on, comments })
    setFault(problem)
    return problem === undefined
  }
  return (
    <Question
      title="Record the chief officer’s comments?"
      deed="Record the comments"
      keep="Not yet"
      fault={fault}
      onDeed={record}
      onClose={props.onClose}
    >
      <p>They are published with the record, in the chief officer’s own words.</p>
      <DayField label="They came on" day={on} onChange={setOn} />
      <RichTextField label="What the chief officer wrote" text={comments} onChange={setComments} />
    </Question>
  )
}
