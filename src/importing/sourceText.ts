// The bytes of a file as text, or one sentence that says why they can't be read.

type SourceText =
  | { readonly isReadable: true; readonly text: string }
  | { readonly isReadable: false; readonly why: string }

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const KINDS: readonly { readonly name: string; readonly mark: readonly number[] }[] = [
  { name: 'a PDF', mark: [0x25, 0x50, 0x44, 0x46] },
  { name: 'a Word document or other zipped file', mark: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old Word document', mark: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'rich text (RTF)', mark: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
]

const refuse = (why: string): SourceText => ({ isReadable: false, why })

// Old forms were often saved by Windows in its own code page: read as that when they are not UTF-8.
function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** `fileName` is only for the sentence. */
export function readSourceText(bytes: Uint8Array, fileName: string): SourceText {
  const kind = KINDS.find(({ mark }) => startsWith(bytes, mark))
  if (kind)
    return refuse(
      `“${fileName}” is ${kind.name}, which can’t be read yet. Save it as plain text and import that.`,
    )
  const text = decode(bytes)
  if (text.includes('\0'))
    return refuse(`“${fileName}” is not text. Import a plain text copy of the record.`)
  if (text.trim() === '') return refuse(`“${fileName}” is empty. Choose the file with the record.`)
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(text))
    return refuse(
      `“${fileName}” is a web page’s code, which can’t be read yet. Save the page as plain text and import that.`,
    )
  return { isReadable: true, text }
}
