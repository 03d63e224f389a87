// What may stand in the editor: exactly what core's RichText can say, so that pasted styles fall away by themselves.
import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import { isSafeLink } from '#core/richText.ts'

const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'text*',
    group: 'block',
    parseDOM: [{ tag: 'p' }],
    toDOM: () => ['p', 0],
  },
  quote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  numbered: {
    content: 'item+',
    group: 'block',
    attrs: { start: { default: 1 } },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (list) => ({ start: Number(list.getAttribute('start') ?? '1') || 1 }),
      },
    ],
    toDOM: (node) => ['ol', { start: String(node.attrs['start']) }, 0],
  },
  bullets: {
    content: 'item+',
    group: 'block',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  item: {
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  text: {},
} satisfies Record<string, NodeSpec>

// A fat <b> of normal weight is how Google Docs wraps everything it copies.
const isReallyBold = (element: HTMLElement): false | null =>
  element.style.fontWeight === 'normal' ? false : null

const marks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (anchor) => {
          const href = anchor.getAttribute('href') ?? ''
          return isSafeLink(href) ? { href } : false
        },
      },
    ],
    toDOM: (mark) => ['a', { href: String(mark.attrs['href']), rel: 'noopener noreferrer' }, 0],
  },
  bold: {
    parseDOM: [
      { tag: 'strong' },
      { tag: 'b', getAttrs: isReallyBold },
      {
        style: 'font-weight',
        getAttrs: (weight) => (/^(bold(er)?|[6-9]\d{2})$/.test(weight) ? null : false),
      },
    ],
    toDOM: () => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
    toDOM: () => ['em', 0],
  },
} satisfies Record<string, MarkSpec>

export const richTextSchema = new Schema({ nodes, marks })
