// The fields of an item, between Graph's wire and our own values. An empty column is absent on the wire, `null` clears
// it, and a date is an instant: see each below.
import { z } from 'zod'
import { dayOf, type Day, type Instant } from '#core/day.ts'
import { Fault } from '#core/faults.ts'
import { type RichText, toPlainText } from '#core/richText.ts'
import type { ColumnKind, Columns } from './columns.ts'
import { fromHtml, toHtml } from './richText.ts'

type ValueOf<Kind extends ColumnKind> = Kind extends 'rich'
  ? RichText
  : Kind extends 'date'
    ? Day
    : Kind extends 'instant'
      ? Instant
      : Kind extends 'number'
        ? number
        : Kind extends 'yesNo'
          ? boolean
          : string

/** What an item holds, by column. A lookup is the id of the item it names. */
export type Values<Of extends Columns> = { readonly [name in keyof Of]?: ValueOf<Of[name]> }

/** Columns to write: `undefined` and `''` clear, a column not named stays as it is. */
export type NewValues<Of extends Columns> = {
  readonly [name in keyof Of]?: ValueOf<Of[name]> | undefined
}

export type Wire = Readonly<Record<string, unknown>>

export const LONGEST_LINE = 255
// Of plain and of rich text alike.
const LONGEST_NOTE = 63_999

const wireName = (name: string, kind: ColumnKind | undefined): string =>
  kind === 'lookup' ? `${name}LookupId` : name

/** For `$select`: the names under which Graph shows these columns. */
export const wireNames = (columns: Columns): readonly string[] =>
  Object.entries(columns).map(([name, kind]) => wireName(name, kind))

// A date-only column keeps midnight of the site's own zone, so a date is sent as noon: the same date from -11 to +11.
// It comes back as that midnight in UTC, 23:00Z of the day before in a British summer.
const dayOnWire = (day: string): string => `${day}T12:00:00Z`
// Fields keep whole seconds.
const instantOnWire = (instant: string): string => `${instant.slice(0, 19)}Z`

/** Throws `tooLong` with the sentence that `tell` has for it. */
function onWire(kind: ColumnKind, value: unknown, tell: (tooLong: TooLong) => string): unknown {
  const checked = (text: string, most: number, words = text): string => {
    if (text.length <= most) return text
    throw new Fault('tooLong', tell({ words, length: text.length, most, kind }))
  }
  if (kind === 'rich') {
    const text = value as RichText
    return checked(toHtml(text), LONGEST_NOTE, toPlainText(text)) || null
  }
  if (value === undefined || value === '') return null
  if (typeof value !== 'string') return value
  if (kind === 'date') return dayOnWire(value)
  if (kind === 'instant') return instantOnWire(value)
  return checked(value, kind === 'text' ? LONGEST_LINE : LONGEST_NOTE)
}

type TooLong = {
  /** As a person reads it, without marks. */
  readonly words: string
  readonly length: number
  readonly most: number
  readonly kind: ColumnKind
}

const opening = (words: string, most: number): string =>
  words.length <= most ? `“${words}”` : `“${words.slice(0, most)}…”`

/** `item` is the title of the item, where that is written too; `FindingText` is called its finding text. */
function tooLongInWords(item: unknown, name: string, tooLong: TooLong): string {
  const column = name.replaceAll(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase()
  const of = typeof item === 'string' ? ` of ${opening(item, 60)}` : ''
  const length = `${tooLong.length.toLocaleString('en-GB')} characters${tooLong.kind === 'rich' ? ' with its formatting' : ''}`
  return `The ${column}${of} is too long for SharePoint. It begins ${opening(tooLong.words, 40)} and has ${length}; at most ${tooLong.most.toLocaleString('en-GB')} are kept. Shorten it, then save again.`
}

/** For a PATCH. Throws a Fault where a text is longer than its column. */
export const toWire = <Of extends Columns>(columns: Of, values: NewValues<Of>): Wire =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const kind = columns[name]
      const tell = (tooLong: TooLong) => tooLongInWords(values['Title'], name, tooLong)
      return [wireName(name, kind), onWire(kind ?? 'text', value, tell)]
    }),
  )

/** For a create, which refuses `null`. */
export const toNewWire = <Of extends Columns>(columns: Of, values: NewValues<Of>): Wire =>
  Object.fromEntries(Object.entries(toWire(columns, values)).filter(([, value]) => value !== null))

// A time zone is slow to ask, and a register of thousands of records has few days.
const daysRead = new Map<string, Day>()
function dayAt(text: string): Day {
  const day = daysRead.get(text) ?? dayOf(text as Instant)
  daysRead.set(text, day)
  return day
}
const asDay = z.iso.datetime({ offset: true }).transform(dayAt)
const asInstant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString() as Instant)
const READ: { readonly [kind in ColumnKind]: z.ZodType } = {
  text: z.string(),
  note: z.string(),
  append: z.string(),
  choice: z.string(),
  rich: z.string().transform(fromHtml),
  date: asDay,
  instant: asInstant,
  number: z.number(),
  yesNo: z.boolean(),
  lookup: z.string(),
}

const inWords = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

/** What the item holds. Throws a Fault naming the column that holds something else than its kind. */
export function fromWire<Of extends Columns>(
  columns: Of,
  fields: Wire,
  itemName: string,
): Values<Of> {
  const held = Object.entries(columns).flatMap(([name, kind]) => {
    const value = fields[wireName(name, kind)]
    if (value === undefined || value === null || value === '') return []
    try {
      return [[name, READ[kind].parse(value)] as const]
    } catch (cause) {
      throw unreadable(itemName, name, inWords(value), cause)
    }
  })
  return Object.fromEntries(held) as Values<Of>
}

/** Whether an item's fields say what was sent for it: SharePoint keeps dates and formatted text in words of its own. */
export function holds(columns: Columns, fields: Wire, sent: Wire): boolean {
  const sentColumns = Object.fromEntries(
    Object.entries(columns).filter(([name, kind]) => wireName(name, kind) in sent),
  )
  const inOurWords = (of: Wire): string => JSON.stringify(fromWire(sentColumns, of, ''))
  return inOurWords(fields) === inOurWords(sent)
}

export const unreadable = (
  itemName: string,
  column: string,
  value: string,
  cause?: unknown,
): Fault =>
  new Fault(
    'unexpected',
    `${itemName} can’t be read: its column ${column} holds “${value.slice(0, 60)}”. Correct it in SharePoint, then open it again.`,
    '',
    { cause },
  )
