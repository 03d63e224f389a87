// Any HTML as blocks, not yet in normal form. A block-level element or a line break ends the paragraph before it.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { RichBlock, RichText, Run } from '#core/richText.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Marks = Omit<Run, 'text'>

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '))
const UNSAID = words('script style head title template iframe object')
const BLOCKS = words(
  'address article aside body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav option p pre search section summary table ' +
    'tbody td tfoot th thead tr',
)

/** No editor nests so deep; markup that does was made to exhaust whoever reads it. */
const DEEPEST = 200

const isElement = (node: Node): node is Element => 'tagName' in node
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

export function blocksOf(html: string): RichText {
  // Without scripting, what stands in <noscript> is markup like any other.
  return readBlocks(parseFragment(html, { scriptingEnabled: false }).childNodes, {}, 0)
}

/** Gathers runs into a paragraph until a block comes. */
function readBlocks(nodes: readonly Node[], marks: Marks, depth: number): readonly RichBlock[] {
  const blocks: RichBlock[] = []
  let runs: Run[] = []
  const endParagraph = (): void => {
    if (runs.length > 0) blocks.push({ kind: 'paragraph', runs })
    runs = []
  }
  const read = (node: Node, marks: Marks, depth: number): void => {
    if (node.nodeName === '#text' && 'value' in node) runs.push({ text: node.value, ...marks })
    if (!isElement(node) || UNSAID.has(node.tagName)) return
    if (depth > DEEPEST) {
      runs.push({ text: wordsWithin(node), ...marks })
      return
    }
    const { tagName } = node
    const own = marksIn(node, marks)
    if (tagName === 'img') {
      runs.push({ text: attribute(node, 'alt') ?? '', ...own })
    } else if (tagName === 'ul' || tagName === 'ol') {
      endParagraph()
      blocks.push(readList(node, own, depth + 1))
    } else if (tagName === 'blockquote') {
      endParagraph()
      blocks.push({ kind: 'quote', blocks: readBlocks(node.childNodes, own, depth + 1) })
    } else {
      const isBlock = BLOCKS.has(tagName)
      if (isBlock) endParagraph()
      for (const child of node.childNodes) read(child, own, depth + 1)
      if (isBlock) endParagraph()
    }
  }
  for (const node of nodes) read(node, marks, depth)
  endParagraph()
  return blocks
}

/** Editors also put a list straight into a list: it belongs to the item before it. */
function readList(list: Element, marks: Marks, depth: number): RichBlock {
  const items: RichBlock[][] = []
  for (const node of list.childNodes) {
    const isItem = isElement(node) && node.tagName === 'li'
    const blocks = readBlocks(isItem ? node.childNodes : [node], marks, depth + 1)
    const last = items.at(-1)
    if (!isItem && last) last.push(...blocks)
    else if (isItem || !isWhiteSpace(node)) items.push([...blocks])
  }
  const ordered = list.tagName === 'ol'
  return { kind: 'list', ordered, start: ordered ? startOf(list) : 1, items }
}

/** In the order of reading, found without going down step by step: so deep, the words are kept and their form is not. */
function wordsWithin(element: Element): string {
  let words = ''
  const left: Node[] = [element]
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words += node.value
    if (!isElement(node) || UNSAID.has(node.tagName)) continue
    if (BLOCKS.has(node.tagName) || node.tagName === 'li') words += ' '
    for (const child of node.childNodes.toReversed()) left.push(child)
  }
  return words
}

const isWhiteSpace = (node: Node): boolean =>
  node.nodeName === '#comment' || ('value' in node && node.value.trim() === '')

function startOf(list: Element): number {
  const first = list.childNodes.filter(isElement).find((node) => node.tagName === 'li')
  const start = attribute(list, 'start') ?? (first && attribute(first, 'value')) ?? '1'
  return /^-?\d{1,9}$/.test(start.trim()) ? Number(start) : 1
}

// Editors say bold and italic in styles as often as in elements.
function marksIn(element: Element, { bold, italic, link }: Marks): Marks {
  const style = attribute(element, 'style') ?? ''
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  const isBold =
    weight === undefined
      ? bold === true || element.tagName === 'b' || element.tagName === 'strong'
      : weight.startsWith('bold') || Number(weight) >= 600
  const isItalic =
    slant === undefined
      ? italic === true || element.tagName === 'i' || element.tagName === 'em'
      : slant !== 'normal'
  const address = element.tagName === 'a' ? attribute(element, 'href')?.trim() : undefined
  const reached = address ?? link
  return {
    ...(isBold && { bold: true }),
    ...(isItalic && { italic: true }),
    ...(reached !== undefined && { link: reached }),
  }
}
