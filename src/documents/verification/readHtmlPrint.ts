// A web page as it may have been altered: its words, and every attribute by which a browser shows, hides or leads.
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { EMBEDDED_RECORD_ID } from '../html.ts'
import { type ReadPrint, wordsIn } from './shown.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

// What the page is built of. Anything else could show, hide or strike through what it likes, so it is told.
const PLAIN = new Set(
  'html head meta title style body header main footer h1 h2 h3 p dl div dt dd ol ul li blockquote a em strong span'.split(
    ' ',
  ),
)
const TELLING = new Set(
  'href value start hidden style class data-marking data-draft dir lang'.split(' '),
)

const isElement = (node: Node): node is Element => 'tagName' in node
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])
const textOf = (node: Node): string =>
  'value' in node ? node.value : childrenOf(node).map(textOf).join('')
const isRecord = ({ attrs }: Element): boolean =>
  attrs.some(({ name, value }) => name === 'id' && value === EMBEDDED_RECORD_ID)

const marksOf = ({ tagName, attrs }: Element): readonly string[] => [
  ...(PLAIN.has(tagName) ? [] : [` <${tagName}> `]),
  ...attrs
    .filter(({ name }) => TELLING.has(name))
    .map(({ name, value }) => ` <${name}=${value.replaceAll(/\s+/g, '_')}> `),
]

const INLINE = new Set(['a', 'em', 'strong', 'span'])

function shownBy(node: Node, records: string[]): string {
  if (!isElement(node)) return childrenOf(node).length === 0 ? textIn(node) : inside(node, records)
  if (node.tagName === 'script' && isRecord(node)) {
    records.push(textOf(node))
    return ''
  }
  // The look has words of its own in a style sheet; a change of it is a change of the file's bytes.
  if (node.tagName === 'style') return ''
  const shown = marksOf(node).join('') + inside(node, records)
  return INLINE.has(node.tagName) ? shown : ` ${shown} `
}

const textIn = (node: Node): string => ('value' in node ? node.value : '')
const inside = (node: Node, records: string[]): string =>
  childrenOf(node)
    .map((child) => shownBy(child, records))
    .join('')

export function readHtmlPrint(bytes: Uint8Array): ReadPrint {
  const records: string[] = []
  const page = parse(new TextDecoder().decode(bytes))
  const shown = wordsIn(shownBy(page, records))
  return { embedded: records.length === 1 ? records[0] : undefined, shown }
}
