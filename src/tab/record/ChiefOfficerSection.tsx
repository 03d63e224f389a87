// Police Act 1996 s.55(4) and (5): the chief officer is invited to comment by a day the body sets, and is answered.
import { memo, type ReactNode } from 'react'
import type { ChiefOfficerPart } from '#core/record.ts'
import { DayField } from '../days/DayField.tsx'
import { RichTextField } from '../richText/RichTextField.tsx'
import { changed, type Changes } from './changed.ts'
import { type FormProps, Placed } from './FormSection.tsx'

export const ChiefOfficerSection = memo(function ChiefOfficerSection(
  // Its own part alone: what is written elsewhere in the form does not draw it anew.
  props: Omit<FormProps, 'record'> & { readonly part: ChiefOfficerPart },
): ReactNode {
  const { part } = props
  const change = (changes: Changes<ChiefOfficerPart>): void =>
    props.onChange({ chiefOfficer: changed(part, changes) })
  return (
    <section className="fields" aria-labelledby="chief-officer-heading">
      <h2 id="chief-officer-heading">The chief officer</h2>
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
        onChange={(comments) => change({ comments })}
      />
      <RichTextField
        label="Response to the chief officer’s comments"
        text={part.response}
        onChange={(response) => change({ response })}
      />
    </section>
  )
})
