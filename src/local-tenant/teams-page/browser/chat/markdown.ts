// Markdown as Teams draws it in messages and cards: emphasis, lists and links. No HTML, no pictures.
import { Marked } from 'marked'

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const isSafe = (address: string): boolean => /^(https?|mailto):/i.test(address)

const marked = new Marked({
  breaks: true,
  renderer: {
    html: ({ text }) => escape(text),
    image: ({ text }) => escape(text),
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens)
      return isSafe(href)
        ? `<a href="${escape(href)}" class="ac-anchor" target="_blank" rel="noreferrer">${words}</a>`
        : words
    },
  },
})

export const markdownToHtml = (markdown: string): string => marked.parse(markdown, { async: false })
