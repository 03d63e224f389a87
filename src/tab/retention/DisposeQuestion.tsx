import { type ReactNode, useCallback, useState } from 'react'
import { counted } from '#core/counted.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { Question } from '../Question.tsx'
import type { Services } from '../services.ts'
import { TextField } from '../TextField.tsx'
import { useDeed } from '../useDeed.ts'
import type { RetentionRow } from './retentionRows.ts'

export function DisposeQuestion(props: {
  readonly services: Services
  readonly row: RetentionRow
  readonly onDone: () => void
  readonly onClose: () => void
}): ReactNode {
  const { services, row } = props
  const { id, value } = row.record
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const dispose = useDeed(
    useCallback((why: string) => services.approvals.dispose(id, why), [services, id]),
  )
  const press = (): boolean => {
    setTried(true)
    if (reason.trim() === '') return false
    void dispose.run(reason).then((isDone) => isDone && props.onDone())
    return true
  }
  return (
    <Question
      title={`Dispose of “${value.title}”?`}
      deed={dispose.isBusy ? 'Disposing' : 'Sign off and dispose'}
      keep="Keep the record"
      isBusy={dispose.isBusy}
      fault={dispose.fault}
      onDeed={press}
      onClose={props.onClose}
    >
      <ul>
        <li>
          The record and its {counted(row.findings, 'finding')} are deleted, with every version of
          them.
        </li>
        <li>Its rounds of approval, its published files and their evidence are deleted.</li>
        <li>
          What was disposed of, when, by you and why stays in the log of disposals, with the
          fingerprint of what it said.
        </li>
        <li>SharePoint’s recycle bin holds it for 93 days. After that nobody can bring it back.</li>
      </ul>
      <TextField
        label="Why"
        rows={2}
        value={reason}
        problem={isTried && reason.trim() === '' ? REFUSAL_TEXT.disposalReasonMissing : undefined}
        onChange={setReason}
      />
    </Question>
  )
}
