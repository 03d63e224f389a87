// Everything that is written, in the form's order.
import { type ReactNode, useCallback, useState } from 'react'
import { nextVersion } from '#core/content.ts'
import { counted } from '#core/counted.ts'
import type { Finding } from '#core/finding.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { RichText } from '#core/richText.ts'
import { focusPlace } from '../focusPlace.ts'
import type { Services } from '../services.ts'
import { AcknowledgementSection } from './AcknowledgementSection.tsx'
import { AddFindingDialog } from './AddFindingDialog.tsx'
import type { Changes } from './changed.ts'
import { ChiefOfficerSection } from './ChiefOfficerSection.tsx'
import { CopyQuestion } from './CopyQuestion.tsx'
import { moveFinding } from './findingDeeds.ts'
import type { FindingMove } from './FindingMenu.tsx'
import type { FindingsQuestion } from './FindingsField.tsx'
import { FormFields, ReportFields } from './FormSection.tsx'
import { answeredForOthers, forOtherBody } from './otherBody.ts'
import { OtherBodyQuestion } from './OtherBodyQuestion.tsx'
import { placeName } from './points.ts'
import { ShareFindingDialog } from './ShareFindingDialog.tsx'
import { withAnswersOf } from './similar.ts'
import type { Undo } from './useUndo.ts'
import { useFindingKeys } from './useFindingKeys.ts'
import type { WorkDesk } from './useWork.ts'

export function RecordForm(props: {
  readonly services: Services
  readonly holders: readonly OfficeHolder[]
  readonly desk: WorkDesk
  readonly undo: Undo
  readonly advice: ReadonlyMap<string, string>
  /** False while the page is painted for the first time: then what stands at the top is enough. */
  readonly isPainted: boolean
}): ReactNode {
  const { desk, advice, isPainted } = props
  const { changeRecord, changeFinding, changeFindings, writeRecord, writeFinding } = desk
  const { act } = props.undo
  const { record, findings } = desk.work.draft
  const [question, setQuestion] = useState<FindingsQuestion>()
  const close = (): void => setQuestion(undefined)
  useFindingKeys()
  const fields = { record, advice, onChange: changeRecord, onWrite: writeRecord }
  const write = useCallback(
    (acknowledgement: RichText) => writeRecord({ acknowledgement }),
    [writeRecord],
  )
  const move = useCallback(
    (key: string, where: FindingMove): void => {
      if (where === 'share') setQuestion({ share: key })
      else if (where === 'remove')
        act('The finding is removed.', () =>
          changeFindings((now) => now.filter((finding) => finding.key !== key)),
        )
      else changeFindings((now) => moveFinding(now, key, where === 'up' ? -1 : 1))
    },
    [changeFindings, act],
  )
  const decide = useCallback(
    (words: string, changes: Changes<AcknowledgementRecord>): void =>
      act(words, () => changeRecord(changes)),
    [act, changeRecord],
  )
  const add = (finding: Finding): void => {
    close()
    changeFindings((now) => [...now, finding])
    requestAnimationFrame(() => focusPlace(placeName({ finding: finding.key })))
  }
  return (
    <div className="form" data-form onBlur={desk.draw}>
      <FormFields
        {...fields}
        version={record.approval.round === 0 ? record.approval.version : nextVersion(record)}
        findings={isPainted ? findings : undefined}
        onQuestion={setQuestion}
      />
      {isPainted && (
        <>
          <ReportFields {...fields} />
          <AcknowledgementSection
            office={record.commissionerOffice}
            text={record.acknowledgement}
            findings={findings}
            advice={advice}
            onText={write}
            onFinding={changeFinding}
            onFindingWords={writeFinding}
            onMove={move}
          />
          <ChiefOfficerSection
            {...fields}
            services={props.services}
            recordId={desk.work.base.record.id}
            holders={props.holders}
            onDeed={decide}
          />
        </>
      )}
      {typeof question === 'object' && (
        <ShareFindingDialog stored={desk.work.base} findingKey={question.share} onClose={close} />
      )}
      {question === 'add' && (
        <AddFindingDialog recordKey={record.key} findings={findings} onAdd={add} onClose={close} />
      )}
      {question === 'otherBody' && (
        <OtherBodyQuestion
          findings={forOtherBody(findings)}
          onAnswer={(keys, because) => {
            close()
            act(`${counted(keys.size, 'finding')} answered for other bodies.`, () =>
              changeFindings((now) => answeredForOthers(now, keys, because)),
            )
          }}
          onClose={close}
        />
      )}
      {question === 'copy' && (
        <CopyQuestion
          services={props.services}
          recordId={desk.work.base.record.id}
          findings={findings}
          onCopy={(picked) => {
            close()
            act(`${counted(picked.length, 'finding')} answered as in the earlier record.`, () =>
              changeFindings((now) => withAnswersOf(now, picked)),
            )
          }}
          onClose={close}
        />
      )}
    </div>
  )
}
