import type { ImportedRecord } from '../imported.ts'

/** An answer to an inspection names at least an item, an office or an inspectorate. */
export const readsAsRecord = ({ items, bodyOffice, inspectorates }: ImportedRecord): boolean =>
  items.length > 0 || bodyOffice !== undefined || inspectorates.length > 0

/** `name` as the person knows the file. */
export const notARecord = (name: string): string =>
  `“${name}” holds nothing that reads as an acknowledgement record. Check that it is the right file.`
