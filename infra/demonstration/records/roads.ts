// Published late with its reason, and on hold for a request under the Freedom of Information Act.
import { addDays } from '#core/day.ts'
import { fromPlainText } from '#core/richText.ts'
import { personOf, type Setting, WEBSITE } from '../setting.ts'
import { type DemonstrationRecord, draftOf, findingsOf, reviewAfter } from '../writing.ts'

export function roads(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -210)
  const onWeb = addDays(published, 69)
  const record = draftOf(setting, {
    key: 'demonstration-roads-policing',
    title: 'Every journey: the policing of roads that connect',
    recordType: 'PCC and Joint thematic',
    status: 'Published',
    inspectorate: 'HMICFRS',
    summary:
      'Inspectors examined how nine forces police their roads. Deaths and serious injuries have stopped falling, and the number of roads officers has dropped by a quarter in ten years. Where forces and councils plan together, fewer people are hurt.',
    reportPublishedOn: published,
    reportAddress: 'https://hmicfrs.example/publications/every-journey',
    acknowledgement: fromPlainText(
      'Thirty-eight people were killed on the roads of Northmarch last year. Safer roads are one of the five priorities of my police and crime plan.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 6),
      replyBy: addDays(published, 34),
      repliedOn: addDays(published, 52),
      comments: fromPlainText(
        'The force will bring its roads unit back to sixty officers. I regret the delay in sending these comments.',
      ),
      response: fromPlainText(
        'I accept the Chief Constable’s explanation and welcome the sixty officers.',
      ),
    },
    publication: {
      publishedOn: onWeb,
      address: `${WEBSITE}/every-journey`,
      sentToInspectorsOn: onWeb,
      sentToHomeSecretaryOn: onWeb,
      lateReason:
        'The Chief Constable’s comments came eighteen days after the date given, because the report’s figures for Northmarch were under challenge with the inspectorate.',
    },
    retention: {
      onHold: true,
      holdReason:
        'Freedom of information request about roads policing, received and not yet answered.',
      reviewOn: reviewAfter(onWeb),
    },
  })
  const findings = findingsOf(record.key, [
    {
      reference: '4',
      addressee: 'Chief constables',
      text: 'Within six months, chief constables should make sure that roads policing is part of the force’s strategic assessment.',
      deadline: { asWritten: 'Within six months', precision: 'Relative' },
      outcome: 'Action taken',
      answer:
        'The force made roads policing one of the six themes of its strategic assessment in the spring, and I reviewed it at my performance board.',
      followUp: { status: 'Closed', owner: personOf(setting, 'officer') },
    },
    {
      reference: '5',
      addressee: 'Chief constables and police and crime commissioners',
      forUs: 'This office',
      text: 'Chief constables and police and crime commissioners should agree with councils a single plan to reduce deaths and serious injuries.',
      outcome: 'Action taken and proposed',
      answer:
        'I commissioned a shared plan with both county councils. A draft is with them now, and I will publish the plan when all three bodies have agreed it.',
      followUp: {
        status: 'Open',
        owner: personOf(setting, 'officer'),
        firstTargetOn: addDays(setting.today, -40),
        targetOn: addDays(setting.today, 45),
        targetSetBy: 'This office',
        targetChangedBecause: 'One council’s cabinet meets a month later than planned.',
      },
    },
  ])
  return {
    whole: { record, findings },
    rounds: [
      {
        askedBy: 'officer',
        askedOn: addDays(published, 62),
        decision: {
          decision: 'approve',
          by: 'commissioner',
          on: addDays(published, 66),
          words: '',
        },
      },
    ],
  }
}
