// Records found for a message: by words of their titles, or by a link to one. Only for people of the office.
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import type { Desk, SharedRecord } from '../approvals/desk.ts'
import { isBorneOut } from '../approvals/proof.ts'

/** A card to share, and the line by which it is chosen. */
export type Found = {
  readonly title: string
  readonly text: string
  readonly card: IAdaptiveCard
}

const MOST_FOUND = 15

const plain = (text: string): string => text.toLowerCase().normalize('NFKD')

/** True when each word is in what the register shows of the record. */
function isMeant({ value }: SharedRecord, words: readonly string[]): boolean {
  const { title, force, inspectorate, status } = value
  const said = plain([title, force, inspectorate, status].join(' '))
  return words.every((word) => said.includes(word))
}

/** The newest report first. */
const byReport = ({ value: a }: SharedRecord, { value: b }: SharedRecord): number =>
  (b.reportPublishedOn ?? '').localeCompare(a.reportPublishedOn ?? '')

const found = ({ cards }: Desk, record: SharedRecord, isTrue: boolean): Found => ({
  title: record.value.title,
  text: `${isTrue ? record.value.status : 'Not shown to be approved'} · ${record.value.inspectorate}`,
  card: cards.shared(record, isTrue),
})

const saysApproved = ({ value: { status } }: SharedRecord): boolean =>
  status === 'Approved' || status === 'Published' || status === 'Closed'

/** The register has each record’s status alone: what says that it was approved is looked at whole. */
async function lookedAt(desk: Desk, row: SharedRecord): Promise<Found> {
  if (!saysApproved(row)) return found(desk, row, true)
  const stored = await desk.records.open(row.id)
  return found(desk, row, stored !== undefined && (await isBorneOut(desk, stored)))
}

/** The office's administrator gives the app to the people of the office, and to nobody else. */
export async function isOfOffice(desk: Desk, personId: string): Promise<boolean> {
  const isKnown = (await desk.chat.conversationOf(personId)) !== undefined
  if (!isKnown) desk.log.warn({ refused: 'notOfThisOffice', by: personId })
  return isKnown
}

/** All records where no words are given. */
export async function findRecords(
  desk: Desk,
  personId: string,
  words: string,
): Promise<readonly Found[]> {
  if (!(await isOfOffice(desk, personId))) return []
  const { rows } = await desk.records.list()
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  const meant = rows.filter((row) => isMeant(row, wanted)).toSorted(byReport)
  return Promise.all(meant.slice(0, MOST_FOUND).map((row) => lookedAt(desk, row)))
}

/** The record that a link of ours leads to; undefined where it is not one of ours, or gone. */
export async function recordBehind(
  desk: Desk,
  personId: string,
  link: string,
): Promise<Found | undefined> {
  const id = desk.recordIn(link)
  if (id === undefined || !(await isOfOffice(desk, personId))) return undefined
  const stored = await desk.records.open(id)
  return stored && found(desk, stored.record, await isBorneOut(desk, stored))
}
