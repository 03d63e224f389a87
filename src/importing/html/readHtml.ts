// A web page as blocks. Nothing in it is run, fetched or shown: it is read as a tree, by parse5 and our own walker.
import { defaultTreeAdapter, parse } from 'parse5'
import { when } from '../doubts.ts'
import type { Source } from '../source/blocks.ts'
import { refuse } from '../source/refused.ts'
import {
  attributeOf,
  charactersIn,
  elementsUnder,
  type HtmlElement,
  type HtmlNode,
} from './elements.ts'
import { blocksOf } from './walk.ts'

/** Characters. The longest page of letters seen is a hundredth of this. */
const LARGEST = 20_000_000
const MOST_ELEMENTS = 500_000
const FEWEST_CHARACTERS = 200
const EMBEDDED_ID = 'acknowledgement-record'

function find(root: HtmlNode, is: (element: HtmlElement) => boolean): HtmlElement | undefined {
  for (const element of elementsUnder(root)) if (is(element)) return element
  return undefined
}

/** The part that holds the words: `main`, where it holds enough of them; else the body. */
function contentOf(page: HtmlNode): HtmlNode {
  const main =
    find(page, (one) => one.tagName === 'main' || attributeOf(one, 'role') === 'main') ??
    find(page, ({ tagName }) => tagName === 'article')
  if (main && charactersIn(main).trim().length >= FEWEST_CHARACTERS) return main
  return find(page, ({ tagName }) => tagName === 'body') ?? page
}

const isTranslated = (page: HtmlNode, root: HtmlElement | undefined): boolean =>
  /\btranslated-(?:ltr|rtl)\b/.test(root ? (attributeOf(root, 'class') ?? '') : '') ||
  find(
    page,
    (one) =>
      one.tagName === 'meta' &&
      /translat/i.test(`${attributeOf(one, 'name') ?? ''} ${attributeOf(one, 'content') ?? ''}`),
  ) !== undefined

/** A tag of bold letters that is never closed opens again in each paragraph below it: few bytes are very many elements. */
function countingAdapter(): typeof defaultTreeAdapter {
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement(...named) {
      elements += 1
      if (elements > MOST_ELEMENTS) refuse('is too large to be a web page with records')
      return defaultTreeAdapter.createElement(...named)
    },
  }
}

/** Throws SourceRefused for a page too large to be read. */
export function readHtml(html: string): Source {
  if (html.length > LARGEST) refuse('is too large to be a web page with records')
  const page = parse(html, { treeAdapter: countingAdapter() })
  const content = contentOf(page)
  const { blocks, doubts } = blocksOf(content)
  const root = find(page, ({ tagName }) => tagName === 'html')
  const script = find(
    page,
    (one) => one.tagName === 'script' && attributeOf(one, 'id') === EMBEDDED_ID,
  )
  const leftOut = content.nodeName === 'main' || content.nodeName === 'article'
  return {
    blocks,
    notes: [],
    furniture: [],
    doubts: [
      ...new Set([
        ...doubts,
        ...when(leftOut && hasMore(page, content), 'furniture-removed'),
        ...when(isTranslated(page, root), 'machine-translated'),
      ]),
    ],
    ...(script && { embedded: charactersIn(script) }),
  }
}

/** Whether the page says much that its main part does not. */
function hasMore(page: HtmlNode, content: HtmlNode): boolean {
  const body = find(page, ({ tagName }) => tagName === 'body') ?? page
  const seen = (node: HtmlNode): number => charactersIn(node).replaceAll(/\s+/g, '').length
  return seen(body) > seen(content) + 20
}
