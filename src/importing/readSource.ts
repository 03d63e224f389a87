// Any file as what it says, by what its first bytes are: its name may lie.
import { readDocx } from './docx/readDocx.ts'
import { readHtml } from './html/readHtml.ts'
import { readMail } from './mail/readMail.ts'
import { readRtf } from './rtf/readRtf.ts'
import type { Source } from './source/blocks.ts'
import { decodeText, plainSource } from './source/plainText.ts'
import { named, refuse, SourceRefused, tooLarge } from './source/refused.ts'

/** Readers that need a thread or a process of their own, or Node. */
export type SourceReaders = {
  /** Throws SourceRefused. */
  readonly pdf: (bytes: Uint8Array) => Promise<Source>
  /** Absent where old Word documents can't be read, as in a browser. */
  readonly oldWord?: (bytes: Uint8Array) => Promise<Source>
}

export type NamedSource = { readonly file: string; readonly source: Source }

const MOST_TEXT = 20_000_000
/** Of one message. */
const MOST_CARRIED = 40
/** Characters of its name, before that of a file it carries. */
const LONGEST_NAME = 150

const startsWith = (bytes: Uint8Array, mark: string, within = 0): boolean => {
  const head = String.fromCharCode(...bytes.subarray(0, mark.length + within))
  return within === 0 ? head === mark : head.includes(mark)
}

/** `EncryptedPackage` in the directory of an old-style container: a .docx behind a password. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, 200_000)).includes('EncryptedPackage')

async function readOle(bytes: Uint8Array, readers: SourceReaders): Promise<Source> {
  if (isEncrypted(bytes)) refuse('is encrypted. Save it without a password and import that')
  return readers.oldWord
    ? readers.oldWord(bytes)
    : refuse(
        'is an old Word document (.doc) or is encrypted. Save it as .docx without a password and import that, or have it read as it is by the command “npm run import”',
      )
}

const MAIL = /^(?:[A-Za-z][A-Za-z-]{1,40}: .*\r?\n(?:[ \t].*\r?\n)*){2,}/
const isMail = (text: string): boolean => {
  const [headers = ''] = MAIL.exec(text.slice(0, 40_000)) ?? []
  return /^(?:mime-version|received|message-id|return-path): /im.test(headers)
}
// A comment ends at its first `-->`: could it end at any, the ways to share out many would have no end.
const isPage = (text: string): boolean =>
  /^\s*(?:<!--(?:(?!-->).)*-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|main|div|article|section|h1|p|table)\b/is.test(
    text.slice(0, 5000),
  )

function readText(bytes: Uint8Array): Source {
  if (bytes.length > MOST_TEXT) refuse('is too large to be a record. Import a part of it')
  const text = decodeText(bytes)
  if (text.includes('\0')) refuse('is not text. Import a plain text copy of the record')
  if (text.trim() === '') refuse('is empty. Choose the file with the record')
  if (isPage(text)) return readHtml(text)
  if (/^\s*<\?xml/.test(text)) refuse('is XML and no web page. Save it as .docx or plain text')
  return plainSource(text)
}

function readOne(bytes: Uint8Array, readers: SourceReaders): Source | Promise<Source> {
  if (startsWith(bytes, 'PK\u0003\u0004')) return readDocx(bytes)
  if (startsWith(bytes, '%PDF-', 1024)) return readers.pdf(bytes)
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return readOle(bytes, readers)
  if (startsWith(bytes, '{\\rtf')) return readRtf(bytes)
  return readText(bytes)
}

async function readMailFiles(
  file: string,
  bytes: Uint8Array,
  readers: SourceReaders,
): Promise<readonly NamedSource[]> {
  const { body, files } = await named(file, () => readMail(bytes))
  if (files.length > MOST_CARRIED)
    throw new SourceRefused(
      `“${file}” carries ${files.length} files; at most ${MOST_CARRIED} are read. Save them, and import those with records.`,
    )
  const sources: NamedSource[] = [{ file, source: body }]
  for (const { name, bytes: own } of files) {
    const inner = `${file.slice(0, LONGEST_NAME)}: ${name}`
    // One at a time: each PDF has a process of its own. Pictures and calendars ride along with every message.
    // oxlint-disable-next-line no-await-in-loop -- see above
    const source = await named(inner, () => readOne(own, readers)).catch(() => undefined)
    if (source) sources.push({ file: inner, source })
  }
  return sources
}

/** One source, or several where a message carries files. Throws SourceRefused with a whole sentence. */
export async function readSource(
  bytes: Uint8Array,
  file: string,
  readers: SourceReaders,
): Promise<readonly NamedSource[]> {
  const large = tooLarge(file, bytes.length)
  if (large) throw new SourceRefused(large)
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 40_000))
  if (isMail(head)) return readMailFiles(file, bytes, readers)
  return [{ file, source: await named(file, () => readOne(bytes, readers)) }]
}
