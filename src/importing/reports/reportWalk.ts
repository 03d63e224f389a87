// Where a walk through a report stands, and the item that is open.
import { deadlineInWords, withoutOpeningClause } from '../words/findingWords.ts'
import type { ImportedDeadline, ImportedItem, ImportedKind } from '../imported.ts'

export type Open = {
  readonly kind: ImportedKind
  readonly ref?: string
  readonly refRaw?: string
  readonly parent?: string
  readonly group?: string
  readonly page?: number
  readonly deadline?: ImportedDeadline
  addressee?: string
  text: string
}

export type Walk = {
  readonly found: ImportedItem[]
  /** The kind of the section we are in. */
  section?: ImportedKind | undefined
  /** Whom the numbers that follow are for, and by when. */
  label?: string | undefined
  /** The heading that the items of a section stand under. */
  group?: string | undefined
  /** The areas that the report grades, in small letters. */
  readonly areas: ReadonlySet<string>
  /** The graded area whose chapter this is: its items are of that area. */
  chapter?: string | undefined
  /** Kinds that have a section in each of several chapters, which are then groups. */
  readonly perChapter: ReadonlySet<ImportedKind>
  /** The cause that the recommendations that follow are of. */
  cause?: string | undefined
  causes: number
  open?: Open | undefined
}

export function closeItem(walk: Walk): void {
  const { open } = walk
  walk.open = undefined
  if (!open || open.text === '') return
  walk.found.push({ ...open })
}

type Opening = {
  readonly kind: ImportedKind
  readonly ref?: string | undefined
  /** As written, where it became digits. */
  readonly raw?: string | undefined
  readonly text: string
  readonly page?: number | undefined
  readonly addressee?: string | undefined
}

export function openItem(walk: Walk, { kind, ref, raw, text, page, addressee }: Opening): void {
  closeItem(walk)
  const isRecommendation = kind === 'recommendation'
  const label = isRecommendation ? walk.label : undefined
  const deadline = label === undefined ? undefined : deadlineInWords(label)
  if (kind === 'cause-of-concern') {
    walk.causes += 1
    walk.cause = ref ?? String(walk.causes)
  }
  const isOfChapter = walk.section === undefined || walk.perChapter.has(walk.section)
  const group = walk.group ?? (isOfChapter ? walk.chapter : undefined)
  walk.open = {
    kind,
    text,
    ...(ref !== undefined && { ref }),
    ...(raw !== undefined && { refRaw: raw }),
    ...(isRecommendation && walk.cause !== undefined && { parent: walk.cause }),
    ...(group !== undefined && kind === (walk.section ?? kind) && { group }),
    ...(page !== undefined && { page }),
    ...(deadline && { deadline }),
    ...(label !== undefined && { addressee: withoutOpeningClause(label).replace(/^the /, '') }),
    ...(addressee !== undefined && { addressee }),
  }
}

export function openSection(walk: Walk, kind: ImportedKind, forWhom: string | undefined): void {
  closeItem(walk)
  walk.section = kind
  walk.label = forWhom
  walk.group = undefined
  // `Recommendations` under a cause are that cause's; a section of areas for improvement ends it.
  if (kind !== 'recommendation') walk.cause = undefined
}

export function leaveSection(walk: Walk): void {
  closeItem(walk)
  walk.section = undefined
  walk.label = undefined
  walk.group = undefined
  walk.chapter = undefined
  walk.cause = undefined
}

/** Where no areas are graded any heading may be a chapter's, but one that holds all items names no group of them. */
export function withoutSoleChapter(found: readonly ImportedItem[]): readonly ImportedItem[] {
  if (new Set(found.flatMap(({ group }) => group ?? [])).size > 1) return found
  return found.map((item) => {
    const { group: _, ...rest } = item
    return rest
  })
}
