// OFFICIAL-SENSITIVE, with one finding withheld: it can be approved, and can't be published as it is.
import { addDays } from '#core/day.ts'
import { fromPlainText } from '#core/richText.ts'
import { personOf, type Setting } from '../setting.ts'
import { type DemonstrationRecord, draftOf, findingsOf } from '../writing.ts'

export function organisedCrime(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -33)
  const record = draftOf(setting, {
    key: 'demonstration-regional-organised-crime',
    title: 'Regional response to serious and organised crime: the Northern Marches region',
    recordType: 'Force inspection',
    inspectorate: 'HMICFRS',
    marking: 'OFFICIAL-SENSITIVE',
    summary:
      'Inspectors assessed how the three forces of the region and their shared unit tackle serious and organised crime. The unit is well led. Its funding is agreed a year at a time, which makes it hard to keep specialists.',
    grades: [{ area: 'Serious and organised crime', grade: 'Adequate' }],
    gradeScheme: 'PEEL 2023–2025',
    reportPublishedOn: published,
    acknowledgement: fromPlainText(
      'The three commissioners of the region have read this report together. Parts of it were left out of the published version, and parts of this response must be too.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 1),
      replyBy: addDays(published, 35),
      comments: [],
      response: [],
    },
  })
  const findings = findingsOf(record.key, [
    {
      kind: 'Area for improvement',
      reference: '1',
      addressee: 'The region’s chief constables',
      text: 'The region should agree the funding of its organised crime unit for three years.',
      outcome: 'Action proposed',
      answer:
        'The three commissioners will decide on a three-year settlement at their meeting next month. I will vote for it.',
      followUp: { status: 'Open', owner: personOf(setting, 'officer') },
    },
    {
      kind: 'Area for improvement',
      reference: '2',
      addressee: 'The region’s chief constables',
      text: 'The region should review how it protects the identity of those who give it information.',
      outcome: 'Action taken',
      answer:
        'A review was completed under the region’s assistant chief constable. Its findings are not for publication.',
      withheld: 'Might jeopardise a person’s safety (Police Act 1996 s.55(2)).',
      followUp: { status: 'Awaiting verification', owner: personOf(setting, 'chief-executive') },
    },
  ])
  return { whole: { record, findings }, rounds: [] }
}
