// How much of what clerks wrote is read right, field by field, carrier by carrier.
import fc from 'fast-check'
import type { ImportedRecord } from '#importing/imported.ts'
import { readPdf } from '#importing/pdf/readPdf.ts'
import { readRecords, readSourceRecords } from '#importing/readRecords.ts'
import { readSource } from '#importing/readSource.ts'
import { score, type Score } from '../scoring.ts'
import { asPage, asPdf, asText, asWord, type Carrier, carrier } from './carriers.ts'
import { type Layout, layout } from './choices.ts'
import { layOut, type Part } from './layout.ts'
import { type Written, written } from './record.ts'
import { wantedOf } from './wanted.ts'

export type Case = { readonly record: Written; readonly form: Layout; readonly file: Carrier }
export const cases: fc.Arbitrary<Case> = fc.record({ record: written, form: layout, file: carrier })

const fromFile =
  (write: (parts: readonly Part[], file: Carrier) => Uint8Array) =>
  async ({ record, form, file }: Case): Promise<ImportedRecord | undefined> => {
    const [read] = await readSource(write(layOut(record, form), file), 'written', { pdf: readPdf })
    return read && readSourceRecords(read.source)[0]?.imported
  }

export const CARRIERS: readonly (readonly [
  string,
  (one: Case) => Promise<ImportedRecord | undefined>,
])[] = [
  [
    'plain text',
    async ({ record, form, file }) => readRecords(asText(layOut(record, form), file))[0]?.imported,
  ],
  ['Word files', fromFile(asWord)],
  ['web pages', fromFile(asPage)],
  ['untagged PDFs', fromFile(asPdf)],
]

/** A PDF's rows of a table can't be told from its lines: that layout is none of a PDF's. */
export const isOf = (name: string, { form }: Case): boolean =>
  name !== 'untagged PDFs' || form.shape !== 'table'

const judged = ({ form: _form, warnings: _warnings, ...imported }: ImportedRecord) => imported

export const scoreOf = ({ record, form }: Case, got: ImportedRecord | undefined): Score =>
  score(wantedOf(record, form), got && judged(got))
