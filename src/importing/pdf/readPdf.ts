// A PDF's text layer as blocks: by its tags where they cover it, else by where the words stand. It runs on the thread
// that calls it, so it is only called in a worker or a child process: a hostile file may never end.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { when } from '../doubts.ts'
import type { Source } from '../source/blocks.ts'
import { refuse } from '../source/refused.ts'
import { columnsOf } from './columns.ts'
import { runningWords, runs } from './furniture.ts'
import { joinPages, type PageBlocks } from './joinPages.ts'
import { endsFull, linesOf } from './lines.ts'
import { embeddedIn } from './metadata.ts'
import { paragraphBlocks, settingOf } from './paragraphs.ts'
import { type Piece, piecesOf } from './pdfPage.ts'
import { type StructureNode, taggedBlocks, textsByTag } from './tagged.ts'

const MOST_PAGES = 1000
const FEWEST_CHARACTERS = 20
const TAGGED_SHARE = 0.9

const WHY: { readonly [name: string]: string } = {
  PasswordException: 'is encrypted. Save it without a password and import that',
  InvalidPDFException: 'is damaged or no PDF. Open it, save it again and import that',
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: bytes,
      verbosity: VerbosityLevel.ERRORS,
      disableFontFace: true,
      useSystemFonts: false,
    }).promise
  } catch (thrown) {
    const name = thrown instanceof Error ? thrown.name : ''
    return refuse(
      WHY[name] ?? 'can’t be read as a PDF. Open it, save it again and import that',
      thrown,
    )
  }
}

type ReadPage = {
  readonly pieces: readonly Piece[]
  readonly tree: StructureNode | undefined
  readonly height: number
}

async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  isTagged: boolean,
): Promise<ReadPage> {
  const page = await pdf.getPage(number)
  const pieces = await piecesOf(page)
  const tree = isTagged ? ((await page.getStructTree()) as StructureNode | null) : null
  const [, bottom, , top] = page.view
  page.cleanup()
  return { pieces, tree: tree ?? undefined, height: (top ?? 0) - (bottom ?? 0) }
}

const characters = (texts: Iterable<string>): number => {
  let sum = 0
  for (const text of texts) sum += text.replaceAll(/\s+/g, '').length
  return sum
}

/** Tags are trusted where nearly all words that are no artifact lie in them. */
function areTagsWhole(pages: readonly ReadPage[]): boolean {
  let [tagged, all] = [0, 0]
  for (const { pieces } of pages) {
    const shown = pieces.filter(({ isArtifact }) => !isArtifact)
    tagged += characters(textsByTag(shown).values())
    all += characters(shown.map(({ text }) => text))
  }
  return all > 0 && tagged / all >= TAGGED_SHARE
}

function byGeometry(pages: readonly ReadPage[]): Pick<Source, 'blocks' | 'furniture'> {
  const whole = pages.map(({ pieces, height }) => ({ height, lines: linesOf(pieces) }))
  const running = runningWords(whole)
  const furniture = new Set<string>()
  // Heads and feet go first: they lie across the columns.
  const columns = pages.map(({ pieces, height }, index) => {
    const heads = whole[index]?.lines.filter((line) => runs(line, height, running)) ?? []
    for (const { text } of heads) furniture.add(text)
    const isText = (piece: Piece): boolean =>
      heads.every(({ y }) => Math.abs(y - piece.y) > piece.size / 2)
    return columnsOf(pieces.filter(isText)).map(linesOf)
  })
  const setting = settingOf(columns.flat())
  const blocks = columns.map(
    (parts, index): PageBlocks => ({
      blocks: parts.flatMap((lines) => paragraphBlocks(lines, index + 1, setting)),
      endsFull: endsFull(parts.at(-1) ?? []),
    }),
  )
  return { blocks: joinPages(blocks), furniture: [...furniture] }
}

function byTags(pages: readonly ReadPage[]): Pick<Source, 'blocks' | 'furniture'> {
  const blocks = pages.map(
    ({ tree, pieces }, index): PageBlocks => ({
      blocks: tree ? taggedBlocks(tree, pieces, index + 1) : [],
      endsFull: false,
    }),
  )
  const artifacts = pages.flatMap(({ pieces }) =>
    pieces.filter(({ isArtifact, text }) => isArtifact && text.trim() !== ''),
  )
  return {
    blocks: joinPages(blocks),
    furniture: [...new Set(artifacts.map(({ text }) => text.trim()))],
  }
}

/** Throws SourceRefused, whose words follow the file's name. The bytes are handed over and are gone afterwards. */
export async function readPdf(bytes: Uint8Array): Promise<Source> {
  const pdf = await open(bytes)
  try {
    if (pdf.numPages > MOST_PAGES)
      refuse(
        `has ${pdf.numPages} pages; at most ${MOST_PAGES} are read. Import the part with the record`,
      )
    const mark = (await pdf.getMarkInfo()) as { readonly Marked?: boolean } | null
    const isTagged = mark instanceof Map ? mark.get('Marked') === true : mark?.Marked === true
    const pages: ReadPage[] = []
    for (let number = 1; number <= pdf.numPages; number += 1)
      // oxlint-disable-next-line no-await-in-loop -- one page at a time keeps the memory small
      pages.push(await readPage(pdf, number, isTagged))
    const total = characters(pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)))
    if (total < FEWEST_CHARACTERS * Math.min(pages.length, 3))
      refuse('holds no text, only pictures of pages. Import a copy with text, or type it')
    const read = isTagged && areTagsWhole(pages) ? byTags(pages) : byGeometry(pages)
    const embedded = await embeddedIn(pdf)
    return {
      ...read,
      notes: [],
      doubts: when(read.furniture.length > 0, 'page-furniture-removed'),
      ...(embedded !== undefined && { embedded }),
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}
