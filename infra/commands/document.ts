// npm run document -- RECORD.json --format html|docx|pdf --out FILE
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { contentOf, nextVersion } from '#core/content.ts'
import { documentOf } from '#core/document.ts'
import { printDocument } from '#documents/print.ts'
import { DOCUMENT_FORMATS } from '#documents/printing.ts'
import { parseOptions, writtenWrongly } from './options.ts'
import { readRecordFile } from './recordFile.ts'

const USAGE = `npm run document -- RECORD.json --format ${DOCUMENT_FORMATS.join('|')} --out FILE`

const optionsSchema = z.object({
  record: z.string({ error: 'Name the record’s file' }),
  format: z.enum(DOCUMENT_FORMATS, { error: `--format must be ${DOCUMENT_FORMATS.join(', ')}` }),
  out: z.string({ error: '--out must name the file to write' }).min(1),
})

function readOptions(): z.infer<typeof optionsSchema> {
  const { values, positionals } = parseOptions(
    { allowPositionals: true, options: { format: { type: 'string' }, out: { type: 'string' } } },
    USAGE,
  )
  const options = optionsSchema.safeParse({ ...values, record: positionals[0] })
  if (!options.success) throw writtenWrongly(options.error.issues[0]?.message ?? '', USAGE)
  return options.data
}

async function writeDocument(): Promise<string> {
  const { record, format, out } = readOptions()
  const whole = await readRecordFile(record)
  const content = contentOf(whole, nextVersion(whole.record))
  // A record's file says what its status is, but only a round with its receipt shows that it was approved.
  const description = documentOf(content, { kind: 'draft' })
  const { bytes } = await printDocument({ description, content }, format)
  await writeFile(out, bytes).catch((thrown: unknown) => {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Error(`${out} can’t be written (${why}). Give a file in a folder that is there.`)
  })
  return `${out}: ${bytes.length} bytes, printed as a draft, because a record’s file carries no approval.`
}

try {
  console.log(await writeDocument())
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown)
  process.exitCode = 1
}
