// Near its last day: one recommendation is still unanswered, and one answer only voices support.
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

export function answeringCalls(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -50)
  const half = monthAfter(published, 6)
  const year = monthAfter(published, 12)
  const record = draftOf(setting, {
    key: 'demonstration-answering-the-call',
    title: 'Answering the call: how forces respond to emergency and non-emergency contact',
    recordType: 'PCC and Joint thematic',
    inspectorate: 'HMICFRS',
    summary:
      'Inspectors visited eight forces, Northmarch among them, to see how quickly the public can reach the police by 999, by 101 and online, and how well call handlers recognise risk. They found that answering times have improved everywhere, but that vulnerable callers are still missed when they ring back.',
    reportPublishedOn: published,
    reportAddress: 'https://hmicfrs.example/publications/answering-the-call',
    acknowledgement: fromPlainText(
      'Being able to reach the police is the service that residents raise with me most often. I welcome a report that looks past the speed of the answer to what happens next.\n\nNorthmarch Police answered 92 per cent of 999 calls within ten seconds in the year to the inspection. The 101 service is weaker: one caller in nine gave up waiting.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 2),
      replyBy: addDays(published, 28),
      repliedOn: addDays(published, 25),
      comments: fromPlainText(
        'I accept the three recommendations made to chief constables. A second supervisor has been added to each shift in the control room, and repeat callers are now flagged automatically.',
      ),
      response: fromPlainText(
        'I am grateful for the Chief Constable’s prompt reply and will ask for the effect of the second supervisor to be reported to my public accountability meeting.',
      ),
    },
  })
  const findings = findingsOf(record.key, [
    {
      reference: '1',
      addressee: 'Chief constables',
      text: `By ${monthInWords(half)}, chief constables should make sure that call handlers can see a caller’s earlier contacts before they grade the call.`,
      deadline: byMonth(half),
      outcome: 'Action taken and proposed',
      answer:
        'I approved £340,000 in this year’s budget for the new contact system, which shows earlier contacts on the first screen. It went live in the control room last month. I will ask for a sample of fifty graded calls to be checked by my independent scrutiny panel in the autumn.',
      force:
        'The system went live on time; training for the remaining forty call handlers is booked.',
      followUp: {
        status: 'Open',
        owner: personOf(setting, 'second-officer'),
        firstTargetOn: half,
        targetOn: half,
        targetSetBy: 'Inspectorate',
      },
    },
    {
      reference: '2',
      addressee: 'Chief constables',
      text: `By ${monthInWords(half)}, chief constables should review the calls that were abandoned in the last six months and contact those callers who may be at risk.`,
      deadline: byMonth(half),
      outcome: 'Action proposed',
      answer:
        'I am supportive of this recommendation and encouraged by the care that inspectors found among call handlers.',
    },
    {
      reference: '3',
      addressee: 'Chief constables',
      text: `By ${monthInWords(year)}, chief constables should publish each month how long the public waits for an answer on 101.`,
      deadline: byMonth(year),
      followUp: { status: 'Open', owner: personOf(setting, 'officer'), targetOn: year },
    },
    {
      reference: '4',
      addressee: 'College of Policing',
      forUs: 'Other body',
      text: `By ${monthInWords(year)}, the College of Policing should publish a national standard for the training of call handlers.`,
      deadline: byMonth(year),
      outcome: 'No action, with reason',
      answer:
        'The standard is for the College of Policing to write. No action is needed from my office until it is published.',
      followUp: { status: 'Not for us' },
    },
  ])
  return { whole: { record, findings }, rounds: [] }
}
