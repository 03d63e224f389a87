// A Word document as it may have been altered: the words of its text, headers, footers and notes, the marks of its
// lists, where its links lead, and whatever else changes what a reader sees.
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { EMBEDDED_NAMESPACE } from '../embeddedRecord.ts'
import { type ReadPrint, wordsIn } from './shown.ts'

const MOST_BYTES = 50_000_000
const SHOWING = /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/
const CUSTOM = /^customXml\/item\d+\.xml$/

// Pictures and drawings, symbols, hidden and struck-through words, tracked changes: our prints have none of them.
const TELLING = new Set(
  'w:drawing w:pict w:object w:sym w:vanish w:webHidden w:strike w:dstrike w:del w:ins w:moveFrom w:moveTo w:altChunk'.split(
    ' ',
  ),
)

type Visit = {
  readonly open: (name: string, attributes: Record<string, string>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

function visit(xml: string, { open, text, close }: Visit): void {
  const parser = new SaxesParser()
  // An entity of the document's own making could hold any number of others.
  parser.on('doctype', () => {
    throw new Error('The document has a part with a document type, which Word never writes.')
  })
  parser.on('opentag', ({ name, attributes }) => open(name, attributes))
  parser.on('text', (words) => text?.(words))
  parser.on('closetag', ({ name }) => close?.(name))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

/** What each list shows before its items, by `numId/level`: `<%1. from 19>`. */
function readLists(xml: string): ReadonlyMap<string, string> {
  const levels = new Map<string, string>()
  const lists = new Map<string, string>()
  let [abstractId, level, start, numId] = ['', '', '', '']
  const open: Visit['open'] = (name, attributes) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') abstractId = attributes['w:abstractNumId'] ?? ''
    if (name === 'w:lvl') level = attributes['w:ilvl'] ?? ''
    if (name === 'w:start') start = value
    if (name === 'w:lvlText') levels.set(`${abstractId}/${level}`, `<${value}_from_${start}>`)
    if (name === 'w:num') numId = attributes['w:numId'] ?? ''
    if (name === 'w:startOverride') lists.set(`${numId}/override`, `<from_${value}>`)
    if (name !== 'w:abstractNumId') return
    for (const [key, mark] of levels)
      if (key.startsWith(`${value}/`)) lists.set(`${numId}/${key.split('/')[1]}`, mark)
  }
  if (xml !== '') visit(xml, { open })
  return lists
}

function readLinks(xml: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  const open: Visit['open'] = (_name, { Id = '', Target = '', TargetMode }) => {
    if (TargetMode === 'External') links.set(Id, ` <to=${Target}> `)
  }
  if (xml !== '') visit(xml, { open })
  return links
}

type Around = {
  readonly lists: ReadonlyMap<string, string>
  readonly links: ReadonlyMap<string, string>
}

function shownIn(xml: string, { lists, links }: Around): string {
  let shown = ''
  let level = ''
  let isText = false
  visit(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:ilvl') level = value
      if (name === 'w:numId')
        shown += ` ${lists.get(`${value}/${level}`) ?? ''}${lists.get(`${value}/override`) ?? ''} `
      if (name === 'w:tab' || name === 'w:br') shown += ' '
      if (name === 'w:hyperlink') shown += links.get(attributes['r:id'] ?? '') ?? ''
      if (TELLING.has(name)) shown += ` <${name}> `
      isText = /^(w:t|w:delText|w:instrText|m:t)$/.test(name)
    },
    text(words) {
      if (isText) shown += words
    },
    close(name) {
      isText = false
      if (name === 'w:p') shown += '\n'
    },
  })
  return shown
}

function recordIn(xml: string): string | undefined {
  let record: string | undefined
  let isRecord = false
  visit(xml, {
    open: (_name, { xmlns }) => (isRecord = xmlns === EMBEDDED_NAMESPACE),
    text: (words) => {
      if (isRecord) record = (record ?? '') + words
    },
  })
  return record
}

export function readDocxPrint(bytes: Uint8Array): ReadPrint {
  let total = 0
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      const isRead = /^(word|customXml)\/.*\.(xml|rels)$/.test(name)
      if (isRead) total += originalSize
      if (total > MOST_BYTES) throw new Error('The document is too large to be a print of ours.')
      return isRead
    },
  })
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array())
  const named = (pattern: RegExp): readonly string[] =>
    Object.keys(files)
      .filter((path) => pattern.test(path))
      .toSorted()
  const around: Around = {
    lists: readLists(part('word/numbering.xml')),
    links: readLinks(part('word/_rels/document.xml.rels')),
  }
  const records = named(CUSTOM)
    .map((path) => recordIn(part(path)))
    .filter((record) => record !== undefined)
  // A style may hide or strike through words as well.
  const shown = [...named(SHOWING), 'word/styles.xml'].map((path) => shownIn(part(path), around))
  return {
    embedded: records.length === 1 ? records[0] : undefined,
    shown: wordsIn(shown.join('\n')),
  }
}
