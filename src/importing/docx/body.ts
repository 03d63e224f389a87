// A Word body as blocks: paragraphs with their computed numbers, tables, text boxes where they stand.
import { cellText } from '../source/blockText.ts'
import type { Block } from '../source/blocks.ts'
import { paragraphText, type Reading } from './runs.ts'
import { paragraphStyle } from './styles.ts'
import { childNamed, valueOfChild, type XmlElement } from './xml.ts'

export type BodyReading = Reading & {
  readonly count: (listId: string, level: number) => string
  /** Throws SourceRefused where the tables have more cells than a record's. */
  readonly countCells: (cells: number) => void
}

const isRemoved = (element: XmlElement, of: string): boolean => {
  const marks = childNamed(childNamed(element, of), 'w:rPr') ?? childNamed(element, of)
  return childNamed(marks, 'w:del') !== undefined || childNamed(marks, 'w:moveFrom') !== undefined
}

function paragraphBlocks(paragraph: XmlElement, reading: BodyReading): readonly Block[] {
  const properties = childNamed(paragraph, 'w:pPr')
  const style = paragraphStyle(reading.styles, properties)
  const text = paragraphText(paragraph, reading).trim()
  const boxes = reading.boxes
  reading.boxes = []
  const isListed = style.listId !== undefined && style.listId !== '0'
  // An empty list paragraph shows its number, and counts.
  const mark = isListed ? reading.count(style.listId ?? '', style.listLevel ?? 0) : ''
  const inBoxes = boxes.flatMap((box) => bodyBlocks(box, reading))
  if (text === '' || style.isHidden) return inBoxes
  return [
    {
      kind: 'text',
      text,
      ...(style.heading !== undefined && { level: style.heading }),
      ...(mark !== '' && { mark }),
    },
    ...inBoxes,
  ]
}

function rowCells(row: XmlElement, reading: BodyReading): readonly string[] {
  return row.children.flatMap((child): readonly string[] => {
    if (child.name === 'w:sdt') return rowCells(childNamed(child, 'w:sdtContent') ?? child, reading)
    if (child.name !== 'w:tc') return []
    const properties = childNamed(child, 'w:tcPr')
    const span = Math.min(Number(valueOfChild(properties, 'w:gridSpan') ?? '1'), 60)
    const merged = childNamed(properties, 'w:vMerge')
    const isContinued = merged !== undefined && merged.attributes.get('w:val') !== 'restart'
    const text = cellText(bodyBlocks(child, reading))
    reading.countCells(span)
    return [isContinued ? '' : text, ...Array.from({ length: span - 1 }, () => '')]
  })
}

function tableRows(table: XmlElement, reading: BodyReading): readonly (readonly string[])[] {
  return table.children.flatMap((child): readonly (readonly string[])[] => {
    if (child.name === 'w:sdt')
      return tableRows(childNamed(child, 'w:sdtContent') ?? child, reading)
    if (child.name !== 'w:tr') return []
    if (isRemoved(child, 'w:trPr')) {
      reading.doubts.add('tracked-changes')
      return []
    }
    return [rowCells(child, reading)]
  })
}

const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
  'mc:Choice',
])

function tableBlocks(table: XmlElement, reading: BodyReading): readonly Block[] {
  const rows = tableRows(table, reading).filter((row) => row.some((cell) => cell !== ''))
  if (rows.length === 0) return []
  return [{ kind: 'table', rows }]
}

/** A deleted paragraph mark joins the paragraph to the next, as Word does when the change is accepted. */
export function bodyBlocks(body: XmlElement, reading: BodyReading): readonly Block[] {
  const blocks: Block[] = []
  let joinsNext = false
  for (const child of body.children) {
    if (child.name === 'w:tbl') blocks.push(...tableBlocks(child, reading))
    else if (WRAPPERS.has(child.name))
      for (const block of bodyBlocks(child, reading)) blocks.push(block)
    if (child.name !== 'w:p') continue
    const [first, ...others] = paragraphBlocks(child, reading)
    const last = blocks.at(-1)
    if (joinsNext && first?.kind === 'text' && last?.kind === 'text')
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${first.text}` }
    else if (first) blocks.push(first)
    for (const block of others) blocks.push(block)
    joinsNext = isRemoved(child, 'w:pPr') && (joinsNext || first !== undefined)
  }
  return blocks
}
