// Blocks as HTML, once they are clean.
import type { Fact, FactPart, FindingLine, PaperBlock } from '#core/document.ts'
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

type Table = Extract<PaperBlock, { kind: 'table' }>

// A wide table scrolls by itself, reachable by keyboard, and the page around it does not.
function tableHtml({ caption, columns, rows }: Table): string {
  const name = escapeHtml(caption)
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')
  const body = rows.map(([first = '', ...cells]) => {
    const others = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')
    return `<tr><th scope="row">${escapeHtml(first)}</th>${others}</tr>`
  })
  return `<div class="table" role="region" tabindex="0" aria-label="${name}"><table><caption>${name}</caption><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`
}

export function blockHtml(block: PaperBlock): string {
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
    case 'lines':
      return `<p>${block.lines.map(escapeHtml).join('<br>')}</p>`
    case 'table':
      return tableHtml(block)
    default:
      return block satisfies never
  }
}
