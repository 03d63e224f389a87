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

/** Of section 55 of the Police Act 1996. */
export type Subsection = '2' | '4' | '5' | '5A' | '5B' | '6'

export const sectionAddress = (subsection: Subsection): string =>
  `${SECTION_55}#section-55-${subsection}`
export const sectionName = (subsection: Subsection): string =>
  `Police Act 1996, section 55(${subsection})`

export const LAW_RULES: readonly LawRule[] = [
  {
    rule: 'The chief officer is invited to comment, before a date that the office sets.',
    section: sectionName('4'),
    address: sectionAddress('4'),
    since: undefined,
  },
  {
    rule: 'The office publishes its comments, those of the chief officer, and its response to them, together.',
    section: sectionName('5'),
    address: sectionAddress('5'),
    since: undefined,
  },
  {
    rule: 'They are published before the end of 56 days that begin with the day of the report: that day is day 1, and the last day is 55 days later. Weekends and bank holidays do not move it.',
    section: sectionName('5A'),
    address: sectionAddress('5A'),
    since: RULE_BEGAN,
  },
  {
    rule: 'For each recommendation they say what action has been taken or is proposed, or why none has been or will be.',
    section: sectionName('5B'),
    address: sectionAddress('5B'),
    since: RULE_BEGAN,
  },
  {
    rule: 'A copy goes to the inspectors of constabulary and to the Home Secretary.',
    section: sectionName('6'),
    address: sectionAddress('6'),
    since: undefined,
  },
  {
    rule: 'What would harm national security, or put somebody’s safety at risk, is left out of what is published.',
    section: sectionName('2'),
    address: sectionAddress('2'),
    since: undefined,
  },
  {
    rule: 'The office publishes the summary assessment of the force, in a prominent place on its website.',
    section: 'Specified Information Order 2011, as amended in 2021',
    address: 'https://www.legislation.gov.uk/uksi/2021/547',
    since: toDay('2021-05-31'),
  },
]
