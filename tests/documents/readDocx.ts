// The words of a Word print, with the numbers Word would count for its lists.
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { wordsIn } from './describedWords.ts'

type Level = { readonly text: string; readonly start: number }

function visit(
  xml: string,
  onOpen: (name: string, attributes: Record<string, string>) => void,
  onText: (text: string) => void = () => undefined,
  onClose: (name: string) => void = () => undefined,
): void {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => onOpen(name, attributes))
  parser.on('text', onText)
  parser.on('closetag', ({ name }) => onClose(name))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

function readLists(xml: string): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>()
  const lists = new Map<string, Level>()
  let abstractId = ''
  let numId = ''
  let level = ''
  let start = 1
  visit(xml, (name, attributes) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') abstractId = attributes['w:abstractNumId'] ?? ''
    if (name === 'w:lvl') level = attributes['w:ilvl'] ?? ''
    if (name === 'w:start') start = Number(value)
    if (name === 'w:lvlText') levels.set(`${abstractId}/${level}`, { text: value, start })
    if (name === 'w:num') numId = attributes['w:numId'] ?? ''
    if (name === 'w:abstractNumId')
      for (const [key, found] of levels)
        if (key.startsWith(`${value}/`)) lists.set(`${numId}/${key.split('/')[1]}`, found)
  })
  return lists
}

type DocxParagraph = { readonly style: string; readonly text: string }

export function readDocx(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array())
  const lists = readLists(part('word/numbering.xml'))
  const counted = new Map<string, number>()
  const paragraphs: DocxParagraph[] = []
  let style = ''
  let text = ''
  let level = ''
  let isText = false
  visit(
    part('word/document.xml'),
    (name, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:p') [style, text] = ['', '']
      if (name === 'w:pStyle') style = value
      if (name === 'w:ilvl') level = value
      if (name === 'w:numId') text = markOf(`${value}/${level}`)
      // A tab stop's definition has the same name as a tab in the text.
      if ((name === 'w:tab' && value === '') || name === 'w:br') text += ' '
      isText = name === 'w:t'
    },
    (words) => {
      if (isText) text += words
    },
    (name) => {
      isText = false
      if (name === 'w:p') paragraphs.push({ style, text })
    },
  )

  function markOf(key: string): string {
    const list = lists.get(key)
    if (!list?.text.includes('%')) return ''
    const number = counted.has(key) ? (counted.get(key) ?? 0) + 1 : list.start
    counted.set(key, number)
    return `${list.text.replace(/%\d/, String(number))} `
  }

  const targets: string[] = []
  visit(part('word/_rels/document.xml.rels'), (_name, attributes) => {
    if (attributes['TargetMode'] === 'External') targets.push(attributes['Target'] ?? '')
  })

  return {
    part,
    paragraphs,
    targets,
    words: wordsIn(paragraphs.map((each) => each.text).join('\n')),
  }
}
