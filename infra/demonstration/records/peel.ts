// The force's own PEEL inspection: grades by area, a cause of concern with its recommendations, and areas for
// improvement in groups. Early in its 56 days.
import { addDays } from '#core/day.ts'
import { fromPlainText } from '#core/richText.ts'
import { personOf, type Setting } from '../setting.ts'
import { type DemonstrationRecord, draftOf, type FindingWords, findingsOf } from '../writing.ts'

const GRADES = [
  { area: 'Preventing crime', grade: 'Good' },
  { area: 'Treatment of the public', grade: 'Good' },
  { area: 'Responding to the public', grade: 'Requires improvement' },
  { area: 'Investigating crime', grade: 'Inadequate' },
  { area: 'Protecting vulnerable people', grade: 'Adequate' },
  { area: 'Managing offenders', grade: 'Adequate' },
  { area: 'Building, supporting and protecting the workforce', grade: 'Good' },
  { area: 'Leadership and force management', grade: 'Adequate' },
  { area: 'Recording data about crime', grade: 'Outstanding' },
  { area: 'Service to victims of crime' },
]

const area = (group: string, reference: string, text: string): FindingWords => ({
  kind: 'Area for improvement',
  group,
  reference,
  text,
})

export function peel(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -18)
  const owner = personOf(setting, 'second-officer')
  const record = draftOf(setting, {
    key: 'demonstration-peel-northmarch',
    title: 'PEEL 2023–2025: an inspection of Northmarch Police',
    recordType: 'Force inspection',
    inspectorate: 'HMICFRS',
    summary:
      'The full inspection of the force’s effectiveness, efficiency and legitimacy. Nine areas are graded. Inspectors found much to praise in how the force prevents crime and records it, and one cause of concern in how it investigates crime.',
    grades: GRADES,
    gradeScheme: 'PEEL 2023–2025',
    reportPublishedOn: published,
    reportAddress: 'https://hmicfrs.example/peel-reports/northmarch',
    acknowledgement: fromPlainText(
      'This is a mixed report. The people of Northmarch are policed by a force that listens to them and prevents crime well, and that does not yet investigate crime as victims deserve.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 1),
      replyBy: addDays(published, 29),
      comments: [],
      response: [],
    },
  })
  const findings = findingsOf(record.key, [
    {
      kind: 'Cause of concern',
      reference: '1',
      group: 'Investigating crime',
      text: 'The force does not consistently carry out effective investigations that lead to satisfactory results for victims.',
    },
    {
      reference: '1',
      parent: '1',
      group: 'Investigating crime',
      addressee: 'Northmarch Police',
      text: 'Within three months, the force should make sure that every investigation has a plan that a supervisor has agreed.',
      deadline: { asWritten: 'Within three months', precision: 'Relative' },
      outcome: 'Action taken and proposed',
      answer:
        'I asked for a recovery plan in the week of the report and have it. Supervisors now sign each plan. I will test a sample of sixty investigations with my audit committee before the three months are out.',
      force: 'Plans are now compulsory in the crime system.',
      followUp: {
        status: 'Open',
        owner,
        firstTargetOn: addDays(published, 90),
        targetOn: addDays(published, 90),
        targetSetBy: 'Inspectorate',
      },
    },
    {
      reference: '2',
      parent: '1',
      group: 'Investigating crime',
      addressee: 'Northmarch Police',
      text: 'Within six months, the force should make sure that victims are told what is happening as often as the Victims’ Code requires.',
      deadline: { asWritten: 'Within six months', precision: 'Relative' },
      followUp: {
        status: 'Open',
        owner,
        firstTargetOn: addDays(published, 180),
        targetOn: addDays(published, 180),
        targetSetBy: 'Inspectorate',
      },
    },
    {
      ...area(
        'Responding to the public',
        '1',
        'The force should attend calls for service in line with its published times.',
      ),
      outcome: 'Action proposed',
      answer:
        'I will fund twenty further response officers in next year’s budget and will publish attendance times each month.',
      followUp: { status: 'Open', owner },
    },
    area(
      'Responding to the public',
      '2',
      'The force should reduce the number of 101 calls that are abandoned.',
    ),
    area(
      'Investigating crime',
      '3',
      'The force should make better use of body-worn video as evidence.',
    ),
    area(
      'Protecting vulnerable people',
      '4',
      'The force should make sure that it uses protective orders wherever they would help a victim.',
    ),
    area(
      'Managing offenders',
      '5',
      'The force should reduce the number of visits to registered sex offenders that are overdue.',
    ),
    area(
      'Leadership and force management',
      '6',
      'The force should understand the demand it will face in four years’ time, and plan its workforce for it.',
    ),
  ])
  return { whole: { record, findings }, rounds: [] }
}
