// A PDF as it may have been altered: the words of its pages, its pictures, and where its links lead.
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import { EMBEDDED_PROPERTY } from '../embeddedRecord.ts'
import { type ReadPrint, wordsIn } from './shown.ts'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.shadingFill,
])

/** What stands outside the text: the marking and the number of each page, apart from the order of reading. */
type Shown = { body: string; readonly furniture: Set<string> }

// Left out of the library's types.
const tagOf = (mark: object): string => ('tag' in mark ? String(mark.tag) : '')

async function readText(page: Page, shown: Shown): Promise<void> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const open: string[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(tagOf(item))
    } else if (open.includes('Artifact')) {
      for (const word of wordsIn(item.str)) shown.furniture.add(word.replaceAll(/\d+/g, '#'))
    } else {
      shown.body += item.str + (item.hasEOL ? '\n' : '')
    }
  }
  shown.body += '\n'
}

const annotationShape = z.object({ subtype: z.string(), unsafeUrl: z.string().default('') })

async function readMarks(page: Page, shown: Shown): Promise<void> {
  for (const annotation of await page.getAnnotations()) {
    const { subtype, unsafeUrl } = annotationShape.parse(annotation)
    shown.body += subtype === 'Link' ? ` <to=${unsafeUrl}> ` : ` <${subtype}> `
  }
  const { fnArray } = await page.getOperatorList()
  shown.body += fnArray
    .filter((operator) => PICTURES.has(operator))
    .map(() => ' <picture> ')
    .join('')
}

export async function readPdfPrint(bytes: Uint8Array): Promise<ReadPrint> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    const pdf = await task.promise
    const shown: Shown = { body: '', furniture: new Set() }
    for (let number = 1; number <= pdf.numPages; number++) {
      // oxlint-disable-next-line no-await-in-loop -- in the order of reading
      const page = await pdf.getPage(number)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await readText(page, shown)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await readMarks(page, shown)
    }
    const { metadata } = await pdf.getMetadata()
    const embedded: unknown = metadata?.get(EMBEDDED_PROPERTY)
    const body = wordsIn(shown.body.replaceAll('\u200B', ''))
    return {
      embedded: typeof embedded === 'string' ? embedded : undefined,
      shown: [...body, ...[...shown.furniture].toSorted()],
    }
  } finally {
    await task.destroy()
  }
}
