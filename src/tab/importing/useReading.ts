// Reads the files that wait, one after the other. What is being read is kept first, with all that was read before: a file
// that ends the page is known by that when the page is opened again.
import { useEffect, useMemo, useState } from 'react'
import type { OfficeStore } from '#core/ports.ts'
import type { Services } from '../services.ts'
import { createFileReader, type FileRead, type HeldFile } from './fileReader.ts'
import { keepReading } from './keepImport.ts'
import { startReader } from './startReader.ts'

/** Asked once for all the files, and again where it could not be told. */
function forceOf(office: OfficeStore): () => Promise<string> {
  let asked: Promise<string> | undefined
  const ask = async (): Promise<string> => {
    try {
      return (await office.settings()).forceName
    } catch {
      asked = undefined
      return ''
    }
  }
  return () => (asked ??= ask())
}

/** `next` is read, if any; another `next` ends the reading of the one before. The functions stay the same ones. */
export function useReading(
  { person, office }: Services,
  next: HeldFile | undefined,
  keepNow: () => Promise<void>,
  onRead: (fileId: string, read: FileRead) => void,
): void {
  const [reader] = useState(() => createFileReader(startReader))
  const ourForce = useMemo(() => forceOf(office), [office])
  // Stopped, left or with nothing more to read, there is no worker.
  const isReading = next !== undefined
  useEffect(() => (isReading ? () => reader.close() : undefined), [isReading, reader])
  useEffect(() => {
    if (!next) return undefined
    let isLeft = false
    const read = async (): Promise<void> => {
      const force = await ourForce()
      if (isLeft) return
      await Promise.all([keepNow(), keepReading(person.id, next.id)])
      if (isLeft) return
      const outcome = await reader.read(next, force).catch(() => ({
        refused: `“${next.file.name}” can’t be read any more. Choose it again.`,
      }))
      if (!isLeft) onRead(next.id, outcome)
    }
    void read()
    return () => {
      isLeft = true
      void keepReading(person.id, undefined)
    }
  }, [person.id, next, keepNow, onRead, ourForce, reader])
}
