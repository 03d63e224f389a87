// 43 recommendations, most of them for other bodies: those are closed in one stroke, and the rest still to be drafted.
import { readFileSync } from 'node:fs'
import { addDays } from '#core/day.ts'
import { ADDRESSED_TO, type AddressedTo } from '#core/finding.ts'
import { fromPlainText } from '#core/richText.ts'
import { personOf, type Setting } from '../setting.ts'
import { type DemonstrationRecord, draftOf, type FindingWords, findingsOf } from '../writing.ts'

// A line each: addressee | whose it is | wording.
const RECOMMENDATIONS = new URL('../fit-to-serve-recommendations.txt', import.meta.url)

const isAddressedTo = (words: string): words is AddressedTo =>
  ADDRESSED_TO.some((one) => one === words)

const readRecommendations = () =>
  readFileSync(RECOMMENDATIONS, 'utf8')
    .trim()
    .split('\n')
    .map((line, index) => {
      const [addressee = '', forUs = '', text = ''] = line.split(' | ')
      if (!isAddressedTo(forUs)) throw new Error(`Line ${index + 1} does not say whose it is.`)
      return { reference: String(index + 1), addressee, forUs, text }
    })

const ANSWERS: ReadonlyMap<string, Pick<FindingWords, 'outcome' | 'answer' | 'force'>> = new Map([
  [
    '1',
    {
      outcome: 'Action taken',
      answer:
        'I asked the Chief Constable to confirm that every officer and member of staff holds clearance for the post they are in. Forty-one did not; all forty-one have since been vetted.',
      force: 'Complete. The list is checked against the post register each month.',
    },
  ],
  [
    '2',
    {
      outcome: 'Action proposed',
      answer:
        'I will ask for a sample of twenty decisions each quarter, with names removed, to be read by my ethics committee.',
    },
  ],
  [
    '21',
    {
      outcome: 'No action, with reason',
      answer:
        'I take no action on this because Northmarch already publishes the outcome of every misconduct hearing for five years, which is longer than is recommended.',
    },
  ],
])

// What is for others is answered once, with the reason, for all of them.
const forOthers = (addressee: string): Pick<FindingWords, 'outcome' | 'answer' | 'followUp'> => ({
  outcome: 'No action, with reason',
  answer: `This recommendation is for the ${addressee}. No action by this office is needed.`,
  followUp: { status: 'Not for us' },
})

export function fitToServe(setting: Setting): DemonstrationRecord {
  const published = addDays(setting.today, -27)
  const record = draftOf(setting, {
    key: 'demonstration-fit-to-serve',
    title: 'Fit to serve: vetting, conduct and culture in the police service',
    recordType: 'PCC and Joint thematic',
    inspectorate: 'HMICFRS',
    summary:
      'A national inspection of how the police service decides who may join it, how it deals with misconduct, and what it does about a culture in which some behaviour goes unchallenged. Inspectors examined 725 vetting files and spoke to 11,000 officers and staff. The report makes 43 recommendations, 13 of them for chief constables.',
    reportPublishedOn: published,
    reportAddress: 'https://hmicfrs.example/publications/fit-to-serve',
    acknowledgement: fromPlainText(
      'Most people who serve in Northmarch Police do so with honour, and they are let down first by the few who do not. This response answers the recommendations for chief constables and for commissioners, and says of the others only whose they are.',
    ),
    chiefOfficer: {
      invitedOn: addDays(published, 2),
      replyBy: addDays(published, 30),
      comments: [],
      response: [],
    },
  })
  const rows = readRecommendations().map(({ forUs, ...row }): FindingWords => {
    const isOthers = forUs === 'Other body'
    return {
      ...row,
      forUs,
      ...(isOthers
        ? forOthers(row.addressee)
        : { followUp: { status: 'Open' as const, owner: personOf(setting, 'second-officer') } }),
      ...ANSWERS.get(row.reference),
    }
  })
  return { whole: { record, findings: findingsOf(record.key, rows) }, rounds: [] }
}
