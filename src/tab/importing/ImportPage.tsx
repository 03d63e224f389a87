// Old records and inspection reports: read, reviewed beside their source, and written to SharePoint.
import { Button, Checkbox } from '@fluentui/react-components'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { counted } from '#core/counted.ts'
import type { RegisterRow, Stored } from '#core/ports.ts'
import { earlierAnswers } from '#importing/earlierAnswers.ts'
import { FaultBar } from '../Question.tsx'
import type { Register } from '../register/useRegister.ts'
import type { Services } from '../services.ts'
import { type Candidate, isReport } from './candidates.ts'
import { FileDrop } from './FileDrop.tsx'
import { ReviewPanel } from './ReviewPanel.tsx'
import { useImportDesk } from './useImportDesk.ts'
import { twinsOf, useWriting, type Written } from './useWriting.ts'
import './importing.css'

function Earlier(props: {
  readonly candidate: Candidate
  readonly rows: readonly Stored<RegisterRow>[]
}): ReactNode {
  const { rows } = props
  // Looked for after a pause: typing goes first.
  const draft = useDeferredValue(props.candidate.draft)
  const near = useMemo(() => {
    const words = draft.findings.map(({ text }) => text).join(' ')
    const records = rows.map(({ id, value }) => ({ ...value, id }))
    return earlierAnswers(draft.record, words, records)
  }, [draft, rows])
  if (near.length === 0) return null
  return (
    <section aria-label="Earlier answers on the same theme">
      <h3>Earlier answers on the same theme</h3>
      <ul>
        {near.map(({ record, shared }) => (
          <li key={record.id}>
            <Link href={`/records/${record.id}`}>{record.title}</Link>{' '}
            <span className="quiet">Both: {shared.join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Outcomes = ({ written }: { readonly written: readonly Written[] }): ReactNode =>
  written.length === 0 ? null : (
    <ul aria-label="What was written">
      {written.map(({ title, words, recordId }) => (
        <li key={`${title} ${recordId ?? words}`}>
          {recordId === undefined ? title : <Link href={`/records/${recordId}`}>{title}</Link>}:{' '}
          {words}
        </li>
      ))}
    </ul>
  )

export function ImportPage(props: {
  readonly services: Services
  readonly register: Register
}): ReactNode {
  const { services, register } = props
  const { desk, isKept, isStopped, add, change, drop, forgetRefused, stop, goOn } =
    useImportDesk(services)
  const { candidates, waiting, refused } = desk
  const { rows, fault, reload } = register
  useEffect(() => {
    void reload()
  }, [reload])
  const writing = useWriting(services, drop)
  const [chosen, setChosen] = useState<string>()
  const shown = candidates.find(({ id }) => id === chosen) ?? candidates[0]
  const twins = useMemo(() => twinsOf(candidates, rows ?? []), [candidates, rows])
  const wanted = candidates.filter(({ id, isWantedTwice }) => isWantedTwice || !twins.has(id))
  const isReading = waiting.length > 0 && !isStopped
  const twin = shown && twins.get(shown.id)
  const isThere = rows?.some(({ value }) => value.key === shown?.draft.record.key)
  return (
    <main className="page">
      <header className="page-head">
        <h1>Import</h1>
        <output className="quiet">
          {isReading && `Reading; ${counted(waiting.length, 'file')} to go. `}
          {candidates.length > 0 && `${counted(candidates.length, 'draft')} to review.`}
        </output>
      </header>
      <FileDrop onFiles={add} />
      {waiting.length > 0 && (
        <div className="deeds">
          <span>
            {counted(waiting.length, 'file')} {waiting.length === 1 ? 'waits' : 'wait'}
          </span>
          {isStopped ? (
            <Button onClick={goOn}>Go on reading</Button>
          ) : (
            <Button onClick={stop}>Stop reading</Button>
          )}
        </div>
      )}
      {!isKept && (
        <FaultBar text="This browser can’t keep the drafts through a reload. Write them before you leave." />
      )}
      <FaultBar text={fault ?? writing.fault} />
      {refused.length > 0 && (
        <section aria-label="Files that were not read">
          <ul>
            {refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Button size="small" onClick={forgetRefused}>
            Clear the list
          </Button>
        </section>
      )}
      <Outcomes written={writing.written} />
      {candidates.length > 0 && (
        <nav className="deeds" aria-label="Drafts">
          {candidates.map((one) => (
            <Button
              key={one.id}
              size="small"
              aria-current={one.id === shown?.id}
              appearance={one.id === shown?.id ? 'primary' : 'secondary'}
              onClick={() => setChosen(one.id)}
            >
              {one.draft.record.title || one.file}
            </Button>
          ))}
        </nav>
      )}
      {candidates.length > 0 && (
        <div className="deeds">
          <Button
            appearance="primary"
            disabledFocusable={writing.isBusy || !rows || wanted.length === 0}
            onClick={() => void writing.write(wanted).then(() => reload())}
          >
            {`Write ${counted(wanted.length, 'record')} to SharePoint`}
          </Button>
          {writing.isBusy && <Button onClick={writing.stop}>Stop writing</Button>}
        </div>
      )}
      {shown && (
        <ReviewPanel key={shown.id} candidate={shown} onChange={change}>
          <div className="deeds">
            <h2>{shown.draft.record.title || shown.file}</h2>
            <Button size="small" onClick={() => drop([shown.id])}>
              Leave this draft out
            </Button>
          </div>
          {isThere && (
            <p>A record of this key is in the register already. Writing leaves it as it is.</p>
          )}
          {twin !== undefined && (
            <Checkbox
              label={`It seems to be “${twin}”, which is there already. Write it all the same.`}
              checked={shown.isWantedTwice}
              onChange={(_, { checked }) => change({ ...shown, isWantedTwice: checked === true })}
            />
          )}
          {isReport(shown) && <Earlier candidate={shown} rows={rows ?? []} />}
        </ReviewPanel>
      )}
    </main>
  )
}
