// The register as it last was, kept in this browser. One entry of columns: read three times as fast as a record for each
// row.
import { get, set } from 'idb-keyval'
import type { RegisterRow, Stored, WholeRegister } from '#core/ports.ts'
import type { Person } from '#core/record.ts'
import { forgetSeen, isRecent, REGISTER } from '../session/kept.ts'

export type Snapshot = { readonly person: Person } & Pick<WholeRegister, 'rows' | 'mark'>

/** Of this shape; one kept by another version of the app is passed over. */
const SHAPE = 3

type Columns = { readonly [field in keyof RegisterRow]?: readonly RegisterRow[field][] }

type Kept = {
  readonly shape: typeof SHAPE
  /** In milliseconds. */
  readonly keptAt: number
  readonly person: Person
  readonly mark: string
  readonly ids: readonly string[]
  readonly versions: readonly string[]
  readonly columns: Columns
}

const isOfShape = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'shape' in value && value.shape === SHAPE

export const isStillKept = (value: unknown, now: number): value is Kept =>
  isOfShape(value) && isRecent(value.keptAt, now)

/** A field that no row has is no column. */
export function asColumns(rows: readonly Stored<RegisterRow>[]): Columns {
  const fields = new Set(rows.flatMap(({ value }) => Object.keys(value) as (keyof RegisterRow)[]))
  return Object.fromEntries(
    [...fields].map((field) => [field, rows.map(({ value }) => value[field])]),
  ) as Columns
}

export function rowsIn(
  ids: readonly string[],
  versions: readonly string[],
  columns: Columns,
): readonly Stored<RegisterRow>[] {
  const entries = Object.entries(columns)
  return ids.map((id, place) => {
    const held = entries.flatMap(([field, values]) =>
      values[place] === undefined ? [] : [[field, values[place]] as const],
    )
    return { id, version: versions[place] ?? '', value: Object.fromEntries(held) as RegisterRow }
  })
}

export async function readSnapshot(): Promise<Snapshot | undefined> {
  try {
    const kept: unknown = await get(REGISTER)
    if (kept === undefined) return undefined
    if (!isStillKept(kept, Date.now())) {
      await forgetSeen()
      return undefined
    }
    const { person, mark, ids, versions, columns } = kept
    return { person, mark, rows: rowsIn(ids, versions, columns) }
  } catch {
    // A browser that keeps nothing opens as it does the first time.
    return undefined
  }
}

export async function keepSnapshot({ person, mark, rows }: Snapshot): Promise<void> {
  const kept: Kept = {
    shape: SHAPE,
    keptAt: Date.now(),
    person,
    mark,
    ids: rows.map(({ id }) => id),
    versions: rows.map(({ version }) => version),
    columns: asColumns(rows),
  }
  await set(REGISTER, kept).catch(() => undefined)
}
