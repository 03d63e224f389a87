// One text, one form, whatever editor it came from, so that a text read back is the text that was written:
// white space is as HTML shows it (runs of it are one space, none at the ends of a paragraph); neighbouring runs with
// equal marks are one; what has no words is gone, save an empty item in a list that has words, so that numbers don't
// move; only a safe link is a link; an unnumbered list starts at 1.
import { isSafeLink, type RichBlock, type RichText, type Run } from '#core/richText.ts'

// XML can't carry most control characters and SharePoint's editor strews zero-width spaces; neither can be seen.
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u200b\ufeff\ufffe\uffff]/g
const clean = (text: string): string => text.toWellFormed().replaceAll(UNSEEN, '')

// Of HTML only: a no-break space is a character like any other.
const WHITE_SPACE = /[ \t\n\f\r]+/g

function marksOf(run: Run): Omit<Run, 'text'> {
  const link = run.link === undefined ? '' : clean(run.link)
  return {
    ...(run.bold && { bold: true }),
    ...(run.italic && { italic: true }),
    ...(isSafeLink(link) && { link }),
  }
}

const sameMarks = (a: Run, b: Run): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.link === b.link

function normaliseRuns(runs: readonly Run[]): readonly Run[] {
  const made: Run[] = []
  for (const run of runs) {
    const last = made.at(-1)
    const collapsed = clean(run.text).replaceAll(WHITE_SPACE, ' ')
    const text = !last || last.text.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed
    if (text === '') continue
    const next: Run = { text, ...marksOf(run) }
    if (last && sameMarks(last, next)) made[made.length - 1] = { ...last, text: last.text + text }
    else made.push(next)
  }
  const last = made.pop()
  if (!last) return []
  const text = last.text.replace(/ $/, '')
  return text === '' ? made : [...made, { ...last, text }]
}

function normaliseBlock(block: RichBlock): RichText {
  switch (block.kind) {
    case 'paragraph': {
      const runs = normaliseRuns(block.runs)
      return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }]
    }
    case 'quote': {
      const blocks = normalise(block.blocks)
      return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }]
    }
    case 'list': {
      const items = block.items.map(normalise)
      if (items.every((item) => item.length === 0)) return []
      const start = block.ordered && Number.isSafeInteger(block.start) ? block.start : 1
      return [{ kind: 'list', ordered: block.ordered, start, items }]
    }
    default:
      return block satisfies never
  }
}

export const normalise = (text: RichText): RichText => text.flatMap(normaliseBlock)
