// The last day is today, and everything is ready to be put to the Commissioner.
import { addDays } from '#core/day.ts'
import { fromPlainText } from '#core/richText.ts'
import { personOf, type Setting } from '../setting.ts'
import {
  byMonth,
  type DemonstrationRecord,
  draftOf,
  findingsOf,
  monthAfter,
  monthInWords,
} from '../writing.ts'

export function stopAndSearch(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -55)
  const half = monthAfter(published, 5)
  const record = draftOf(setting, {
    key: 'demonstration-grounds-for-a-search',
    title: 'Grounds for a search: how the police record and supervise stop and search',
    recordType: 'PCC and Joint thematic',
    inspectorate: 'HMICFRS',
    summary:
      'A review of 9,000 search records in twelve forces. Inspectors judged the recorded grounds reasonable in 86 per cent of cases. They found that supervisors rarely watched body-worn video and that forces could not explain why some groups were searched more than others.',
    reportPublishedOn: published,
    reportAddress: 'https://hmicfrs.example/publications/grounds-for-a-search',
    acknowledgement: fromPlainText(
      'Stop and search keeps weapons off the streets of Northmarch when it is used with care, and costs the police the confidence of young people when it is not. My community scrutiny panel has reviewed a sample of searches every quarter since it began, and its chair has read a draft of this response.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 1),
      replyBy: addDays(published, 30),
      repliedOn: addDays(published, 29),
      comments: fromPlainText(
        'The force accepts both recommendations. Supervisors have reviewed five per cent of footage each month since the inspection, and the figures will be public from the next quarter.',
      ),
      response: fromPlainText(
        'I have asked for the first set of figures before they are published.',
      ),
    },
  })
  const findings = findingsOf(record.key, [
    {
      reference: '1',
      addressee: 'Chief constables',
      text: `By ${monthInWords(half)}, chief constables should make sure that supervisors review body-worn video of stop and search, and record what they learn.`,
      deadline: byMonth(half),
      outcome: 'Action taken',
      answer:
        'I asked the Chief Constable to set a monthly quota for such reviews. Supervisors have reviewed five per cent of footage each month since, and the lessons are reported to my performance board.',
      force: 'In place since the month of the inspection.',
      followUp: {
        status: 'Awaiting verification',
        owner: personOf(setting, 'officer'),
        firstTargetOn: half,
        targetOn: half,
        targetSetBy: 'Inspectorate',
      },
    },
    {
      reference: '2',
      addressee: 'Chief constables',
      text: `By ${monthInWords(half)}, chief constables should publish what they know of the reasons for differences between groups, and what they will do about them.`,
      deadline: byMonth(half),
      outcome: 'Action proposed',
      answer:
        'I will publish the force’s analysis beside my scrutiny panel’s own, and I will hold a public meeting about both in the spring.',
      followUp: {
        status: 'Open',
        owner: personOf(setting, 'officer'),
        firstTargetOn: half,
        targetOn: half,
        targetSetBy: 'Inspectorate',
      },
    },
  ])
  return { whole: { record, findings }, rounds: [] }
}
