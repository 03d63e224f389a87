// Late: the last day has passed, the chief officer has not replied, and little is written.
import { addDays } from '#core/day.ts'
import { personOf, type Setting } from '../setting.ts'
import {
  byMonth,
  type DemonstrationRecord,
  draftOf,
  findingsOf,
  monthAfter,
  monthInWords,
} from '../writing.ts'

export function onlineAbuse(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -64)
  const half = monthAfter(published, 6)
  const record = draftOf(setting, {
    key: 'demonstration-behind-the-screen',
    title: 'Behind the screen: how well the police protect children from abuse online',
    recordType: 'PCC and Joint thematic',
    inspectorate: 'HMICFRS',
    summary:
      'Inspectors examined how six forces and the regional units identify children at risk of sexual abuse online, how quickly they act on referrals from the National Crime Agency, and how devices are examined. Delays in examining devices left some children without protection for months.',
    reportPublishedOn: published,
    reportAddress: 'https://hmicfrs.example/publications/behind-the-screen',
    leadOfficer: personOf(setting, 'second-officer'),
    chiefOfficer: {
      invitedOn: addDays(published, 12),
      replyBy: addDays(published, 40),
      comments: [],
      response: [],
    },
  })
  const findings = findingsOf(record.key, [
    {
      reference: '3',
      addressee: 'Chief constables',
      text: 'With immediate effect, chief constables should make sure that every referral is assessed for risk to a child within one working day of receipt.',
      deadline: { asWritten: 'With immediate effect', precision: 'Immediate' },
      outcome: 'Action taken',
      answer:
        'I raised this with the Chief Constable on the day the report was published. A duty inspector now signs off each referral daily, and the backlog of thirty-one referrals was cleared within a fortnight.',
      followUp: { status: 'Force says complete', owner: personOf(setting, 'second-officer') },
    },
    {
      reference: '4',
      addressee: 'Chief constables',
      text: `By ${monthInWords(half)}, chief constables should reduce the longest wait for the examination of a device to three months.`,
      deadline: byMonth(half),
      followUp: {
        status: 'Open',
        owner: personOf(setting, 'second-officer'),
        firstTargetOn: half,
        targetOn: half,
        targetSetBy: 'Inspectorate',
      },
    },
    {
      reference: '5',
      addressee: 'Chief constables and police and crime commissioners',
      forUs: 'This office',
      text: 'Chief constables and police and crime commissioners should work with the Crown Prosecution Service to agree how victims who are children are told about delay.',
    },
  ])
  return { whole: { record, findings }, rounds: [] }
}
