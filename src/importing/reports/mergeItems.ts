// A report gives its items more than once: in front, in the chapters, in an annex. Each is kept once.
import { addresseeInWords, deadlineInWords, recommends } from '../words/findingWords.ts'
import { type Doubt, when } from '../doubts.ts'
import type { ImportedItem, ImportedKind } from '../imported.ts'
import { likeness } from '../words/wording.ts'

/** Unnumbered items are the same only where nearly all their words are. */
const SAME_WORDS = 0.85
const NEAR = 0.9

const isSame = (one: ImportedItem, other: ImportedItem): boolean => {
  if (one.kind !== other.kind) return false
  const [text, otherText] = [one.text ?? '', other.text ?? '']
  if (one.ref !== undefined && other.ref !== undefined)
    // Causes may each number their recommendations afresh.
    return (
      one.ref === other.ref &&
      (one.parent === other.parent || likeness(text, otherText) > SAME_WORDS)
    )
  return likeness(text, otherText) >= SAME_WORDS
}

function together(first: ImportedItem, second: ImportedItem): ImportedItem {
  const longer = (second.text ?? '').length > (first.text ?? '').length ? second : first
  const ref = first.ref ?? second.ref
  const addressee = first.addressee ?? second.addressee
  const parent = first.parent ?? second.parent
  const { text } = longer
  return {
    ...first,
    ...(text !== undefined && { text }),
    ...(ref !== undefined && { ref }),
    ...(addressee !== undefined && { addressee }),
    ...(parent !== undefined && { parent }),
  }
}

const NAMES_BODIES = /^(?:chief constables?|forces|police and crime commissioners|the [A-Z])/i

/** `To the Home Office: …`, or the subject of the sentence; an area for improvement is mostly of the force inspected. */
function addresseeOf(kind: ImportedKind, text: string): string | undefined {
  if (recommends(text)) return addresseeInWords(text)
  const named = /^(?:to|for) (?:the )?([^:.]{3,80}): /i.exec(text)?.[1]
  if (named !== undefined || kind === 'recommendation') return named ?? addresseeInWords(text)
  return kind === 'afi' && NAMES_BODIES.test(text) ? addresseeInWords(text) : undefined
}

function withFacts(item: ImportedItem): ImportedItem {
  const text = item.text ?? ''
  const addressee = item.addressee ?? addresseeOf(item.kind, text)
  const deadline = item.deadline ?? deadlineInWords(text)
  return { ...item, ...(addressee !== undefined && { addressee }), ...(deadline && { deadline }) }
}

/** Items without a number get those after the last of their kind, marked as ours: a gap of the report's own stays. */
function numbered(items: readonly ImportedItem[]): readonly ImportedItem[] {
  const last = new Map<ImportedKind, number>()
  for (const { kind, ref = '' } of items)
    if (/^\d+/.test(ref)) last.set(kind, Math.max(last.get(kind) ?? 0, Number.parseInt(ref, 10)))
  return items.map((item) => {
    if (item.ref !== undefined) return item
    const number = (last.get(item.kind) ?? 0) + 1
    last.set(item.kind, number)
    return { ...item, ref: String(number), refAssigned: true as const }
  })
}

export type Merged = {
  readonly items: readonly ImportedItem[]
  readonly doubts: readonly Doubt[]
}

export function mergeItems(found: readonly ImportedItem[]): Merged {
  const items: ImportedItem[] = []
  const drifted = new Set<string>()
  for (const item of found) {
    const at = items.findIndex((known) => isSame(known, item))
    const known = items[at]
    if (!known) {
      items.push(item)
      continue
    }
    if (likeness(known.text ?? '', item.text ?? '') < NEAR && known.ref !== undefined)
      drifted.add(known.ref)
    items[at] = together(known, item)
  }
  const all = numbered(items)
  return {
    items: all.map(withFacts),
    doubts: [
      ...[...drifted].map((ref) => `text-drift:${ref}` as const),
      ...when(
        all.some(({ refAssigned }) => refAssigned),
        'references-assigned',
      ),
    ],
  }
}
