// The objects of a PDF as they stand in its bytes: for rules that a reader's interface does not show. Our typesetter
// writes them one by one, uncompressed but for their streams; a later one of a number replaces the earlier.
import { inflateSync } from 'node:zlib'

export type PdfObject = {
  readonly number: number
  /** What stands before its stream, if it has one. */
  readonly text: string
  /** Inflated where it was deflated. */
  readonly stream?: Buffer
}

const OBJECT = /(?<=\n|^)(\d+) 0 obj\n([\s\S]*?)\nendobj/g

function objectOf(number: number, body: string): PdfObject {
  const begin = /\nstream\r?\n/.exec(body)
  const text = body.slice(0, begin?.index)
  if (!begin) return { number, text }
  const from = begin.index + begin[0].length
  const length = Number(/\/Length (\d+)/.exec(text)?.[1])
  const bytes = Buffer.from(body.slice(from, from + length), 'latin1')
  return { number, text, stream: text.includes('/FlateDecode') ? inflateSync(bytes) : bytes }
}

export function readObjects(pdf: Uint8Array) {
  const file = Buffer.from(pdf).toString('latin1')
  const bodies = new Map<number, string>()
  for (const [, number, body = ''] of file.matchAll(OBJECT)) bodies.set(Number(number), body)
  const objects = new Map([...bodies].map(([number, body]) => [number, objectOf(number, body)]))
  const all = [...objects.values()]
  return {
    file,
    trailer: file.slice(file.lastIndexOf('trailer')),
    ofType: (type: string): readonly PdfObject[] =>
      all.filter(({ text }) => new RegExp(`/Type /${type}\\b`).test(text)),
    /** What an entry such as `/Contents 12 0 R` leads to. */
    entry({ text }: PdfObject, name: string): PdfObject | undefined {
      return objects.get(Number(new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1]))
    },
    all,
  }
}

/** What a page shows outside of any tag and of any artifact (ISO 14289-1, 7.1): nothing, where it keeps to the standard. */
export function untagged(content: Buffer): readonly string[] {
  let depth = 0
  return content
    .toString('latin1')
    .split('\n')
    .filter((line) => {
      if (/\b(BDC|BMC)$/.test(line)) depth += 1
      else if (/\bEMC$/.test(line)) depth -= 1
      return depth === 0 && /\b(Tj|TJ|S|f|B|Do)$/.test(line)
    })
}
