import { type ReactNode, useCallback, useState } from 'react'
import { ATTACHED_KINDS, whyNotAttach } from '#core/attachment.ts'
import type { Day } from '#core/day.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { NO_TEXT, type RichText } from '#core/richText.ts'
import { DayField } from '../days/DayField.tsx'
import { useToday } from '../days/useToday.ts'
import { Labelled } from '../Labelled.tsx'
import { Question } from '../Question.tsx'
import { RichTextField } from '../richText/RichTextField.tsx'
import { ServiceFault } from '../serviceFault.ts'
import { useDeed } from '../useDeed.ts'

type Came = {
  readonly on: Day | undefined
  readonly comments: RichText
  readonly file?: string | undefined
}

async function checked(file: File): Promise<File> {
  const refusal = whyNotAttach(file.name, new Uint8Array(await file.arrayBuffer()))
  if (refusal) throw new ServiceFault(refusal, 0, REFUSAL_TEXT[refusal])
  return file
}

export function CommentsQuestion(props: {
  /** Why this can’t be recorded, or undefined. */
  readonly whyNot: (came: Came) => string | undefined
  /** Gives back the file’s name in the library. */
  readonly onAttach: (file: File) => Promise<string>
  readonly onCame: (came: Came) => void
  readonly onClose: () => void
}): ReactNode {
  const { onAttach, onCame } = props
  const today = useToday()
  const [on, setOn] = useState<Day | undefined>(today)
  const [comments, setComments] = useState(NO_TEXT)
  const [file, setFile] = useState<File>()
  const [problem, setProblem] = useState<string>()
  const record = useDeed(
    useCallback(
      async (came: Came, attached: File | undefined) =>
        onCame(attached ? { ...came, file: await onAttach(await checked(attached)) } : came),
      [onAttach, onCame],
    ),
  )
  const press = (): boolean => {
    const found = props.whyNot({ on, comments, file: file?.name })
    setProblem(found)
    if (found === undefined) void record.run({ on, comments }, file)
    return found === undefined
  }
  return (
    <Question
      title="Record the chief officer’s comments?"
      deed={record.isBusy ? 'Recording the comments' : 'Record the comments'}
      keep="Not yet"
      isBusy={record.isBusy}
      fault={problem ?? record.fault}
      onDeed={press}
      onClose={props.onClose}
    >
      <p>
        What you paste is published with the record, in the chief officer’s own words. A file is
        kept with the record and not published.
      </p>
      <DayField label="They came on" day={on} onChange={setOn} />
      <RichTextField label="What the chief officer wrote" text={comments} onChange={setComments} />
      <Labelled
        label="The file in which they came"
        hint="If they came as one: PDF, Word, OpenDocument, text, mail or a picture, up to 10 MB."
      >
        {(field) => (
          <input
            {...field}
            type="file"
            accept={ATTACHED_KINDS.join(',')}
            onChange={({ target }) => setFile(target.files?.[0])}
          />
        )}
      </Labelled>
    </Question>
  )
}
