// Where files come in: dropped, chosen, or as pasted words.
import { Button } from '@fluentui/react-components'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { TextField } from '../TextField.tsx'

const NOTHING_PASTED = 'Nothing is pasted yet. Paste the words of a record or report first.'

export function FileDrop(props: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  const [pasted, setPasted] = useState('')
  const [isTried, setTried] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    props.onFiles([...event.dataTransfer.files])
  }
  const read = (): void => {
    setTried(true)
    if (pasted.trim() === '') return
    setTried(false)
    props.onFiles([new File([pasted], 'pasted text.txt')])
    setPasted('')
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping has a button beside it
    <section
      className="import-drop fields"
      aria-label="Files to import"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <p>
        Drop old records and inspection reports here: Word, PDF, web page, mail, RTF or text. They
        are read in this browser. What you write to SharePoint takes its file along, to be kept with
        the record; nothing else is sent.
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files"
        onChange={({ currentTarget }) => {
          props.onFiles([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      <div className="deeds">
        <Button appearance="primary" onClick={() => input.current?.click()}>
          Choose files
        </Button>
      </div>
      <TextField
        label="Or paste the words of one"
        value={pasted}
        rows={2}
        problem={isTried && pasted.trim() === '' ? NOTHING_PASTED : undefined}
        onChange={setPasted}
      />
      <div className="deeds">
        <Button onClick={read}>Read the pasted words</Button>
      </div>
    </section>
  )
}
