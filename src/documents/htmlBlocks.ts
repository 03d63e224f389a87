// Blocks as HTML, once they are clean.
import type { DocumentBlock, Fact, FactPart, FindingLine } from '#core/document.ts'
import type { RichBlock, RichText, Run } from '#core/richText.ts'
import { escapeHtml } from './escapeHtml.ts'
import { countedMark } from './findingMark.ts'

function runHtml({ text, bold, italic, link }: Run): string {
  let html = escapeHtml(text)
  if (italic) html = `<em>${html}</em>`
  if (bold) html = `<strong>${html}</strong>`
  return link === undefined ? html : `<a href="${escapeHtml(link)}">${html}</a>`
}

function richBlockHtml(block: RichBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${block.runs.map(runHtml).join('')}</p>`
    case 'quote':
      return `<blockquote>${richHtml(block.blocks)}</blockquote>`
    case 'list': {
      const items = block.items.map((item) => `<li>${richHtml(item)}</li>`).join('')
      return block.ordered ? `<ol start="${block.start}">${items}</ol>` : `<ul>${items}</ul>`
    }
    default:
      return block satisfies never
  }
}

const richHtml = (text: RichText): string => text.map(richBlockHtml).join('\n')

// The list counts as the report does: 19 stays 19. A mark that is no number, such as 4a, stands as words.
function findingHtml({ mark, text }: FindingLine): string {
  const number = countedMark(mark)
  if (number !== undefined) return `<li value="${number}">${escapeHtml(text)}</li>`
  if (mark === '') return `<li class="unmarked">${escapeHtml(text)}</li>`
  return `<li class="own-mark"><span>${escapeHtml(mark)}</span> ${escapeHtml(text)}</li>`
}

function partHtml(part: FactPart): string {
  if (part.kind === 'text') return richHtml(part.text)
  const addressee = part.addressee === '' ? '' : `<p>${escapeHtml(part.addressee)}</p>\n`
  return `${addressee}<ol>\n${part.lines.map(findingHtml).join('\n')}\n</ol>`
}

const factHtml = ({ label, parts }: Fact): string =>
  `<div><dt>${escapeHtml(label)}</dt><dd>${parts.map(partHtml).join('\n')}</dd></div>`

export function blockHtml(block: DocumentBlock): string {
  switch (block.kind) {
    case 'facts':
      return `<dl>\n${block.facts.map(factHtml).join('\n')}\n</dl>`
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`
    case 'label': {
      const value = block.value === '' ? '' : ` ${escapeHtml(block.value)}`
      return `<p class="label"><strong>${escapeHtml(block.label)}:</strong>${value}</p>`
    }
    case 'text':
      return richHtml(block.text)
    default:
      return block satisfies never
  }
}
