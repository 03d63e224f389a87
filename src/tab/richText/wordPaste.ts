// Word copies a list as loose paragraphs that carry `mso-list:l0 level1 lfo1` and a drawn bullet or number marked
// `mso-list:Ignore`. Made a list again before the editor reads it.
import { readPage } from '../trusted.ts'

const LEVEL = /mso-list:[^;]*level(\d+)/i

const levelOf = (element: Element): number =>
  Number(LEVEL.exec(element.getAttribute('style') ?? '')?.[1] ?? '0')

/** Takes the drawn mark out and gives its words, such as `1.` or `·`. */
function takeMark(paragraph: Element): string {
  const drawn = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
  )
  drawn?.remove()
  return drawn?.textContent?.trim() ?? ''
}

function newList(page: Document, mark: string): Element {
  const number = /^(\d+)/.exec(mark)?.[1]
  const list = page.createElement(number ? 'ol' : 'ul')
  if (number) list.setAttribute('start', number)
  return list
}

/** Puts one drawn item where it belongs in the open lists, the deepest last. */
function placeItem(page: Document, open: Element[], paragraph: Element): void {
  const level = Math.min(levelOf(paragraph), open.length + 1)
  const mark = takeMark(paragraph)
  open.length = Math.min(open.length, level)
  if (open.length < level) {
    const list = newList(page, mark)
    const parent = open.at(-1)?.lastElementChild
    if (parent) parent.append(list)
    else paragraph.before(list)
    open.push(list)
  }
  const item = page.createElement('li')
  const words = page.createElement('p')
  words.append(...paragraph.childNodes)
  item.append(words)
  open.at(-1)?.append(item)
  paragraph.remove()
}

export function cleanWordPaste(html: string): string {
  if (!/mso-list/i.test(html)) return html
  const page = readPage(html)
  let open: Element[] = []
  for (const paragraph of page.querySelectorAll('p')) {
    const follows = paragraph.previousElementSibling === open[0]
    if (levelOf(paragraph) === 0 || !follows) open = []
    if (levelOf(paragraph) > 0) placeItem(page, open, paragraph)
  }
  return page.body.innerHTML
}
