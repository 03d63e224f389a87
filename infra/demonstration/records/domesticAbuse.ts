// Closed: published in time, and every finding followed to its end.
import { addDays } from '#core/day.ts'
import { fromPlainText } from '#core/richText.ts'
import { personOf, type Setting, WEBSITE } from '../setting.ts'
import { type DemonstrationRecord, draftOf, findingsOf, reviewAfter } from '../writing.ts'

export function domesticAbuse(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -360)
  const onWeb = addDays(published, 38)
  const record = draftOf(setting, {
    key: 'demonstration-the-first-hour',
    title: 'The first hour: how the police respond to reports of domestic abuse',
    recordType: 'PCC and Joint thematic',
    status: 'Closed',
    inspectorate: 'HMICFRS',
    summary:
      'Inspectors followed 600 reports of domestic abuse from the first call to the safeguarding that came after. Officers arrived quickly. In a third of cases the children in the house were not spoken to.',
    reportPublishedOn: published,
    reportAddress: 'https://hmicfrs.example/publications/the-first-hour',
    acknowledgement: fromPlainText(
      'I am grateful to the survivors who spoke to inspectors. Their words are quoted in this report and I have asked every member of my team to read them.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 1),
      replyBy: addDays(published, 24),
      repliedOn: addDays(published, 20),
      comments: fromPlainText(
        'The force accepts both recommendations and has retrained its response officers.',
      ),
      response: fromPlainText('I attended one of the sessions and found it well judged.'),
    },
    publication: {
      publishedOn: onWeb,
      address: `${WEBSITE}/the-first-hour`,
      sentToInspectorsOn: onWeb,
      sentToHomeSecretaryOn: onWeb,
    },
    retention: { onHold: false, reviewOn: reviewAfter(onWeb) },
  })
  const findings = findingsOf(record.key, [
    {
      reference: '1',
      addressee: 'Chief constables',
      text: 'Within three months, chief constables should make sure that officers see and speak to every child in the house, and record what the child said.',
      deadline: { asWritten: 'Within three months', precision: 'Relative' },
      outcome: 'Action taken',
      answer:
        'I paid for the training of 420 response officers from my victims’ fund. A check of 100 cases found a record of the child’s words in 94.',
      followUp: { status: 'Closed', owner: personOf(setting, 'second-officer') },
    },
    {
      reference: '2',
      addressee: 'Chief constables',
      text: 'Chief constables should review how often body-worn video is used at the scene of domestic abuse.',
      outcome: 'Action taken',
      answer:
        'The force reviewed a year of incidents and I published the result: video was used at 89 per cent.',
      followUp: { status: 'Superseded', owner: personOf(setting, 'second-officer') },
    },
  ])
  return {
    whole: { record, findings },
    rounds: [
      {
        askedBy: 'second-officer',
        askedOn: addDays(published, 33),
        decision: {
          decision: 'approve',
          by: 'commissioner',
          on: addDays(published, 34),
          words: '',
        },
      },
    ],
  }
}
