// A record that a clerk of some office wrote, known field by field: for writing in any layout and reading back.
import fc from 'fast-check'

const DUTIES = [
  'review how calls from victims are assessed',
  'make sure that every custody record shows the detainee’s ethnicity',
  'agree terms of reference with the Crown Prosecution Service',
  'publish the number of cases that were closed without an arrest',
  'give every supervisor training in the disclosure of evidence',
  'set up a process by which staff can report concerns',
  'appoint a senior lead for rural crime',
  'test whether the risk assessments of missing children are sound',
]
const WHOM = ['chief constables', 'the Home Office', 'the College of Policing', 'forces']
const ANSWERS = [
  'I have asked the Chief Constable for a plan and will see it in March.',
  'My office will sample forty cases each quarter and publish what it finds.',
  'The force has changed its policy and I am content with the change.',
  'I do not propose to take any action because the force did this in 2019.',
  'This is for the Home Office, and I have written to the Minister about it.',
  'I have paid for four more posts, which will be filled by the summer.',
  'We will look at this again when the national guidance is issued.',
  'I raised this at my accountability meeting, and 96.7% of the cases are now in time.',
]
const FORCE_SAYS = [
  'Supervisors now check ten cases a month.',
  'A superintendent leads this work and reports to the deputy chief constable.',
  'The system was replaced in the spring and staff have been trained.',
]
const GENERAL = [
  'I welcome this report and thank the inspectors for their work.',
  'I am grateful to the officers and staff who spoke to inspectors.',
  'My police and crime plan puts victims first, and so does this report.',
]
const CHIEF = [
  'We accept the findings of the report and have a plan for each of them.',
  'The force is proud of its people and will learn from what was found.',
]
const SUMMARIES = [
  'Inspectors looked at how nine forces deal with fraud.',
  'The inspection asked whether forces keep children safe in custody.',
]

const few = (pool: readonly string[], most: number): fc.Arbitrary<readonly string[]> =>
  fc.uniqueArray(fc.constantFrom(...pool), { minLength: 1, maxLength: most })

const item = fc.record({
  step: fc.integer({ min: 1, max: 4 }),
  whom: fc.constantFrom(...WHOM),
  duty: fc.constantFrom(...DUTIES),
  by: fc.constantFrom(undefined, '30 September 2024', '31 March 2025'),
  answer: few(ANSWERS, 2),
  force: fc.constantFrom(undefined, ...FORCE_SAYS),
})

export const written = fc
  .record({
    place: fc.constantFrom('Northmarch', 'Eastmoor', 'Wexborough', 'Marlow and Vale'),
    noun: fc.constantFrom('Police', 'Constabulary'),
    holder: fc.constantFrom('Alex Fenwick', 'Jo O’Brien', 'Dr Priya St John', 'Sam Hill'),
    office: fc.constantFrom('PCC', 'PFCC'),
    title: fc.constantFrom(
      'Getting a grip: how forces manage offenders',
      'The hidden victims',
      'An inspection of vetting and misconduct',
      'Time to choose: fraud and the police',
      'How well do forces answer calls?',
    ),
    inspectorate: fc.constantFrom('HMICFRS', 'HMI Probation'),
    published: fc.constantFrom('2023-03-14', '2024-02-09', '2022-11-30'),
    dated: fc.constantFrom('2023-04-20', '2024-03-28', '2022-12-19'),
    summary: fc.constantFrom(...SUMMARIES),
    general: few(GENERAL, 2),
    chief: fc.option(few(CHIEF, 2), { nil: undefined }),
    items: fc.array(item, { minLength: 1, maxLength: 5 }),
  })
  .map(({ items, ...record }) => {
    let number = 0
    return {
      ...record,
      items: items.map(({ step, ...one }) => {
        number += step
        return { ...one, ref: number }
      }),
    }
  })
export type Written = typeof written extends fc.Arbitrary<infer T> ? T : never
export type WrittenItem = Written['items'][number]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `By 31 March 2025, chief constables should …`, or of the force that was inspected. */
export const wordingOf = (
  { whom, duty, by }: WrittenItem,
  kind: 'recommendation' | 'afi',
): string =>
  capital(
    `${by === undefined ? '' : `by ${by}, `}${kind === 'afi' ? 'the force' : whom} should ${duty}.`,
  )
