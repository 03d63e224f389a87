// From before the 56-day rule: published as it then was, by the Commissioner's predecessor, and never “approved” here.
import { toDay } from '#core/day.ts'
import { fromPlainText } from '#core/richText.ts'
import type { Setting } from '../setting.ts'
import { type DemonstrationRecord, draftOf, findingsOf, reviewAfter } from '../writing.ts'

export function efficiency2015(setting: Setting): DemonstrationRecord {
  const onWeb = toDay('2015-12-18')
  const { leadOfficer: _nobody, ...record } = draftOf(setting, {
    key: 'demonstration-police-efficiency-2015',
    title: 'PEEL: Police efficiency 2015, an inspection of Northmarch Constabulary',
    recordType: 'Force inspection',
    status: 'Published (legacy)',
    force: 'Northmarch Constabulary',
    commissioner: 'Margaret Holt',
    inspectorate: 'HMIC',
    summary:
      'How well the force understands demand, and whether its workforce and its money are in the right places for it.',
    grades: [{ area: 'Efficiency', grade: 'Good' }],
    gradeScheme: 'PEEL 2015',
    legalBasis: 'Before 2017',
    reportPublishedOn: toDay('2015-10-20'),
    acknowledgement: fromPlainText(
      'I am pleased that inspectors judge Northmarch Constabulary to be good at keeping people safe at reasonable cost. The force has saved £21 million since 2010 and has kept its neighbourhood teams.',
    ),
    chiefOfficer: {
      comments: fromPlainText(
        'The grade reflects the hard work of officers and staff through five years of savings.',
      ),
      response: [],
    },
    publication: { publishedOn: onWeb },
    retention: { onHold: false, reviewOn: reviewAfter(onWeb) },
    source: {
      file: 'HMIC Efficiency 2015 response.doc',
      notes:
        'Typed from the office’s old file.\nThe source does not say who signed it.\nNo web address of the response was found.',
    },
  })
  const findings = findingsOf(record.key, [
    {
      kind: 'Area for improvement',
      reference: '1',
      text: 'The force should gain a better understanding of the skills of its workforce.',
      outcome: 'Action proposed',
      answer:
        'The Chief Constable will complete an audit of skills in 2016 and report to me on it.',
      followUp: { status: 'No further action' },
    },
  ])
  return { whole: { record, findings }, rounds: [] }
}
