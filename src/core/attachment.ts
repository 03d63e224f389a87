// A file that came from outside the office and is kept with a record: what it may be.
import type { Refusal } from './refusals.ts'

export const MOST_BYTES = 10 * 1_024 * 1_024

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const lettersOf = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0))

/** How a file of each kind begins. Plain text and mail begin as they like, and hold no NUL. */
const BEGINNINGS: ReadonlyMap<string, readonly number[]> = new Map([
  ['.pdf', lettersOf('%PDF-')],
  ['.docx', ZIP],
  ['.odt', ZIP],
  ['.doc', OLE],
  ['.msg', OLE],
  ['.rtf', lettersOf('{\\rtf')],
  ['.png', [0x89, ...lettersOf('PNG')]],
  ['.jpg', [0xff, 0xd8, 0xff]],
  ['.jpeg', [0xff, 0xd8, 0xff]],
  ['.txt', []],
  ['.eml', []],
])

/** What records are imported from too. A page is only ever given out as a file, never as a page. */
const WITH_PAGES = new Map([...BEGINNINGS, ['.html', []], ['.htm', []]])

export const ATTACHED_KINDS: readonly string[] = [...BEGINNINGS.keys()]

/** `.pdf`, in lower case; `''` where the name has none. */
export const endingOf = (name: string): string => /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? ''

function isOfItsKind(beginning: readonly number[], bytes: Uint8Array): boolean {
  if (beginning.length === 0) return !bytes.includes(0)
  return beginning.every((byte, place) => bytes[place] === byte)
}

function whyNot(kinds: typeof BEGINNINGS, name: string, bytes: Uint8Array): Refusal | undefined {
  const beginning = kinds.get(endingOf(name))
  if (!beginning) return 'fileOfUnknownKind'
  if (bytes.length === 0) return 'fileEmpty'
  if (bytes.length > MOST_BYTES) return 'fileTooLarge'
  return isOfItsKind(beginning, bytes) ? undefined : 'fileNotWhatItSays'
}

export const whyNotAttach = (name: string, bytes: Uint8Array): Refusal | undefined =>
  whyNot(BEGINNINGS, name, bytes)

/** Of the file that a record was imported from. */
export const whyNotKeep = (name: string, bytes: Uint8Array): Refusal | undefined =>
  whyNot(WITH_PAGES, name, bytes)
