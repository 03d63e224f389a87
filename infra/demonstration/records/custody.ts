// Approved by the deputy and not yet published: a joint inspection of the force's custody suites.
import { addDays } from '#core/day.ts'
import { fromPlainText } from '#core/richText.ts'
import { personOf, type Setting } from '../setting.ts'
import { type DemonstrationRecord, draftOf, findingsOf } from '../writing.ts'

export function custody(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -46)
  const record = draftOf(setting, {
    key: 'demonstration-custody-suites',
    title: 'Report on an inspection visit to police custody suites in Northmarch',
    recordType: 'PCC and Joint thematic',
    inspectorate: 'HMICFRS with the Care Quality Commission',
    legalBasis: 'Joint inspection',
    summary:
      'An unannounced visit to the force’s three custody suites. Detainees were treated with courtesy and risk was well managed. One cause of concern was found: reviews of detention were too often late or done by telephone without good reason.',
    reportPublishedOn: published,
    reportAddress: 'https://hmicfrs.example/publications/northmarch-custody',
    acknowledgement: fromPlainText(
      'My independent custody visitors made 148 visits to the three suites last year, and what they told me agrees with what inspectors found. I thank them for giving their time.\n\nThe cause of concern is one my visitors had raised. I regret that it took an inspection for it to be put right.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 3),
      replyBy: addDays(published, 31),
      repliedOn: addDays(published, 30),
      comments: fromPlainText(
        'Reviews of detention are now listed on a board in each suite and checked at every handover. In the four weeks since, 97 per cent were on time.',
      ),
      response: fromPlainText(
        'I am glad of the change and will ask my custody visitors to check the board on each visit.',
      ),
    },
  })
  const findings = findingsOf(record.key, [
    {
      kind: 'Cause of concern',
      reference: '1',
      text: 'Reviews of detention are not always carried out on time or in the way that the law requires.',
      outcome: 'Action taken',
      answer: 'See the answer to the recommendation below.',
    },
    {
      reference: '1',
      parent: '1',
      addressee: 'Northmarch Police',
      text: 'The force should take immediate action to make sure that all reviews of detention meet the requirements of the Police and Criminal Evidence Act 1984.',
      deadline: { asWritten: 'immediate', precision: 'Immediate' },
      outcome: 'Action taken and proposed',
      answer:
        'I asked the Chief Constable for a weekly figure from the day of the feedback. Reviews on time have risen from 71 to 97 per cent. My custody visitors will check the review board on each visit, and I will publish what they find in their annual report.',
      force:
        'Boards in all three suites; inspectors on call reminded of the limits of telephone reviews.',
      followUp: {
        status: 'Awaiting verification',
        owner: personOf(setting, 'officer'),
        firstTargetOn: addDays(published, 90),
        targetOn: addDays(published, 90),
        targetSetBy: 'Force',
      },
    },
    {
      kind: 'Area for improvement',
      reference: '1',
      text: 'The force should improve how it meets the needs of women and girls in custody.',
      outcome: 'Action taken',
      answer:
        'The force has given each woman a named officer to speak to, and sanitary products are offered on arrival without asking.',
      followUp: { status: 'Force says complete', owner: personOf(setting, 'officer') },
    },
    {
      kind: 'Area for improvement',
      reference: '2',
      text: 'The force should work with health partners to reduce the time that detainees wait for a mental health assessment.',
      outcome: 'Action proposed',
      answer:
        'I chair the county’s crisis care partnership and will put waiting times on its next agenda with the figures for each suite.',
      followUp: { status: 'Open', owner: personOf(setting, 'second-officer') },
    },
  ])
  return {
    whole: { record, findings },
    rounds: [
      {
        askedBy: 'officer',
        askedOn: addDays(setting.today, -5),
        decision: {
          decision: 'approve',
          by: 'deputy',
          on: addDays(setting.today, -3),
          words: 'Approved in the Commissioner’s absence.',
        },
      },
    ],
  }
}
