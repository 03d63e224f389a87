// The record was deleted. What was written here is shown, to be copied elsewhere.
import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { TextToCopy } from '../TextField.tsx'
import type { Unsaved } from './unsaved.ts'
import { dropUnsaved } from './unsaved.ts'
import { wordsChanged } from './work.ts'

const textOf = ({ base, draft }: Unsaved): string =>
  wordsChanged(base, draft)
    .map(({ label, words }) => `${label}\n${words}`)
    .join('\n\n')

export function GonePage(props: {
  readonly personId: string
  readonly recordId: string
  readonly unsaved: Unsaved | undefined
}): ReactNode {
  const { unsaved } = props
  const [isCopied, setCopied] = useState(false)
  const [isDropped, setDropped] = useState(false)
  const words = unsaved && !isDropped ? textOf(unsaved) : ''
  const copy = (): void =>
    void navigator.clipboard.writeText(words).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <main className="page notice-page">
      <h1>This record is no longer there</h1>
      <p>
        It was deleted in SharePoint, or never was. A records manager can bring it back from the
        recycle bin of the site within 93 days.
      </p>
      {words !== '' && (
        <>
          <TextToCopy label="What you had written, to copy" text={words} rows={10} />
          <div className="deeds">
            <Button onClick={copy}>{isCopied ? 'Copied' : 'Copy it'}</Button>
            <Button
              onClick={() => {
                dropUnsaved(props.personId, props.recordId)
                setDropped(true)
              }}
            >
              I no longer need it
            </Button>
          </div>
        </>
      )}
      <p>
        <Link href="/register">All records</Link>
      </p>
    </main>
  )
}
