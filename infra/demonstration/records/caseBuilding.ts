// Published in time, after one return: a criminal justice joint inspection with follow-up under way.
import { addDays } from '#core/day.ts'
import { fromPlainText } from '#core/richText.ts'
import { personOf, type Setting, WEBSITE } from '../setting.ts'
import {
  byMonth,
  type DemonstrationRecord,
  draftOf,
  findingsOf,
  monthAfter,
  monthInWords,
  reviewAfter,
  withAnswer,
} from '../writing.ts'

export function caseBuilding(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -120)
  const onWeb = addDays(published, 52)
  const half = monthAfter(published, 3)
  const year = monthAfter(published, 12)
  const record = draftOf(setting, {
    key: 'demonstration-from-arrest-to-charge',
    title:
      'From arrest to charge: a joint inspection of how the police and prosecutors build cases',
    recordType: 'PCC and Joint thematic',
    status: 'Published',
    leadInspectorate: 'Criminal Justice Joint Inspection',
    inspectorate: 'HMCPSI with HMICFRS',
    legalBasis: 'Joint inspection',
    summary:
      'A joint inspection of 400 case files in five areas. Half of the files first sent to prosecutors lacked something that the guidance requires. Officers and prosecutors seldom spoke to each other, and victims were told late of decisions.',
    reportPublishedOn: published,
    reportAddress: 'https://hmcpsi.example/inspections/from-arrest-to-charge',
    acknowledgement: fromPlainText(
      'I chair the Northmarch criminal justice board, where the police and the Crown Prosecution Service both sit, and I have made this report the board’s first business for the year.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 4),
      replyBy: addDays(published, 32),
      repliedOn: addDays(published, 31),
      comments: fromPlainText(
        'We accept recommendation 2 and have begun. A file checklist is now part of the case system, and an officer can no longer submit without it.',
      ),
      response: fromPlainText(
        'I thank the Chief Constable, and will compare the rate of files returned before and after the checklist.',
      ),
    },
    publication: {
      publishedOn: onWeb,
      address: `${WEBSITE}/from-arrest-to-charge`,
      sentToInspectorsOn: onWeb,
      sentToHomeSecretaryOn: addDays(onWeb, 1),
    },
    retention: { onHold: false, reviewOn: reviewAfter(onWeb) },
  })
  const findings = findingsOf(record.key, [
    {
      reference: '2',
      addressee: 'Chief constables',
      text: `By ${monthInWords(half)}, chief constables should make sure that supervisors check every file against the national standard before it is sent.`,
      deadline: byMonth(half),
      outcome: 'Action taken',
      answer:
        'The force built a checklist into its case system in the month after the report. I have asked for the share of files returned by prosecutors to be reported to my criminal justice board each quarter.',
      followUp: {
        status: 'Force says complete',
        owner: personOf(setting, 'second-officer'),
        firstTargetOn: half,
        targetOn: half,
        targetSetBy: 'Inspectorate',
      },
    },
    {
      reference: '3',
      addressee: 'Chief constables and Chief Crown Prosecutors',
      text: `By ${monthInWords(year)}, chief constables and Chief Crown Prosecutors should agree how an officer and a prosecutor can talk about a case on the day it is sent.`,
      deadline: byMonth(year),
      outcome: 'Action proposed',
      answer:
        'My criminal justice board will agree a shared telephone line and opening hours, and I will pay for its first year.',
      followUp: {
        status: 'Open',
        owner: personOf(setting, 'second-officer'),
        firstTargetOn: addDays(setting.today, -12),
        targetOn: addDays(setting.today, 30),
        targetSetBy: 'This office',
        targetChangedBecause: 'The Crown Prosecution Service asked for a month more to find staff.',
      },
    },
    {
      reference: '5',
      addressee: 'Police and crime commissioners',
      forUs: 'This office',
      text: 'Police and crime commissioners should make sure that victims’ services are told of a decision not to charge on the day it is made.',
      outcome: 'Action taken and proposed',
      answer:
        'I changed the terms of the victims’ service that I commission so that it has daily notice of such decisions. I will report to the police and crime panel in the summer on how many victims were told within a day.',
      followUp: {
        status: 'Open',
        owner: personOf(setting, 'officer'),
        targetOn: addDays(setting.today, -6),
        targetSetBy: 'This office',
      },
    },
  ])
  const whole = { record, findings }
  return {
    whole,
    rounds: [
      {
        askedBy: 'second-officer',
        askedOn: addDays(published, 40),
        shown: withAnswer(
          whole,
          `${record.key}/5`,
          'I changed the terms of the victims’ service that I commission so that it has daily notice of such decisions.',
        ),
        decision: {
          decision: 'return',
          by: 'commissioner',
          on: addDays(published, 41),
          words: 'Recommendation 5 is for us. Say what I will report to the panel, and when.',
        },
      },
      {
        askedBy: 'second-officer',
        askedOn: addDays(published, 46),
        decision: {
          decision: 'approve',
          by: 'commissioner',
          on: addDays(published, 47),
          words: '',
        },
      },
    ],
  }
}
