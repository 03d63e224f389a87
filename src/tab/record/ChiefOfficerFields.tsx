// What is recorded of the chief officer's part, to be put right by hand: old records have it from their files alone.
import { memo, type ReactNode } from 'react'
import type { AcknowledgementRecord, ChiefOfficerPart } from '#core/record.ts'
import { DayField } from '../days/DayField.tsx'
import { RichTextField } from '../richText/RichTextField.tsx'
import { changed, type Changes } from './changed.ts'
import { type FormProps, Placed } from './FormSection.tsx'
import type { ChangesTo } from './useWork.ts'

const inPart =
  (changes: Changes<ChiefOfficerPart>): ChangesTo<AcknowledgementRecord> =>
  ({ chiefOfficer }) => ({ chiefOfficer: changed(chiefOfficer, changes) })

export const ChiefOfficerFields = memo(function ChiefOfficerFields(
  // Its own part alone: what is written elsewhere in the form does not draw it anew.
  props: Omit<FormProps, 'record'> & { readonly part: ChiefOfficerPart },
): ReactNode {
  const { part } = props
  const change = (changes: Changes<ChiefOfficerPart>): void => props.onChange(inPart(changes))
  const write = (changes: Changes<ChiefOfficerPart>): void => props.onWrite(inPart(changes))
  return (
    <>
      <Placed place="chiefOfficer">
        <div className="trio">
          <DayField
            label="Invited on"
            day={part.invitedOn}
            onChange={(invitedOn) => change({ invitedOn })}
          />
          <DayField
            label="Reply by"
            day={part.replyBy}
            onChange={(replyBy) => change({ replyBy })}
          />
          <DayField
            label="Replied on"
            day={part.repliedOn}
            onChange={(repliedOn) => change({ repliedOn })}
          />
        </div>
        <p className="advice">{props.advice.get('chiefOfficer')}</p>
      </Placed>
      <RichTextField
        label="Chief officer’s comments"
        text={part.comments}
        onChange={(comments) => write({ comments })}
      />
      <RichTextField
        label="Response to the chief officer’s comments"
        text={part.response}
        onChange={(response) => write({ response })}
      />
    </>
  )
})
