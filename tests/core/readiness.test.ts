import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { OUTCOMES } from '#core/finding.ts'
import { isReady, readinessOf } from '#core/readiness.ts'
import { fromPlainText, NO_TEXT } from '#core/richText.ts'
import { voicesSupportOnly } from '#core/supportOnly.ts'
import { aFinding, aRecord, aWhole } from '../builders.ts'

const problemsOf = (...whole: Parameters<typeof aWhole>): readonly string[] =>
  readinessOf(aWhole(...whole)).problems.map((problem) => problem.code)
const warningsOf = (...whole: Parameters<typeof aWhole>): readonly string[] =>
  readinessOf(aWhole(...whole)).warnings.map((warning) => warning.code)

const unanswered = { outcome: 'Not answered', words: NO_TEXT, sharedWith: [] } as const

describe('ready to ask', () => {
  it('is a record under section 55 with every recommendation answered and the chief officer invited', () => {
    expect(readinessOf(aWhole())).toEqual({ problems: [], warnings: [] })
    expect(isReady(readinessOf(aWhole()))).toBe(true)
  })

  it('needs an outcome for each recommendation, and says which one lacks it', () => {
    const { problems } = readinessOf(aWhole({}, [aFinding({ answer: unanswered })]))
    expect(problems).toEqual([
      {
        code: 'unanswered',
        place: { finding: 'getting-a-grip-2023/1' },
        text: 'Recommendation 1 needs action taken, action proposed, or no action with a reason.',
      },
    ])
  })

  it.each(OUTCOMES.filter((outcome) => outcome !== 'Not answered'))(
    'needs words with “%s”: an action described or a reason given',
    (outcome) => {
      expect(
        problemsOf({}, [aFinding({ answer: { outcome, words: NO_TEXT, sharedWith: [] } })]),
      ).toContain('noWords')
    },
  )

  it('takes an answer shared with another recommendation', () => {
    expect(
      problemsOf({}, [
        aFinding({ answer: { outcome: 'Action taken', words: NO_TEXT, sharedWith: ['22'] } }),
      ]),
    ).toEqual([])
  })

  it('asks for areas for improvement but does not demand them', () => {
    const findings = [aFinding({ kind: 'Area for improvement', answer: unanswered })]
    expect(problemsOf({}, findings)).toEqual([])
    expect(warningsOf({}, findings)).toContain('afiUnanswered')
  })

  it('does not ask for an answer to a cause of concern itself: its recommendations carry the answers', () => {
    expect(problemsOf({}, [aFinding({ kind: 'Cause of concern', answer: unanswered })])).toEqual([])
  })

  it('needs the chief officer invited, by a date', () => {
    const chiefOfficer = { comments: NO_TEXT, response: NO_TEXT }
    expect(problemsOf({ chiefOfficer })).toEqual(['notInvited', 'noReplyByDate'])
    expect(
      problemsOf({ chiefOfficer: { ...chiefOfficer, invitedOn: toDay('2023-07-10') } }),
    ).toEqual(['noReplyByDate'])
  })

  it('needs a marking, and the day of the report', () => {
    const { marking: _marking, reportPublishedOn: _day, ...rest } = aRecord()
    expect(
      readinessOf({ record: rest, findings: [aFinding()] }).problems.map((one) => one.code),
    ).toEqual(['noMarking', 'noReportDate'])
  })

  it('demands nothing of the law for a voluntary answer, but still advises', () => {
    const findings = [aFinding({ answer: unanswered })]
    expect(problemsOf({ legalBasis: 'Voluntary' }, findings)).toEqual([])
    expect(warningsOf({ legalBasis: 'Voluntary' }, findings)).toContain('unanswered')
  })

  it('asks a report from before the rule for no invitation', () => {
    const chiefOfficer = { comments: NO_TEXT, response: NO_TEXT }
    expect(problemsOf({ chiefOfficer, reportPublishedOn: toDay('2016-02-01') })).toEqual([])
  })

  it('warns that an OFFICIAL-SENSITIVE record can never be published', () => {
    expect(warningsOf({ marking: 'OFFICIAL-SENSITIVE' })).toEqual(['sensitive'])
  })
})

describe('an answer that only voices support', () => {
  it.each([
    'In response to this new case load I am supportive of a review of the framework.',
    'I would welcome guidance for regional counter terrorism teams on the best way to use the system.',
    'I fully support this recommendation.',
    'The Commissioner agrees with the inspectorate’s finding.',
  ])('is found: %s', (words) => {
    expect(voicesSupportOnly(words)).toBe(true)
  })

  it.each([
    'I support this and have asked the Chief Constable for a plan by March.',
    'I welcome the finding. My office will test it through the dip-sampling panel.',
    'We support the aim but propose no action because the duty lies with the Prison Service.',
    'The force changed its briefing in May, which I support.',
    'There is no action for this office.',
  ])('is not found where a deed or a reason is named: %s', (words) => {
    expect(voicesSupportOnly(words)).toBe(false)
  })

  it('is warned about without blocking', () => {
    const answer = { ...aFinding().answer, words: fromPlainText('I support this recommendation.') }
    expect(problemsOf({}, [aFinding({ answer })])).toEqual([])
    expect(warningsOf({}, [aFinding({ answer })])).toEqual(['supportOnly'])
  })
})
