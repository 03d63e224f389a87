// The law's rules as the product counts them, each with its source and since when.
import { type Day, toDay } from '#core/day.ts'
import { RULE_BEGAN } from '#core/clock.ts'

export type LawRule = {
  readonly rule: string
  readonly section: string
  readonly address: string
  readonly since: Day | undefined
}

const SECTION_55 = 'https://www.legislation.gov.uk/ukpga/1996/16/section/55'

export const LAW_RULES: readonly LawRule[] = [
  {
    rule: 'The chief officer is invited to comment, before a date that the office sets.',
    section: 'Police Act 1996, section 55(4)',
    address: SECTION_55,
    since: undefined,
  },
  {
    rule: 'The office publishes its comments, those of the chief officer, and its response to them, together.',
    section: 'Police Act 1996, section 55(5)',
    address: SECTION_55,
    since: undefined,
  },
  {
    rule: 'They are published before the end of 56 days that begin with the day of the report: that day is day 1, and the last day is 55 days later. Weekends and bank holidays do not move it.',
    section: 'Police Act 1996, section 55(5A)',
    address: SECTION_55,
    since: RULE_BEGAN,
  },
  {
    rule: 'For each recommendation they say what action has been taken or is proposed, or why none has been or will be.',
    section: 'Police Act 1996, section 55(5B)',
    address: SECTION_55,
    since: RULE_BEGAN,
  },
  {
    rule: 'A copy goes to the inspectors of constabulary and to the Home Secretary.',
    section: 'Police Act 1996, section 55(6)',
    address: SECTION_55,
    since: undefined,
  },
  {
    rule: 'What would harm national security, or put somebody’s safety at risk, is left out of what is published.',
    section: 'Police Act 1996, section 55(2)',
    address: SECTION_55,
    since: undefined,
  },
  {
    rule: 'The office publishes the summary assessment of the force, in a prominent place on its website.',
    section: 'Specified Information Order 2011, as amended in 2021',
    address: 'https://www.legislation.gov.uk/uksi/2021/547',
    since: toDay('2021-05-31'),
  },
]
