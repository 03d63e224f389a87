// What a claim about a store is proved with: no test framework, so that a browser can run it too.
import { canonicalJson, type Json } from '#core/canonicalJson.ts'
import { type FaultCode, isFault } from '#core/faults.ts'
import type { RecordStore, RoundStore, Stored, StoredRecord } from '#core/ports.ts'
import type { WholeRecord } from '#core/record.ts'
import { aFinding, aWhole } from '../builders.ts'

export type Stores = { readonly records: RecordStore; readonly rounds: RoundStore }

export type Claim = {
  readonly title: string
  /** Throws an Error where it is not so. */
  readonly prove: (stores: Stores) => Promise<void>
}

export function mustBe(actual: unknown, expected: unknown): void {
  const [is, should] = [canonicalJson(actual as Json), canonicalJson(expected as Json)]
  if (is !== should) throw new Error(`It is ${is}\nand should be ${should}`)
}

export async function mustFail(code: FaultCode, deed: Promise<unknown>): Promise<void> {
  const outcome: unknown = await deed.then(
    () => 'done',
    (thrown: unknown) => thrown,
  )
  if (!isFault(outcome, code))
    throw new Error(`It should fail with ${code}: ${String(outcome)}`, { cause: outcome })
}

let made = 0
export function newWhole(findings = 2): WholeRecord {
  made += 1
  const key = `report-${made}`
  return aWhole(
    { key, title: `Report ${made}` },
    Array.from({ length: findings }, (_, index) =>
      aFinding({ key: `${key}/${index}`, reference: `${index}`, position: index }),
    ),
  )
}

export async function open({ records }: Stores, id: string): Promise<StoredRecord> {
  const stored = await records.open(id)
  if (!stored) throw new Error(`Record ${id} is not there.`)
  return stored
}

export const values = <T>(items: readonly Stored<T>[]): readonly T[] =>
  items.map(({ value }) => value)

export function first<T>(items: readonly T[]): T {
  const [one] = items
  if (one === undefined) throw new Error('There is none.')
  return one
}
