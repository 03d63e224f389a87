// Where each speaker has a turn under item after item.
import type { Heading } from '../marks/headings.ts'
import type { Marked } from '../marks/marks.ts'

/** Those that a mark opens. */
export const itemsOpened = (marked: Marked | undefined): readonly string[] => {
  if (marked?.is === 'item') return marked.mark.refs.map((ref) => `${marked.mark.kind} ${ref}`)
  return marked?.is === 'numbered' ? [`recommendation ${marked.mark.ref}`] : []
}

/** The texts of each speaker's headings and labels that come under item after item. */
export type Turns = {
  readonly body: ReadonlySet<string>
  readonly chiefOfficer: ReadonlySet<string>
  /** Whether the source has a heading for each speaker under each item. */
  readonly areHeaded: boolean
  /** The place of the mark that opens the last items; -1 where none does. */
  readonly lastItems: number
}

const FEWEST_TURNS = 2

/** The texts that come more than once. */
export function repeatedIn(texts: readonly string[]): ReadonlySet<string> {
  const [seen, repeated] = [new Set<string>(), new Set<string>()]
  for (const text of texts) (seen.has(text) ? repeated : seen).add(text)
  return repeated
}

/** A form with three parts has one heading for the chief officer; more of them stand under the items. */
export function turnsIn(marks: readonly Marked[]): Turns {
  const first = marks.findIndex(
    (marked) => itemsOpened(marked).length > 0 || marked.is === 'unnumbered',
  )
  const below = marks.slice(Math.max(first, 0))
  const headings = (part: Heading['part']): readonly string[] =>
    below.flatMap((marked) =>
      marked.is === 'heading' && marked.heading.part === part ? [marked.text] : [],
    )
  const repeated = (part: 'body' | 'chiefOfficer'): ReadonlySet<string> => {
    const labels = below.flatMap((marked) =>
      marked.is === 'speech' && marked.of === part ? [marked.label] : [],
    )
    const texts = [...headings(part), ...labels]
    return repeatedIn(texts)
  }
  const areHeaded =
    headings('wording').length > 0 ||
    headings('body').length >= FEWEST_TURNS ||
    headings('chiefOfficer').length >= FEWEST_TURNS
  const lastItems = marks.findLastIndex((marked) => itemsOpened(marked).length > 0)
  return { body: repeated('body'), chiefOfficer: repeated('chiefOfficer'), areHeaded, lastItems }
}
