// Returned with a reason: the force's own integrity inspection, with three grades outside PEEL.
import { addDays } from '#core/day.ts'
import { fromPlainText } from '#core/richText.ts'
import { personOf, type Setting } from '../setting.ts'
import { type DemonstrationRecord, draftOf, findingsOf } from '../writing.ts'

const AREA = { kind: 'Area for improvement' } as const

export function integrity(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -41)
  const record = draftOf(setting, {
    key: 'demonstration-integrity-northmarch',
    title:
      'An inspection of vetting, professional standards and counter-corruption in Northmarch Police',
    recordType: 'Force inspection',
    inspectorate: 'HMICFRS',
    summary:
      'Inspectors examined how Northmarch Police vets its officers and staff, upholds its standards and looks for corruption. Vetting was up to date for all but forty-one people. The counter-corruption unit is small and relies on information given to it rather than on looking for trouble.',
    grades: [
      { area: 'Vetting', grade: 'Adequate' },
      { area: 'Upholding the standards of professional behaviour', grade: 'Good' },
      { area: 'Tackling potential corruption', grade: 'Requires improvement' },
    ],
    gradeScheme: 'Integrity',
    reportPublishedOn: published,
    reportAddress: 'https://hmicfrs.example/publications/northmarch-integrity',
    acknowledgement: fromPlainText(
      'Residents have a right to expect that those who police them are fit to do so. I am reassured by the grade for professional standards. The grade for tackling corruption is not good enough.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 1),
      replyBy: addDays(published, 28),
      repliedOn: addDays(published, 28),
      comments: fromPlainText(
        'I accept every area for improvement. Two analysts join the counter-corruption unit next month.',
      ),
      response: fromPlainText(
        'I welcome the two analysts and will review the unit’s size in a year.',
      ),
    },
  })
  const findings = findingsOf(record.key, [
    {
      ...AREA,
      reference: '1',
      group: 'Vetting',
      text: 'The force should make sure that decisions to grant clearance with known risks are recorded with the reasons and the measures taken.',
      outcome: 'Action taken',
      answer:
        'The force introduced a panel for such decisions. My office observed its first two meetings and found the reasons clearly recorded.',
      followUp: { status: 'Force says complete', owner: personOf(setting, 'second-officer') },
    },
    {
      ...AREA,
      reference: '2',
      group: 'Tackling potential corruption',
      text: 'The force should improve how it collects and assesses intelligence about potential corruption.',
      outcome: 'Action taken and proposed',
      answer:
        'I agreed funding for two analysts from the reserve for professional standards. I will ask for the number of intelligence reports each quarter and for a comparison with similar forces.',
      followUp: {
        status: 'Open',
        owner: personOf(setting, 'second-officer'),
        firstTargetOn: addDays(published, 180),
        targetOn: addDays(published, 240),
        targetSetBy: 'Force',
        targetChangedBecause: 'The second analyst’s clearance took longer than planned.',
      },
    },
    {
      ...AREA,
      reference: '3',
      group: 'Tackling potential corruption',
      text: 'The force should be able to monitor the use of all its information systems.',
      outcome: 'Action proposed',
      answer:
        'The force will extend monitoring to handheld devices. I will decide on the bid for its cost at my next budget meeting.',
      followUp: { status: 'Open', owner: personOf(setting, 'second-officer') },
    },
  ])
  return {
    whole: { record, findings },
    rounds: [
      {
        askedBy: 'officer',
        askedOn: addDays(setting.today, -4),
        decision: {
          decision: 'return',
          by: 'commissioner',
          on: addDays(setting.today, -2),
          words:
            'The answer on monitoring says what the force will do, not when. Please get a date from the Chief Constable and put it in. I also want the opening to say that I have met the head of the unit.',
        },
      },
    ],
  }
}
