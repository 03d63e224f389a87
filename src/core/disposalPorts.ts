// What a disposal needs of the world.
import type { Disposal } from './disposal.ts'
import type { Stored } from './ports.ts'

/** The log of disposals. Nothing is ever taken out of it. */
export type DisposalLog = {
  list(): Promise<readonly Stored<Disposal>[]>
  /** Those signed off and not ended. */
  unfinished(): Promise<readonly Stored<Disposal>[]>
  /**
   * Under the record's key: a disposal that was stopped is signed off anew in the same entry. Throws Fault `alreadyExists`
   * where another record of that key was disposed of: its entry stays as it is.
   */
  signOff(disposal: Disposal): Promise<Stored<Disposal>>
  /** Throws Fault `changedSinceRead`. */
  save(disposal: Stored<Disposal>): Promise<Stored<Disposal>>
}

/** What a disposal takes away. What is gone already is no fault, so that each may be done again. */
export type Removals = {
  /** Throws Fault `changedSinceRead` when the record is no longer as it was signed off. */
  record(item: Disposal['items']['record']): Promise<void>
  finding(id: string): Promise<void>
  round(id: string): Promise<void>
  /** The record's prints and their evidence. */
  files(recordKey: string): Promise<void>
  /** Why they may not be taken away: one is a print of a round that is not among these, or its label declares it a record. */
  whyNotFiles(
    recordKey: string,
    roundKeys: readonly string[],
  ): Promise<'filesOfAnother' | 'declaredRecord' | undefined>
}
