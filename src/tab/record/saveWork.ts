// One PATCH per changed item: the record first, because a change to what was approved starts the next version there.
import { contentOf } from '#core/content.ts'
import { change } from '#core/deeds.ts'
import type { Finding } from '#core/finding.ts'
import { type RecordStore, type Stored, type StoredRecord, wholeOf } from '#core/ports.ts'
import type { AcknowledgementRecord, WholeRecord } from '#core/record.ts'
import { ServiceFault } from '../serviceFault.ts'
import { isSame } from './parts.ts'
import { storesOwn } from './work.ts'

/** How far a save came. `seen` is what was read, with what was written here in its place. */
export type Saved = {
  readonly seen: WholeRecord
  readonly written: readonly Stored<AcknowledgementRecord | Finding>[]
  /** What stopped it, if anything did. */
  readonly stoppedBy?: unknown
}

type Step = (saved: Saved) => Promise<Saved>

const HELD =
  'This record is on hold, and a finding may not be deleted from it. Bring the finding back with Ctrl+Z, or have the hold lifted first.'

/** The record as it will be stored: a change to what was approved makes it a draft of the next version. */
function recordToSave(base: WholeRecord, draft: WholeRecord): AcknowledgementRecord {
  const record = { ...draft.record, ...storesOwn(base.record) }
  const changesContent = !isSame(contentOf(base), contentOf({ ...draft, record }))
  return change(base.record, record, changesContent)
}

function recordStep(store: RecordStore, base: StoredRecord, draft: WholeRecord): readonly Step[] {
  const record = recordToSave(wholeOf(base), draft)
  if (isSame(record, base.record.value)) return []
  return [
    async (saved) => ({
      seen: { ...saved.seen, record },
      written: [...saved.written, await store.saveRecord({ ...base.record, value: record })],
    }),
  ]
}

function findingSteps(store: RecordStore, base: StoredRecord, draft: WholeRecord): readonly Step[] {
  const stored = new Map(base.findings.map((finding) => [finding.value.key, finding]))
  const kept = new Set(draft.findings.map((finding) => finding.key))
  const writes = draft.findings.flatMap((finding): readonly Step[] => {
    const was = stored.get(finding.key)
    if (was && isSame(was.value, finding)) return []
    return [
      async ({ seen, written }) => {
        const now = was
          ? await store.saveFinding({ ...was, value: finding }, base.record.id)
          : await store.addFinding(finding, base.record.id)
        const others = seen.findings.filter((other) => other.key !== finding.key)
        return {
          seen: { ...seen, findings: [...others, finding] },
          written: [...written, { ...now, value: finding }],
        }
      },
    ]
  })
  const removals = base.findings
    .filter((finding) => !kept.has(finding.value.key))
    .map(
      (finding): Step =>
        async ({ seen, written }) => {
          if (base.record.value.retention.onHold) throw new ServiceFault('onHold', 409, HELD)
          await store.removeFinding(finding)
          const left = seen.findings.filter((other) => other.key !== finding.value.key)
          return { seen: { ...seen, findings: left }, written }
        },
    )
  return [...writes, ...removals]
}

/** Stops at the first fault and tells it; what was written before it stays written. */
export async function saveWork(
  store: RecordStore,
  base: StoredRecord,
  draft: WholeRecord,
): Promise<Saved> {
  let saved: Saved = { seen: wholeOf(base), written: [] }
  try {
    for (const step of [...recordStep(store, base, draft), ...findingSteps(store, base, draft)])
      saved = await step(saved)
    return saved
  } catch (stoppedBy) {
    return { ...saved, stoppedBy }
  }
}

/**
 * A fresh reading, with our own words where the stored version is the one we wrote: SharePoint may keep a text with
 * other spaces, and nobody wants the text under the caret to move.
 */
export function withOwnWords(fresh: StoredRecord, { seen, written }: Saved): StoredRecord {
  const isOurs = (item: Stored<unknown>): boolean =>
    written.some((own) => own.id === item.id && own.version === item.version)
  return {
    ...fresh,
    record: isOurs(fresh.record) ? { ...fresh.record, value: seen.record } : fresh.record,
    findings: fresh.findings.map((finding) => {
      const own = seen.findings.find((other) => other.key === finding.value.key)
      return own && isOurs(finding) ? { ...finding, value: own } : finding
    }),
  }
}
