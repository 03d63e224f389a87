// What every printer is given and gives back.
import type { Content } from '#core/content.ts'
import type { Instant } from '#core/day.ts'
import type { DocumentDescription, PaperDescription } from '#core/document.ts'

/** Any paper of the office: a letter, a paper for a committee, or a record (`Printing`). */
export type Paper = {
  /** What is said; printers only lay it out. */
  readonly description: PaperDescription
  /** The file's own date. The clock is never read, so one paper has one print. */
  readonly at?: Instant
}

/** A record, which its prints carry with them. */
export type Printing = Paper & {
  readonly description: DocumentDescription
  /** What the fingerprint is of. The HTML carries it whole, so that the file alone can be checked. */
  readonly content: Content
  /** Compact JWS of the approval. */
  readonly receipt?: string
  /** Where the office's public keys are. */
  readonly keysAddress?: string
}

export const recordIn = (paper: Paper | Printing): Printing | undefined =>
  'content' in paper ? paper : undefined

export const PAPER_FORMATS = ['html', 'docx', 'pdf'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]
export const DOCUMENT_FORMATS = [...PAPER_FORMATS, 'csv'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

export type Printed = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  /** With its dot: `.pdf`. */
  readonly extension: string
}

/** Stands on every page of such a print. */
export const DRAFT_MARK = 'Draft, not approved'

/** What the file calls itself in a list of tabs or search results. */
export const fileTitle = ({
  title,
  subject,
}: Pick<DocumentDescription, 'title' | 'subject'>): string =>
  subject === '' ? title : `${title}: ${subject}`
