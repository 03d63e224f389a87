import { useCallback } from 'react'
import type { OfficeHolder } from '#core/office.ts'
import type { OfficeStore } from '#core/ports.ts'
import { useReading } from '../useReading.ts'

const NOBODY: readonly OfficeHolder[] = []

/** Read where they are wanted; nobody until then. Where they can’t be, a record that waits still stands on the page, among everyone’s. */
export function useHolders(office: OfficeStore, isWanted: boolean): readonly OfficeHolder[] {
  const read = useCallback(() => office.holders(), [office])
  return useReading(isWanted ? read : undefined).value ?? NOBODY
}
