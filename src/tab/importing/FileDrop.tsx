// Where files come in: dropped, chosen, or as pasted words.
import { Button } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { TextField } from '../TextField.tsx'

const NOTHING_PASTED = 'Nothing is pasted yet. Paste the words of a record or report first.'

/** A selection of words may be dragged about as ever. */
const filesIn = ({ dataTransfer }: DragEvent): readonly File[] | undefined =>
  dataTransfer?.types.includes('Files') === true ? [...dataTransfer.files] : undefined

/** Anywhere on the page: beside the box, the browser would leave the page for the file. */
function useDrop(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const take = (event: DragEvent): readonly File[] | undefined => {
      const files = filesIn(event)
      if (files) event.preventDefault()
      return files
    }
    window.addEventListener('dragover', take, { signal })
    window.addEventListener(
      'drop',
      (event) => {
        const files = take(event)
        if (files) onFiles(files)
      },
      { signal },
    )
    return () => listening.abort()
  }, [onFiles])
}

function PasteBox(props: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const [pasted, setPasted] = useState('')
  const [isTried, setTried] = useState(false)
  const isEmpty = pasted.trim() === ''
  const read = (): void => {
    setTried(isEmpty)
    if (isEmpty) return
    props.onFiles([new File([pasted], 'pasted text.txt')])
    setPasted('')
  }
  return (
    <>
      <TextField
        label="Or paste the words of one"
        value={pasted}
        rows={2}
        problem={isTried && isEmpty ? NOTHING_PASTED : undefined}
        onChange={setPasted}
      />
      <div className="deeds">
        <Button onClick={read}>Read the pasted words</Button>
      </div>
    </>
  )
}

export function FileDrop(props: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  useDrop(props.onFiles)
  return (
    <section className="import-drop fields" aria-label="Files to import">
      <p>
        Drop old records and inspection reports here: Word (.docx), PDF, web page, text, RTF or
        mail. They are read in this browser. What you write to SharePoint takes its file along, to
        be kept with the record; nothing else is sent.
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
      <PasteBox onFiles={props.onFiles} />
    </section>
  )
}
