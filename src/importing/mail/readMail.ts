// A saved message: its own words, and the files it carries.
import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { Block, Source } from '../source/blocks.ts'
import { refuse } from '../source/refused.ts'
import { readHtml } from '../html/readHtml.ts'
import { plainSource } from '../source/plainText.ts'

export type Mail = {
  readonly body: Source
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const LARGEST = 60_000_000
const DEEPEST = 30
/** Characters: with the message's own name it is kept on one line of the list. */
const LONGEST_NAME = 80

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST })
  } catch (thrown) {
    return refuse('is damaged or nested too deeply to be a message', thrown)
  }
}

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)

const dayOf = (date: string | undefined): string | undefined => {
  const at = date === undefined ? Number.NaN : Date.parse(date)
  if (Number.isNaN(at)) return undefined
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(
    at,
  )
}

/** The subject stands for the title, and the day of sending for the date: that of the message, not of the record. */
function heading({ subject, date }: Email): readonly Block[] {
  const title = subject?.replace(/^(?:(?:re|fwd?)\s*:\s*)+/i, '').trim()
  const sent = dayOf(date)
  return [
    ...(sent === undefined ? [] : [{ kind: 'text', text: `Posted on: ${sent}` } as const]),
    ...(title ? [{ kind: 'text', text: title, level: 1 } as const] : []),
  ]
}

/** Throws SourceRefused, whose words follow the file's name. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  if (bytes.length > LARGEST) refuse('is too large to be a message with records')
  const mail = await parse(bytes)
  const words = mail.html === undefined ? plainSource(mail.text ?? '') : readHtml(mail.html)
  return {
    body: { ...words, blocks: [...heading(mail), ...words.blocks] },
    files: mail.attachments
      .filter(({ disposition, filename }) => disposition === 'attachment' || filename !== null)
      .map((file, index) => ({
        name: file.filename?.slice(0, LONGEST_NAME) ?? `attachment ${index + 1}`,
        bytes: bytesOf(file),
      })),
  }
}
