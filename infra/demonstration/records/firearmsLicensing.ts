// Awaiting approval: returned once, mended, and asked about again yesterday, so the Commissioner has a card to decide.
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
  withAnswer,
} from '../writing.ts'

export function firearmsLicensing(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -44)
  const soon = monthAfter(published, 4)
  const year = monthAfter(published, 12)
  const record = draftOf(setting, {
    key: 'demonstration-a-duty-of-care',
    title: 'Fit to hold: how forces license firearms and review those who hold them',
    recordType: 'PCC and Joint thematic',
    inspectorate: 'HMICFRS',
    summary:
      'Inspectors looked at the licensing of firearms and shotguns in ten forces after a rise in waiting times. Most decisions were sound. Medical checks at renewal were uneven, and in four forces more than 500 certificate holders had expired without being reviewed.',
    reportPublishedOn: published,
    reportAddress: 'https://hmicfrs.example/publications/fit-to-hold',
    acknowledgement: fromPlainText(
      'Northmarch is a rural county with more than 11,000 certificate holders, almost all of whom keep their guns safely and with care. They are owed a service that decides promptly, and their neighbours are owed one that decides well.\n\nI met the firearms licensing team in the week the report was published.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 2),
      replyBy: addDays(published, 30),
      repliedOn: addDays(published, 21),
      comments: fromPlainText(
        'Northmarch was not among the ten forces, but the lessons are ours too. No certificate in this county has expired without review. Renewal takes nineteen weeks on average and will come down.',
      ),
      response: fromPlainText(
        'Nineteen weeks is too long. I have agreed two further enquiry officers from next month and will look for twelve weeks by the year’s end.',
      ),
    },
  })
  const findings = findingsOf(record.key, [
    {
      reference: '1',
      addressee: 'Chief constables',
      text: `By ${monthInWords(soon)}, chief constables should make sure that no certificate expires before the holder has been reviewed.`,
      deadline: byMonth(soon),
      outcome: 'Action taken',
      answer:
        'I asked the Chief Constable for a written assurance, which I received: the force checks for expiring certificates each week, and none has expired without review in the last three years.',
      force: 'Weekly check in place since 2021.',
      followUp: {
        status: 'Force says complete',
        owner: personOf(setting, 'officer'),
        firstTargetOn: soon,
        targetOn: soon,
        targetSetBy: 'Inspectorate',
      },
    },
    {
      reference: '2',
      addressee: 'Chief constables',
      text: `By ${monthInWords(year)}, chief constables should agree with local health bodies how general practitioners tell the police of a change in a holder’s health.`,
      deadline: byMonth(year),
      outcome: 'Action proposed',
      answer:
        'My office will bring the force and the integrated care board together in the autumn to agree a single route for such notices, and I will publish what is agreed.',
      followUp: {
        status: 'Open',
        owner: personOf(setting, 'second-officer'),
        firstTargetOn: year,
        targetOn: year,
        targetSetBy: 'Inspectorate',
      },
    },
    {
      reference: '3',
      addressee: 'Home Office',
      forUs: 'Other body',
      text: `By ${monthInWords(year)}, the Home Office should review the fees for certificates so that they meet the cost of the service.`,
      deadline: byMonth(year),
      outcome: 'No action, with reason',
      answer:
        'Fees are set by the Home Office. I take no action of my own because I have no power over them; my officers have given the Home Office the cost of the service in Northmarch.',
      followUp: { status: 'Not for us' },
    },
  ])
  const whole = { record, findings }
  return {
    whole,
    rounds: [
      {
        askedBy: 'officer',
        askedOn: addDays(setting.today, -6),
        shown: withAnswer(
          whole,
          `${record.key}/2`,
          'My office will bring the force and the integrated care board together to agree a single route for such notices.',
        ),
        decision: {
          decision: 'return',
          by: 'commissioner',
          on: addDays(setting.today, -5),
          words:
            'On recommendation 2, say when the meeting is and that we will publish what is agreed.',
        },
      },
      { askedBy: 'officer', askedOn: addDays(setting.today, -1) },
    ],
  }
}
