// A Word file as blocks, by our own reader: the ones that can be had lose the numbers of lists.
import { when } from '../doubts.ts'
import type { Block, Source } from '../source/blocks.ts'
import { blockText } from '../source/blockText.ts'
import { cellCounter } from '../source/cellCounter.ts'
import { refuse } from '../source/refused.ts'
import { bodyBlocks, type BodyReading } from './body.ts'
import { countThrough, readNumbering } from './numbering.ts'
import { openPackage, type WordPackage } from './package.ts'
import { readStyles } from './styles.ts'
import { childNamed, EMBEDDED, type XmlElement, xmlParser } from './xml.ts'

type RootReader = (path: string) => XmlElement | undefined

/** The main part is named in the relationships; nearly always `word/document.xml`. */
function mainPath(file: WordPackage, read: RootReader): string {
  const relations = childNamed(read('_rels/.rels'), 'rel:Relationships')
  const main = relations?.children.find(({ attributes }) =>
    attributes.get('Type')?.endsWith('/officeDocument'),
  )
  const named = main?.attributes.get('Target')?.replace(/^\//, '')
  const path = named !== undefined && file.part(named) !== undefined ? named : 'word/document.xml'
  if (file.part(path) === undefined)
    refuse('is a zipped file and no Word document. Import the document itself')
  return path
}

const NOTE_PARTS = ['footnotes', 'endnotes']
const isRealNote = (note: XmlElement): boolean =>
  ['w:footnote', 'w:endnote'].includes(note.name) &&
  ['normal', undefined].includes(note.attributes.get('w:type'))

function readNotes(read: RootReader, reading: BodyReading): readonly string[] {
  return NOTE_PARTS.flatMap((part) => {
    const root = read(`word/${part}.xml`)?.children[0]
    return (root?.children ?? [])
      .filter(isRealNote)
      .map((note) => blockText(bodyBlocks(note, reading)).trim())
      .filter((text) => text !== '')
  })
}

const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? block.text.split('\n') : block.rows.flat()))

function readFurniture(file: WordPackage, read: RootReader, reading: BodyReading) {
  const paths = file.paths.filter((path) => /^word\/(header|footer)\d*\.xml$/.test(path)).toSorted()
  const lines = paths.flatMap((path) => {
    const root = read(path)?.children[0]
    return root ? textsOf(bodyBlocks(root, reading)) : []
  })
  return [...new Set(lines.flatMap((line) => line.split('\t')).map((line) => line.trim()))].filter(
    (line) => line !== '',
  )
}

/** Our own record, in a custom part that Word keeps. */
const embeddedIn = (file: WordPackage, read: RootReader): string | undefined =>
  file.paths
    .filter((path) => path.startsWith('customXml/') && file.part(path)?.includes(EMBEDDED))
    .map((path) => childNamed(read(path), 'ours:record')?.text)
    .find((text) => text !== undefined)

/** Throws SourceRefused, whose words follow the file's name. */
export function readDocx(bytes: Uint8Array): Source {
  const file = openPackage(bytes)
  const parse = xmlParser()
  const read: RootReader = (path) => {
    const xml = file.part(path)
    return xml === undefined ? undefined : parse(xml)
  }
  const main = mainPath(file, read)
  const reading: BodyReading = {
    styles: readStyles(read('word/styles.xml')),
    doubts: new Set(when(file.hasMacros, 'macros-left-out')),
    fields: [],
    boxes: [],
    count: countThrough(readNumbering(read('word/numbering.xml'))),
    countCells: cellCounter(),
  }
  const body = childNamed(childNamed(read(main), 'w:document'), 'w:body')
  if (!body) return refuse('is a zipped file and no Word document. Import the document itself')
  const blocks = bodyBlocks(body, reading)
  const embedded = embeddedIn(file, read)
  return {
    blocks,
    notes: readNotes(read, reading),
    furniture: readFurniture(file, read, reading),
    doubts: [...reading.doubts],
    ...(embedded !== undefined && { embedded }),
  }
}
