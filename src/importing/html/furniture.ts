// What a website puts round its words, and what is no word at all.
import { attributeOf, type HtmlElement } from './elements.ts'

const NO_WORDS = new Set(
  'audio canvas dialog embed iframe input link math meta noscript object script select style svg template textarea video'.split(
    ' ',
  ),
)
const FURNITURE = new Set(['nav', 'aside', 'footer', 'form', 'button', 'menu'])
const ROLES = new Set([
  'navigation',
  'search',
  'contentinfo',
  'dialog',
  'alertdialog',
  'complementary',
])
const NAMED =
  /(?:^|[\s_-])(?:cookies?|consent|breadcrumbs?|shar(?:e|ing)|social|menu|navbar|nav|skip|skip-?links?|related|sidebar|quick-?exit|exit|pagination|pager|site-?footer|footer|site-?header|wm-ipp\S*|archive-?banner|translate|gtranslate\S*|newsletter|feedback|tags|back-?to-?top)(?=$|[\s_-])/i
// Such a word may name the whole page's frame: what holds a heading and many words is no furniture.
const FRAME = /(?:^|[\s_-])(?:has|with|no|main|page|content|article|entry)(?:[\s_-]|$)/i

export const hasNoWords = (element: HtmlElement): boolean => NO_WORDS.has(element.tagName)

export function isHidden(element: HtmlElement): boolean {
  const style = attributeOf(element, 'style') ?? ''
  return (
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  )
}

export function isFurniture(element: HtmlElement): boolean {
  if (['html', 'body', 'main', 'article', 'h1'].includes(element.tagName)) return false
  if (FURNITURE.has(element.tagName)) return true
  if (ROLES.has(attributeOf(element, 'role') ?? '')) return true
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`
  return NAMED.test(names) && !FRAME.test(names)
}
