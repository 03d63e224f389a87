// A letter answered, not a report: nothing binds the office to 56 days, and it answers all the same.
import { addDays } from '#core/day.ts'
import { fromPlainText } from '#core/richText.ts'
import { personOf, type Setting } from '../setting.ts'
import { type DemonstrationRecord, draftOf, findingsOf } from '../writing.ts'

export function revisitLetter(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -16)
  const record = draftOf(setting, {
    key: 'demonstration-revisit-crime-recording',
    title: 'Revisit letter: crime recording in Northmarch Police',
    recordType: 'Revisit or letter',
    inspectorate: 'HMICFRS',
    legalBasis: 'Letter',
    summary:
      'HM Inspector’s letter after a revisit. The cause of concern about the recording of violent crime, raised at the last PEEL inspection, is discharged. One area for improvement remains.',
    reportPublishedOn: published,
    reportAddress: 'https://hmicfrs.example/publications/northmarch-revisit-letter',
    acknowledgement: fromPlainText(
      'I thank HM Inspector for the letter. Recording a crime is the first thing a victim is owed, and I am glad that the force now records 96 in every hundred violent crimes reported to it.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 2),
      replyBy: addDays(setting.today, 8),
      comments: [],
      response: [],
    },
  })
  const findings = findingsOf(record.key, [
    {
      kind: 'Area for improvement',
      reference: '1',
      text: 'The force should make sure that crimes reported through schools and social services are recorded without delay.',
      outcome: 'Action proposed',
      answer:
        'The force will place a recording officer in the county’s safeguarding hub. I will ask for the delay in days each quarter.',
      followUp: {
        status: 'Open',
        owner: personOf(setting, 'second-officer'),
        targetOn: addDays(setting.today, 75),
        targetSetBy: 'Force',
      },
    },
  ])
  return { whole: { record, findings }, rounds: [] }
}
