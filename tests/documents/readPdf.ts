// The words of a PDF print by its tags, in the order a screen reader meets them.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { wordsIn } from './describedWords.ts'

type StructureNode = {
  readonly role?: string
  readonly id?: string
  readonly children?: readonly StructureNode[]
}

const INLINE = new Set(['Span', 'Strong', 'Em', 'Link'])
const LINE_END = '\n'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function taggedText(page: Page): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== undefined)
      const text = item.str + (item.hasEOL ? LINE_END : '')
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + text)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? undefined)
  }
  return texts
}

function readNode(
  node: StructureNode,
  texts: ReadonlyMap<string, string>,
  roles: Set<string>,
): string {
  if (node.role) roles.add(node.role)
  const own = node.id === undefined ? '' : (texts.get(node.id) ?? '')
  const text = own + (node.children ?? []).map((child) => readNode(child, texts, roles)).join('')
  return node.role === undefined || INLINE.has(node.role) ? text : ` ${text} `
}

export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const roles = new Set<string>()
  const pages: string[] = []
  const everyPage: string[] = []
  const links: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    everyPage.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    for (const annotation of await page.getAnnotations()) links.push(annotation.unsafeUrl)
    const texts = await taggedText(page)
    const tree = await page.getStructTree()
    pages.push(readNode(tree ?? {}, texts, roles))
  }
  const { info, metadata } = await pdf.getMetadata()
  const markInfo: unknown = await pdf.getMarkInfo()
  const preferences: unknown = await pdf.getViewerPreferences()
  const isTrue = (named: unknown, name: string): boolean =>
    named instanceof Map && named.get(name) === true
  const read = {
    roles,
    everyPage,
    links,
    info,
    xmp: metadata?.getRaw() as string,
    isTagged: isTrue(markInfo, 'Marked'),
    showsTitle: isTrue(preferences, 'DisplayDocTitle'),
    outline: await pdf.getOutline(),
    // Bullets stand in the text of a PDF; the other prints draw them.
    words: wordsIn(pages.join(' ').replaceAll('\u200B', '')).filter((word) => word !== '•'),
  }
  await task.destroy()
  return read
}
